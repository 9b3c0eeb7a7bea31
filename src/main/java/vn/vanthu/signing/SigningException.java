package vn.vanthu.signing;

/**
 * A signature was not made. The subclasses say why; each message is meant for a log or a developer, and never holds a
 * PIN, a password or document content.
 */
public abstract class SigningException extends RuntimeException {

    protected SigningException(String message) {
        super(message);
    }

    protected SigningException(String message, Throwable cause) {
        super(message, cause);
    }
}
