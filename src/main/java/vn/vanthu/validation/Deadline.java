package vn.vanthu.validation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The work budget of one file. */
final class Deadline {
    private final Clock clock;
    private final Instant end;

    Deadline(Clock clock, Duration budget) {
        this.clock = clock;
        this.end = clock.instant().plus(budget);
    }

    boolean passed() {
        return clock.instant().isAfter(end);
    }
}
