package vn.vanthu.pki;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** From when to when a certificate holds, both ends included, to the second. */
public record Validity(Instant from, Instant to) {

    public Validity {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a certificate must end after it begins: " + from + " to " + to);
        }
    }

    /** From the first instant (UTC) of one day to the first instant (UTC) of another. */
    public static Validity between(LocalDate from, LocalDate to) {
        return new Validity(
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
