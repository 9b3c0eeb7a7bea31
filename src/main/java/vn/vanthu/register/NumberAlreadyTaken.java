package vn.vanthu.register;

import vn.vanthu.platform.problem.Refusal;

/** What asks for a number has one already. */
public class NumberAlreadyTaken extends Refusal {

    private static final long serialVersionUID = 1;

    public NumberAlreadyTaken() {
        super(Kind.CONFLICT, "register.already-taken");
    }
}
