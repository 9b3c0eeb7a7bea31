package vn.vanthu.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a month is on course to miss its target. */
class TargetWarningTest {

    @ParameterizedTest(name = "{0}/{1}, {2} on their way, target {3}: {4}")
    @CsvSource({
        "0, 0, 9, 90, NONE",
        "9, 10, 0, 90, NONE",
        "29, 32, 0, 90, NONE",
        "25, 32, 38, 90, AT_RATE",
        "25, 32, 37, 90, OUT_OF_REACH",
        "25, 32, 0, 90, OUT_OF_REACH",
        "99, 100, 1000, 100, OUT_OF_REACH",
        "19, 20, 0, 97.5, OUT_OF_REACH",
        "19, 20, 20, 97.5, AT_RATE",
    })
    void rule(long reached, long counted, long open, BigDecimal target, TargetWarning expected) {
        assertThat(TargetWarning.of(new Ratio(reached, counted), open, target)).isEqualTo(expected);
    }
}
