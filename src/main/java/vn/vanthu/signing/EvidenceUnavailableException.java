package vn.vanthu.signing;

/** A certificate's chain or revocation data cannot be had now, or say it is revoked, so level B-LT cannot be reached. */
public final class EvidenceUnavailableException extends SigningException {

    public EvidenceUnavailableException(String message) {
        super(message);
    }

    public EvidenceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
