package vn.vanthu.compose;

import java.util.List;

/**
 * One departure from the decree.
 *
 * @param rule what was found
 * @param details arguments of its sentence, as the rule describes them
 */
public record Finding(FormRule rule, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(FormRule rule, String... details) {
        return new Finding(rule, List.of(details));
    }
}
