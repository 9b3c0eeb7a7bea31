package vn.vanthu.outgoing;

import vn.vanthu.platform.problem.Refusal;

/** There is no such document, or the actor may not know of it. */
public class UnknownDocument extends Refusal {

    private static final long serialVersionUID = 1;

    UnknownDocument() {
        super(Kind.NOT_FOUND, "outgoing.refused.unknown");
    }
}
