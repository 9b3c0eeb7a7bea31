package vn.vanthu.compose.json;

/** The JSON does not stand for a composed document. */
public final class NotADocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotADocumentException(String message) {
        super(message);
    }

    NotADocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
