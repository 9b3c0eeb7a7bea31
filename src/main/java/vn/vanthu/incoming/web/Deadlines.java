package vn.vanthu.incoming.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Deadlines in words, for views.
 *
 * @param today the date of office
 */
public record Deadlines(LocalDate today) {

    /** Message key of the words for a deadline; they take {@link #days}. */
    public String words(LocalDate deadline) {
        long left = ChronoUnit.DAYS.between(today, deadline);
        if (left == 0) {
            return "incoming.deadline.today";
        }
        return left > 0 ? "incoming.deadline.left" : "incoming.deadline.late";
    }

    /** How many days are left, or by how many it is late. */
    public long days(LocalDate deadline) {
        return Math.abs(ChronoUnit.DAYS.between(today, deadline));
    }

    /** Whether the deadline has passed. */
    public boolean late(LocalDate deadline) {
        return deadline.isBefore(today);
    }
}
