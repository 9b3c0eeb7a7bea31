package vn.vanthu.incoming;

import java.util.Optional;
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
    FINISHED(ConsignmentState.FINISHED),
    /** The sender took it back: kept and shown, but frozen. */
    RECALLED(null);

    private final ConsignmentState reported;

    IncomingState(ConsignmentState reported) {
        this.reported = reported;
    }

    /** What the sender is told; nothing of a document that it took back itself. */
    public Optional<ConsignmentState> reported() {
        return Optional.ofNullable(reported);
    }

    /** Whether somebody still has to act. */
    public boolean open() {
        return this != FINISHED && this != RECALLED;
    }
}
