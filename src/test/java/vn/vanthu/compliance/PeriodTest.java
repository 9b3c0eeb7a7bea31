package vn.vanthu.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2027-01-01, 2025",
        "2026-03, 2026-03-01, 2026-04-01, 2026-02",
        "2026-01, 2026-01-01, 2026-02-01, 2025-12",
        "2026-Q1, 2026-01-01, 2026-04-01, 2025-Q4",
        "2026-Q3, 2026-07-01, 2026-10-01, 2026-Q2",
        "2026-6M, 2026-01-01, 2026-07-01, 2025-6M",
        "2026-H2, 2026-07-01, 2027-01-01, 2025-H2",
        "2026-9M, 2026-01-01, 2026-10-01, 2025-9M",
        "2026-03@14, 2026-02-15, 2026-03-15, 2026-02@14",
        "2026@14, 2025-12-15, 2026-12-15, 2025@14",
        "2026-Q1@28, 2025-12-29, 2026-03-29, 2025-Q4@28",
    })
    void readsWhatItWrites(String code, LocalDate from, LocalDate end, String before) {
        Period period = Period.parse(code, 0).orElseThrow();
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.before().code()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-13",
                "2026-00",
                "2026-Q5",
                "2026-7M",
                "1066",
                "2026-1",
                "2026@29",
                "2026@",
                "2026-03@x",
                "x"
            })
    void refusesWhatIsNoPeriod(String code) {
        assertThat(Period.parse(code, 0)).isEmpty();
    }

    @Property
    void everyDayIsInExactlyOneMonthOfReport(
            @ForAll @IntRange(min = 0, max = 28) int cutOff, @ForAll @IntRange(min = 0, max = 364) int ordinal) {
        Period year = Period.year(2026).cutOff(cutOff);
        LocalDate day = year.from().plusDays(ordinal);
        assertThat(year.list().stream().map(year::month).filter(month -> inside(month, day)))
                .containsExactly(year.month(Period.monthOf(day, cutOff)));
    }

    private static boolean inside(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && day.isBefore(period.end());
    }
}
