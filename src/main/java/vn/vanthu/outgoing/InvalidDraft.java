package vn.vanthu.outgoing;

import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.platform.problem.Refusal;

/** What was typed cannot be kept, or not be submitted yet; says so field by field. */
public class InvalidDraft extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    InvalidDraft(Map<String, String> problems) {
        super(Kind.INVALID, "outgoing.form.invalid");
        this.problems = new TreeMap<>(problems);
    }

    /** Message keys by the name of the form's field. */
    public Map<String, String> problems() {
        return problems;
    }
}
