package vn.vanthu.outgoing;

/** How a draft is written. */
public enum ContentSource {
    /** In the browser, laid out by the composer. */
    COMPOSED,
    /** A PDF file made elsewhere. */
    UPLOADED,
    /** On paper; the file is a scan. */
    PAPER
}
