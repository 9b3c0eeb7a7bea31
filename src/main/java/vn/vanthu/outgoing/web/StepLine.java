package vn.vanthu.outgoing.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.outgoing.OutgoingStep;

/**
 * A step of the route as the page tells it.
 *
 * @param step who did what and when
 * @param lasted message key of the time since the step before; null for the first
 * @param number of that text
 */
public record StepLine(OutgoingStep step, String lasted, long number) {

    static List<StepLine> of(List<OutgoingStep> steps) {
        List<StepLine> lines = new ArrayList<>();
        Instant before = null;
        for (OutgoingStep step : steps) {
            lines.add(
                    before == null
                            ? new StepLine(step, null, 0)
                            : after(step, Duration.between(before, step.doneAt())));
            before = step.doneAt();
        }
        return lines;
    }

    private static StepLine after(OutgoingStep step, Duration time) {
        if (time.toDays() > 0) {
            return new StepLine(step, "outgoing.lasted.days", time.toDays());
        }
        if (time.toHours() > 0) {
            return new StepLine(step, "outgoing.lasted.hours", time.toHours());
        }
        return new StepLine(step, "outgoing.lasted.minutes", Math.max(1, time.toMinutes()));
    }
}
