package vn.vanthu.outgoing;

/** What somebody initials (ký nháy): each check of NĐ 30/2020, Điều 12 at the place that practice gives it. */
public enum InitialledPart {
    /** By the head of the drafting unit, behind the last line of the content. */
    CONTENT("initials_content", "Ký nháy nội dung", OutgoingVersion.Cause.INITIALLED_CONTENT),
    /** By who checks form and layout, behind the last line of "Nơi nhận". */
    FORM("initials_form", "Ký nháy thể thức", OutgoingVersion.Cause.INITIALLED_FORM);

    private final String field;
    private final String label;
    private final OutgoingVersion.Cause cause;

    InitialledPart(String field, String label, OutgoingVersion.Cause cause) {
        this.field = field;
        this.label = label;
        this.cause = cause;
    }

    /** Name of the mark's field in the file. */
    public String field() {
        return field;
    }

    /** What the mark is, in Vietnamese, for the file's readers. */
    public String label() {
        return label;
    }

    OutgoingVersion.Cause cause() {
        return cause;
    }
}
