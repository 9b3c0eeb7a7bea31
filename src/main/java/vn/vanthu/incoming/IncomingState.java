package vn.vanthu.incoming;

import vn.vanthu.exchange.ConsignmentState;

/** Where an incoming document stands in the agency that registered it. */
public enum IncomingState {
    /** Registered, or given back by a unit: the head must say who handles it. */
    AWAITING_DIRECTION(ConsignmentState.REGISTERED),
    /** The head gave it to a lead unit, which has not begun. */
    ASSIGNED(ConsignmentState.ASSIGNED),
    /** The lead unit works on it. */
    IN_PROGRESS(ConsignmentState.IN_PROGRESS),
    /** Done; nothing follows. */
    FINISHED(ConsignmentState.FINISHED);

    private final ConsignmentState reported;

    IncomingState(ConsignmentState reported) {
        this.reported = reported;
    }

    /** What the sender is told. */
    public ConsignmentState reported() {
        return reported;
    }

    /** Whether somebody still has to act. */
    public boolean open() {
        return this != FINISHED;
    }
}
