package vn.vanthu.exchange;

import vn.vanthu.platform.problem.Refusal;

/** A consignment cannot take the state: it would go back, or has ended. */
public class IllegalStep extends Refusal {

    private static final long serialVersionUID = 1;

    IllegalStep(ConsignmentState from, ConsignmentState to) {
        super(Kind.CONFLICT, "exchange.illegal-step", from.code(), to.code());
    }
}
