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
        return decimal("#,##0").format(number);
    }

    /** {@code 1,5 MB}. */
    public String size(long bytes) {
        if (bytes < 1024 * 1024) {
            return decimal("#,##0").format(Math.max(1, bytes / 1024)) + " KB";
        }
        return decimal("#,##0.0").format(bytes / (1024.0 * 1024.0)) + " MB";
    }

    private static DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));
    }
}
