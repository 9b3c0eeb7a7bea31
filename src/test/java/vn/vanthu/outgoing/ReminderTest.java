package vn.vanthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is reminded of a step; the weekend of 7 March 2026 is free. */
class ReminderTest {

    @ParameterizedTest(name = "on {0} of what came {1} and is due {2}: {3}")
    @CsvSource({
        "2026-03-03, 2026-03-03, 2026-03-05, NONE",
        "2026-03-04, 2026-03-03, 2026-03-05, SOON",
        "2026-03-05, 2026-03-03, 2026-03-05, SOON",
        "2026-03-06, 2026-03-03, 2026-03-05, LATE",
        "2026-03-06, 2026-03-05, 2026-03-09, SOON",
        "2026-03-05, 2026-03-04, 2026-03-09, NONE",
        "2026-03-04, 2026-03-04, 2026-03-04, NONE",
        "2026-03-04, 2026-03-04, 2026-03-05, NONE",
        "2026-03-05, 2026-03-04, 2026-03-05, SOON",
        "2026-03-05, 2026-03-04, 2026-03-04, LATE",
    })
    void onceBeforeAndOnceAfter(LocalDate today, LocalDate came, LocalDate due, Reminder expected) {
        assertThat(Reminder.on(today, came, due, ReminderTest::next)).isEqualTo(expected);
    }

    private static LocalDate next(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY ? day.plusDays(3) : day.plusDays(1);
    }
}
