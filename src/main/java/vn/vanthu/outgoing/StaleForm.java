package vn.vanthu.outgoing;

import vn.vanthu.platform.problem.Refusal;

/** Somebody acted on the document after the page of this form was opened. */
public class StaleForm extends Refusal {

    private static final long serialVersionUID = 1;

    StaleForm() {
        super(Kind.CONFLICT, "outgoing.refused.stale");
    }
}
