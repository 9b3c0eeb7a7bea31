package vn.vanthu.validation;

/** What was changed after a signature. */
public enum Changes {
    NONE,
    /** Changes that the signature permits, such as a filled field or a further signature. */
    PERMITTED,
    /** Changes that are forbidden or cannot be explained. */
    FORBIDDEN
}
