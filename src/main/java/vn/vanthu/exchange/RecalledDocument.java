package vn.vanthu.exchange;

import vn.vanthu.platform.problem.Refusal;

/** The sender has taken the document back; the receiver cannot go on with it. */
public class RecalledDocument extends Refusal {

    private static final long serialVersionUID = 1;

    RecalledDocument() {
        super(Kind.CONFLICT, "exchange.recalled");
    }
}
