package vn.vanthu.validation;

/** What part of the file a signature covers. */
public enum Coverage {
    /** All of the file (white space behind the end apart). */
    WHOLE_FILE,
    /** A revision, with more behind it; also said when the byte range makes no sense. */
    REVISION
}
