package vn.vanthu.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share of a whole, kept as the two counts it is made of.
 *
 * @param part how many of them
 * @param whole how many in all
 */
public record Ratio(long part, long whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Ratio {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("a part of " + part + " in a whole of " + whole);
        }
    }

    public Ratio plus(Ratio other) {
        return new Ratio(part + other.part, whole + other.whole);
    }

    /** In percent; empty when there is nothing to take a share of. */
    public Optional<BigDecimal> percent(Decimals decimals) {
        if (whole == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), decimals.places(), decimals.mode()));
    }

    /** How many more of the same whole would have to be in the part to reach a target in percent; 0 when it is reached. */
    public long missingTo(BigDecimal target) {
        long needed = target.multiply(BigDecimal.valueOf(whole))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(0, needed - part);
    }

    /**
     * How percentages are written. Provincial reports cut at two places and do not round: 34/45 is 75,55 %.
     *
     * @param places behind the comma
     * @param cut whether the rest is cut off; rounded half up otherwise
     */
    public record Decimals(int places, boolean cut) {

        RoundingMode mode() {
            return cut ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        }
    }
}
