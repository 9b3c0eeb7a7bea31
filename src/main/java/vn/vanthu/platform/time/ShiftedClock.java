package vn.vanthu.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/**
 * The system's clock, which for the time of one call on one thread can be told another moment. Only the demo does so: it
 * makes a year of past documents by the real acts. No page and no API leads here.
 */
public final class ShiftedClock extends Clock {

    private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

    private final Clock real;

    ShiftedClock(Clock real) {
        this.real = real;
    }

    /** Does the work as if it were this moment; the clock of other threads and of the time after is untouched. */
    public static <T> T at(Instant moment, Callable<T> work) throws Exception {
        Instant before = TOLD.get();
        TOLD.set(moment);
        try {
            return work.call();
        } finally {
            if (before == null) {
                TOLD.remove();
            } else {
                TOLD.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant told = TOLD.get();
        return told == null ? real.instant() : told;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(real.withZone(zone));
    }
}
