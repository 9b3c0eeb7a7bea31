package vn.vanthu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.vanthu.platform.time.OfficeTime;

/** Dates and numbers as an office here writes them, for views: {@code #{fmt.date(d.issuedOn)}}. */
@ApplicationScoped
@Named("fmt")
public class Format {

    private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** {@code 05/03/2026}; empty for null. */
    public String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** {@code 05/03/2026 14:07} in Vietnam time; empty for null. */
    public String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(OfficeTime.ZONE));
    }

    /** {@code 14:07} in Vietnam time; empty for null. */
    public String time(Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(OfficeTime.ZONE));
    }

    /** {@code 1.234}. */
    public String number(long number) {
        return grouped(number);
    }

    /** {@link #number} where there is no bean; a page has thousands of them, each of which would cost a format of its own. */
    public static String grouped(long number) {
        StringBuilder written = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int point = written.length() - 3; point > first; point -= 3) {
            written.insert(point, '.');
        }
        return written.toString();
    }

    /** {@code 1,5 MB}. */
    public String size(long bytes) {
        if (bytes < 1024 * 1024) {
            return grouped(Math.max(1, bytes / 1024)) + " KB";
        }
        return new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(VIETNAM)).format(bytes / (1024.0 * 1024.0))
                + " MB";
    }
}
