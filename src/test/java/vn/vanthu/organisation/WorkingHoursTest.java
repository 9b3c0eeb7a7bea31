package vn.vanthu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.platform.time.OfficeTime;

/** Working time between two moments. */
class WorkingHoursTest {

    private static final WorkingHours HOURS = WorkingHours.parse("07:30-11:30, 13:30-17:30");

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T08:00, 2026-03-05T09:30, 90",
        "2026-03-05T11:00, 2026-03-05T14:00, 60",
        "2026-03-05T17:00, 2026-03-06T08:00, 60",
        "2026-03-06T17:00, 2026-03-09T08:00, 60",
        "2026-03-07T09:00, 2026-03-08T09:00, 0",
        "2026-03-05T09:00, 2026-03-05T08:00, 0",
        "2026-03-05T20:00, 2026-03-06T20:00, 480",
    })
    void leavesOutNightsPausesAndFreeDays(LocalDateTime from, LocalDateTime to, long minutes) {
        assertThat(HOURS.minutes(moment(from), moment(to), WorkingCalendar::usually))
                .isEqualTo(minutes);
    }

    @Property(tries = 100)
    void isTheNumberOfWorkingMinutesWalkedThrough(
            @ForAll @IntRange(min = 0, max = 20_000) int start, @ForAll @IntRange(min = 0, max = 8_000) int length) {
        LocalDateTime from = LocalDate.of(2026, 4, 20).atStartOfDay().plusMinutes(start);
        LocalDateTime to = from.plusMinutes(length);
        long walked = 0;
        for (LocalDateTime minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
            LocalDateTime now = minute;
            boolean inside = HOURS.spans().stream()
                    .anyMatch(span -> !now.toLocalTime().isBefore(span.from())
                            && now.toLocalTime().isBefore(span.to()));
            walked += inside && WorkingCalendar.usually(now.toLocalDate()) ? 1 : 0;
        }
        assertThat(HOURS.minutes(moment(from), moment(to), WorkingCalendar::usually))
                .isEqualTo(walked);
    }

    @Test
    void refusesHoursThatOverlap() {
        assertThatThrownBy(() -> WorkingHours.parse("07:30-11:30,11:00-17:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingHours.parse("11:30-07:30")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(OfficeTime.ZONE).toInstant().truncatedTo(ChronoUnit.MINUTES);
    }
}
