package vn.vanthu.pki;

/** A certificate, list or key file could not be made or read. The message never holds a password. */
public final class PkiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PkiException(String message, Throwable cause) {
        super(message, cause);
    }
}
