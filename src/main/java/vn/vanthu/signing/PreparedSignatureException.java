package vn.vanthu.signing;

/** A prepared signature cannot be completed; the document stays as it was. */
public final class PreparedSignatureException extends SigningException {

    /** What is wrong with the completion. */
    public enum Reason {
        /** Its time to live is over; prepare again. */
        EXPIRED,
        /** It has been completed before. */
        ALREADY_COMPLETED,
        /** The signature value does not verify with the certificate it was prepared for. */
        OTHER_CERTIFICATE,
        /** The document is not the one that was prepared. */
        WRONG_DIGEST,
        /** The stored form cannot be read. */
        UNREADABLE
    }

    private final Reason reason;

    public PreparedSignatureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public PreparedSignatureException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What is wrong, never null. */
    public Reason reason() {
        return reason;
    }
}
