package vn.vanthu.validation.list;

/** A file is no trusted list, or not signed by whom it has to be. */
public final class TrustedListException extends Exception {

    private static final long serialVersionUID = 1;

    TrustedListException(String message) {
        super(message);
    }

    TrustedListException(String message, Throwable cause) {
        super(message, cause);
    }
}
