package vn.vanthu.compliance.web;

import java.math.BigDecimal;
import java.util.Optional;
import vn.vanthu.compliance.Counts;
import vn.vanthu.compliance.Measure;

/**
 * A measure at a glance.
 *
 * @param measure which
 * @param counts of the period
 * @param before of the period to compare with
 * @param target in percent, or empty
 * @param numbers how they are written
 * @param link to its figures
 * @param current whether its figures are on this page
 */
public record MeasureCard(
        Measure measure,
        Counts counts,
        Counts before,
        Optional<BigDecimal> target,
        Numbers numbers,
        String link,
        boolean current) {

    public String percent() {
        return numbers.percent(counts);
    }

    public String fraction() {
        return Numbers.fraction(counts);
    }

    /** How many are missing to reach the target; 0 where it is reached or there is none. */
    public long missing() {
        return target.map(counts.rate()::missingTo).orElse(0L);
    }

    /** {@code reached}, {@code missing} or {@code none}. */
    public String state() {
        if (target.isEmpty() || counts.counted() == 0) {
            return "none";
        }
        return missing() == 0 ? "reached" : "missing";
    }

    public String targetText() {
        return target.map(Numbers::target).orElse("");
    }

    /** The change against the period before in points; empty where it is not known. */
    public String change() {
        return numbers.change(counts, before).orElse("");
    }

    public boolean worse() {
        return numbers.worse(counts, before);
    }

    /** {@code 88,10%} of the period before. */
    public String percentBefore() {
        return numbers.percent(before);
    }

    public String fractionBefore() {
        return Numbers.fraction(before);
    }

    /** Mean working time in hours. */
    public String hours() {
        return Numbers.hours(counts);
    }
}
