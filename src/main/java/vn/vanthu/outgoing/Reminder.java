package vn.vanthu.outgoing;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Of what somebody is reminded on a day. */
enum Reminder {
    NONE,
    /** The deadline is the next working day, or this one. */
    SOON,
    /** The deadline has passed. */
    LATE;

    /** @param next gives the first working day after a day */
    static Reminder on(LocalDate today, LocalDate came, LocalDate due, UnaryOperator<LocalDate> next) {
        if (due.isBefore(today)) {
            return LATE;
        }
        return came.isBefore(today) && !due.isAfter(next.apply(today)) ? SOON : NONE;
    }
}
