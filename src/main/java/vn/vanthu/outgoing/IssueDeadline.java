package vn.vanthu.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import vn.vanthu.document.Urgency;
import vn.vanthu.platform.time.OfficeTime;

/**
 * Until when a signed document must be issued: an urgent one at once; any other on the day of its signature, at the latest
 * in the morning of the next working day (NĐ 30/2020, Điều 18; QĐ 28/2018, Điều 7).
 *
 * @param due the last moment
 * @param atOnce whether it is urgent
 */
public record IssueDeadline(Instant due, boolean atOnce) {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    /** So long after its signature an urgent document still counts as issued at once. */
    private static final long AT_ONCE_SECONDS = 30L * 60;

    /** @param nextWorkingDay gives the first working day after a day */
    static IssueDeadline of(Instant signedAt, Urgency urgency, UnaryOperator<LocalDate> nextWorkingDay) {
        if (urgency.isImmediate()) {
            return new IssueDeadline(signedAt.plusSeconds(AT_ONCE_SECONDS), true);
        }
        LocalDate last = nextWorkingDay.apply(OfficeTime.dateOf(signedAt));
        return new IssueDeadline(last.atTime(NOON).atZone(OfficeTime.ZONE).toInstant(), false);
    }

    /** Whether a document that is issued at the moment is late. */
    public boolean passedAt(Instant moment) {
        return moment.isAfter(due);
    }
}
