package vn.vanthu.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.platform.problem.Refusal;

/**
 * A target as it is entered.
 *
 * @param measure for which
 * @param everybody whether it is for every agency; only an agency of the province sets such
 * @param unitId the one unit; empty for the agency as a whole
 * @param percent above 0, at most 100, with at most two decimals
 * @param firstDay from which it is in force
 * @param lastDay until which; empty without an end
 * @param base the plan or decision that sets it, 1 to 200 characters
 */
public record TargetForm(
        Measure measure,
        boolean everybody,
        Optional<Long> unitId,
        BigDecimal percent,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        String base) {

    private static final int LONGEST_BASE = 200;

    /** @throws Refusal when something is missing or does not fit together */
    public TargetForm {
        base = base.strip();
        refuse(measure == null, "compliance.target.measure-missing");
        refuse(everybody && unitId.isPresent(), "compliance.target.unit-of-everybody");
        refuse(
                percent == null
                        || percent.signum() <= 0
                        || percent.compareTo(BigDecimal.valueOf(100)) > 0
                        || percent.stripTrailingZeros().scale() > 2,
                "compliance.target.percent-wrong");
        refuse(firstDay == null, "compliance.target.first-day-missing");
        refuse(lastDay.filter(last -> last.isBefore(firstDay)).isPresent(), "compliance.target.last-day-wrong");
        refuse(base.isEmpty() || base.length() > LONGEST_BASE, "compliance.target.base-missing");
    }

    private static void refuse(boolean wrong, String key) {
        if (wrong) {
            throw new Refusal(Refusal.Kind.INVALID, key);
        }
    }
}
