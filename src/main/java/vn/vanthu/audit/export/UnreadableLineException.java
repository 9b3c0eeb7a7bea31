package vn.vanthu.audit.export;

/** A line of an export is not what it should be; the message says why, without a full stop. */
public final class UnreadableLineException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableLineException(String message) {
        super(message);
    }
}
