package vn.vanthu.signing;

/** No configured time-stamp server gave an acceptable time-stamp. */
public final class TimestampUnavailableException extends SigningException {

    public TimestampUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public TimestampUnavailableException(String message) {
        super(message);
    }
}
