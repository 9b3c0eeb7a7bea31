package vn.vanthu.signing;

/** The key cannot be reached or read: no such file or alias, a token that is not plugged in, a provider that is down. */
public final class KeyUnavailableException extends SigningException {

    public KeyUnavailableException(String message) {
        super(message);
    }

    public KeyUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
