package vn.vanthu.signing;

/** What a certifying signature permits afterwards (DocMDP, ISO 32000-2, 12.8.2.2). */
public enum Certification {
    NO_CHANGES(1),
    /** Filling in form fields and signing. */
    FORM_FILLING(2),
    /** That, and annotations. */
    ANNOTATIONS(3);

    private final int permission;

    Certification(int permission) {
        this.permission = permission;
    }

    /** The value of /P. */
    public int permission() {
        return permission;
    }
}
