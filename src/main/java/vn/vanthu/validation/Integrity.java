package vn.vanthu.validation;

/** Whether the signed bytes are those that were signed. */
public enum Integrity {
    INTACT,
    BROKEN,
    /** Cannot be computed, for example because the signing certificate is missing. */
    UNKNOWN
}
