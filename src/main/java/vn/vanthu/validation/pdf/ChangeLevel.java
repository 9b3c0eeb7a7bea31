package vn.vanthu.validation.pdf;

/** How far a change goes, in the order of DocMDP permissions (ISO 32000-2, table 257). */
public enum ChangeLevel {
    /** Proof of validity (DSS), document time-stamps, bookkeeping: permitted always. */
    UPKEEP,
    /** Filling in fields and signing: permitted by P 2 and 3. */
    FORM,
    /** Annotations: permitted by P 3. */
    ANNOTATION,
    /** Anything else, and whatever cannot be explained: never permitted. */
    OTHER
}
