package vn.vanthu.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the working calendar says of days that nobody entered. */
class WorkingCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, true",
        "2026-03-07, false",
        "2026-03-08, false",
        "2026-01-01, false",
        "2026-04-30, false",
        "2026-05-01, false",
        "2026-09-02, false",
        "2027-09-02, false",
        "2026-09-03, true",
    })
    void weekendsAndHolidaysWithAFixedDateAreFree(LocalDate day, boolean working) {
        assertThat(WorkingCalendar.usually(day)).isEqualTo(working);
    }
}
