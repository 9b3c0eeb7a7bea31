package vn.vanthu.pdf;

/** A PDF file, or the asked part of it, cannot be read. The message is for logs, in English, and holds no content. */
public final class PdfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no PDF header. */
        NOT_PDF,
        /** The structure is damaged beyond what can be read. */
        DAMAGED,
        /** A limit of size, depth or count was passed: perhaps a resource bomb. */
        LIMIT,
        /** A password or private key is needed. */
        ENCRYPTED,
        /** A filter or feature that is not supported. */
        UNSUPPORTED,
        /** The file itself could not be read. */
        IO
    }

    private final Reason reason;

    public PdfException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public PdfException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
