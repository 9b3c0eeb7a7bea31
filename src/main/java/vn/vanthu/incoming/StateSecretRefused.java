package vn.vanthu.incoming;

import vn.vanthu.platform.problem.Refusal;

/** A document that is a state secret must not enter this system (QĐ 28/2018, Điều 1; Luật Bảo vệ bí mật nhà nước). */
public class StateSecretRefused extends Refusal {

    private static final long serialVersionUID = 1;

    StateSecretRefused() {
        super(Kind.INVALID, "incoming.state-secret");
    }
}
