package vn.vanthu.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Produces the injected {@link Clock}, in the zone of the office (NĐ 30/2020: Vietnam time). */
@ApplicationScoped
public class OfficeTime {

    /** The zone in which a date of office is meant. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Produces
    Clock clock() {
        return new ShiftedClock(Clock.system(ZONE));
    }

    /** The date of office at a moment. */
    public static LocalDate dateOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
