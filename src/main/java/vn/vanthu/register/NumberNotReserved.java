package vn.vanthu.register;

import vn.vanthu.platform.problem.Refusal;

/** The number is not, or no longer, reserved. */
public class NumberNotReserved extends Refusal {

    private static final long serialVersionUID = 1;

    public NumberNotReserved(int number) {
        super(Kind.CONFLICT, "register.not-reserved", number);
    }
}
