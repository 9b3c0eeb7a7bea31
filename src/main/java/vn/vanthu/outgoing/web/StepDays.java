package vn.vanthu.outgoing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.outgoing.StepDeadlines;

/**
 * A field of the form for the working days of a step.
 *
 * @param step the step
 * @param usual its usual days; 0 for no deadline
 * @param value what stands in the field; empty for the usual days
 */
public record StepDays(OutgoingState step, int usual, String value) {

    private static final String FIELD = "days-";

    /** Name of the field. */
    public String field() {
        return FIELD + step;
    }

    /** What was typed, by step. */
    static Map<OutgoingState, String> typed(HttpServletRequest request) {
        Map<OutgoingState, String> typed = new EnumMap<>(OutgoingState.class);
        for (OutgoingState step : StepDeadlines.STEPS) {
            Optional.ofNullable(request.getParameter(FIELD + step)).ifPresent(days -> typed.put(step, days));
        }
        return typed;
    }

    static List<StepDays> of(StepDeadlines deadlines, Function<OutgoingState, String> values) {
        List<StepDays> fields = new ArrayList<>();
        for (OutgoingState step : StepDeadlines.STEPS) {
            fields.add(new StepDays(step, deadlines.usualDays(step), values.apply(step)));
        }
        return fields;
    }
}
