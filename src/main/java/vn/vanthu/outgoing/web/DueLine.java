package vn.vanthu.outgoing.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A last day in words and colour.
 *
 * @param day the last day
 * @param text message key of how far it is
 * @param number of days in that text
 * @param colour classes of its badge
 */
public record DueLine(LocalDate day, String text, long number, String colour) {

    static DueLine of(LocalDate day, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, day);
        if (left < 0) {
            return new DueLine(day, "outgoing.due.late", -left, "bg-red-lt");
        }
        return left == 0
                ? new DueLine(day, "outgoing.due.today", 0, "bg-yellow-lt")
                : new DueLine(day, "outgoing.due.left", left, "bg-green-lt");
    }
}
