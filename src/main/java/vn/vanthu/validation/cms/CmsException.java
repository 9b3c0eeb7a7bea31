package vn.vanthu.validation.cms;

import vn.vanthu.validation.Reason;

/** A signature container that cannot be read or must be refused for its form. */
public final class CmsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    CmsException(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    /** Whether the container breaks its format; otherwise it is only beyond what can be judged here. */
    public boolean malformed() {
        return !reason.key().equals("contents.signers") && !reason.key().equals("algorithm.unknown");
    }

    CmsException(Reason reason, Throwable cause) {
        super(reason.key(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
