package vn.vanthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.document.Urgency;
import vn.vanthu.platform.time.OfficeTime;

/** Until when a signed document must be issued. */
class IssueDeadlineTest {

    @ParameterizedTest(name = "signed {0}, next working day {1}")
    @CsvSource({
        "2026-03-05T09:15, 2026-03-06, 2026-03-06T12:00",
        "2026-03-06T16:50, 2026-03-09, 2026-03-09T12:00",
        "2026-02-13T23:59:59, 2026-02-23, 2026-02-23T12:00",
    })
    void inTheMorningOfTheNextWorkingDay(LocalDateTime signed, LocalDate next, LocalDateTime due) {
        IssueDeadline deadline = IssueDeadline.of(at(signed), Urgency.NORMAL, day -> {
            assertThat(day).isEqualTo(signed.toLocalDate());
            return next;
        });

        assertThat(deadline.due()).isEqualTo(at(due));
        assertThat(deadline.atOnce()).isFalse();
        assertThat(deadline.passedAt(at(due))).isFalse();
        assertThat(deadline.passedAt(at(due).plusSeconds(1))).isTrue();
    }

    @Test
    void anUrgentOneAtOnceWhateverTheDay() {
        Instant saturdayNight = at(LocalDateTime.of(2026, 3, 7, 22, 0));
        IssueDeadline deadline = IssueDeadline.of(saturdayNight, Urgency.EXPRESS, day -> {
            throw new AssertionError("the calendar does not matter");
        });

        assertThat(deadline.atOnce()).isTrue();
        assertThat(deadline.passedAt(saturdayNight.plusSeconds(60))).isFalse();
        assertThat(deadline.passedAt(saturdayNight.plusSeconds(3600))).isTrue();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(OfficeTime.ZONE).toInstant();
    }
}
