package vn.vanthu.validation.trust;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as the office writes them. */
public final class Times {
    private static final DateTimeFormatter OFFICE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Times() {}

    /** Day and time in Vietnam. */
    public static String text(Instant moment) {
        return OFFICE.format(moment);
    }
}
