package vn.vanthu.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days counted by the rule of the calendar: weekends and holidays are free. */
class WorkingDaysTest {

    @ParameterizedTest(name = "{1} working days after {0}")
    @CsvSource({
        "2026-03-03, 0, 2026-03-03",
        "2026-03-07, 0, 2026-03-09",
        "2026-03-03, 1, 2026-03-04",
        "2026-03-06, 1, 2026-03-09",
        "2026-03-07, 1, 2026-03-09",
        "2026-03-04, 3, 2026-03-09",
        "2026-04-29, 1, 2026-05-04",
    })
    void after(LocalDate day, int days, LocalDate expected) {
        assertThat(WorkingCalendar.after(day, days, WorkingCalendar::usually)).isEqualTo(expected);
    }
}
