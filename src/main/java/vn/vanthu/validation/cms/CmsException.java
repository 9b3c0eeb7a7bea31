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

    CmsException(Reason reason, Throwable cause) {
        super(reason.key(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
