package vn.vanthu.pdf;

/** A boolean object. */
public enum PdfBoolean implements PdfObject {
    TRUE,
    FALSE;

    public boolean value() {
        return this == TRUE;
    }

    @Override
    public String toString() {
        return value() ? "true" : "false";
    }
}
