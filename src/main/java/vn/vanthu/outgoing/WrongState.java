package vn.vanthu.outgoing;

import vn.vanthu.platform.problem.Refusal;

/** The document's state does not allow the act. */
public class WrongState extends Refusal {

    private static final long serialVersionUID = 1;

    WrongState(OutgoingAct act, OutgoingState state) {
        super(Kind.CONFLICT, "outgoing.refused.state");
        this.act = act;
        this.state = state;
    }

    private final OutgoingAct act;
    private final OutgoingState state;

    public OutgoingAct act() {
        return act;
    }

    public OutgoingState state() {
        return state;
    }
}
