package vn.vanthu.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    private static final Ratio.Decimals CUT = new Ratio.Decimals(2, true);
    private static final Ratio.Decimals ROUNDED = new Ratio.Decimals(2, false);

    @ParameterizedTest
    @CsvSource({
        "34, 45, 75.55", // a published provincial report
        "36, 51, 70.58", // the same
        "1204, 1256, 95.85",
        "2, 3, 66.66",
        "0, 7, 0.00",
        "7, 7, 100.00",
        "99999, 100000, 99.99", // never 100 while one is missing
    })
    void percentagesAreCut(long part, long whole, BigDecimal percent) {
        assertThat(new Ratio(part, whole).percent(CUT)).contains(percent);
    }

    @Test
    void percentagesCanBeRounded() {
        assertThat(new Ratio(2, 3).percent(ROUNDED)).contains(new BigDecimal("66.67"));
    }

    @Test
    void thereIsNoShareOfNothing() {
        assertThat(new Ratio(0, 0).percent(CUT)).isEmpty();
        assertThat(new Ratio(0, 0).missingTo(new BigDecimal("100"))).isZero();
    }

    @Test
    void aPartIsNotMoreThanItsWhole() {
        assertThatThrownBy(() -> new Ratio(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1204, 1256, 100, 52", "90, 100, 95.5, 6", "95, 100, 95, 0", "0, 3, 50, 2"})
    void tellsHowManyAreMissing(long part, long whole, BigDecimal target, long missing) {
        assertThat(new Ratio(part, whole).missingTo(target)).isEqualTo(missing);
    }

    @Property(tries = 500)
    void withThoseThatAreMissingTheTargetIsJustReached(
            @ForAll @LongRange(min = 1, max = 1_000_000) long whole,
            @ForAll @LongRange(min = 0, max = 1_000_000) long some,
            @ForAll @LongRange(min = 1, max = 10_000) long hundredths) {
        Ratio ratio = new Ratio(some % (whole + 1), whole);
        BigDecimal target = BigDecimal.valueOf(hundredths, 2);
        long missing = ratio.missingTo(target);
        assertThat(reached(ratio.part() + missing, whole, target)).isTrue();
        assertThat(missing == 0 || !reached(ratio.part() + missing - 1, whole, target))
                .isTrue();
    }

    private static boolean reached(long part, long whole, BigDecimal target) {
        return BigDecimal.valueOf(part * 100).compareTo(target.multiply(BigDecimal.valueOf(whole))) >= 0;
    }
}
