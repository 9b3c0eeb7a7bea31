package vn.vanthu.incoming;

import vn.vanthu.platform.problem.Refusal;

/** An act on an incoming document that is refused; the sentence says why and what would help. */
public class IncomingRefusal extends Refusal {

    private static final long serialVersionUID = 1;

    IncomingRefusal(Kind kind, String key, Object... arguments) {
        super(kind, key, arguments);
    }

    /** There is no such document, or it is not for this person. */
    static IncomingRefusal notFound() {
        return new IncomingRefusal(Kind.NOT_FOUND, "incoming.not-found");
    }

    /** Somebody else acted after the form was opened. */
    static IncomingRefusal stale() {
        return new IncomingRefusal(Kind.CONFLICT, "incoming.stale");
    }

    /** The state does not allow the act. */
    static IncomingRefusal wrongState() {
        return new IncomingRefusal(Kind.CONFLICT, "incoming.wrong-state");
    }

    static IncomingRefusal invalid(String key, Object... arguments) {
        return new IncomingRefusal(Kind.INVALID, key, arguments);
    }
}
