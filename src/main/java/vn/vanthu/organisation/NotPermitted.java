package vn.vanthu.organisation;

import vn.vanthu.platform.problem.Refusal;

/** The position in which somebody acts does not entitle them to this. */
public class NotPermitted extends Refusal {

    private static final long serialVersionUID = 1;

    /** With the general sentence. */
    public NotPermitted() {
        super(Kind.NOT_PERMITTED, "organisation.not-permitted");
    }

    /** With a sentence of its own that says who could do it. */
    public NotPermitted(String key, Object... arguments) {
        super(Kind.NOT_PERMITTED, key, arguments);
    }
}
