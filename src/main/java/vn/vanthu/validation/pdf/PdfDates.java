package vn.vanthu.validation.pdf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of PDF (ISO 32000-2, 7.9.4). */
public final class PdfDates {
    private static final Pattern DATE = Pattern.compile("(?:D:)?(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?"
            + "(?:([+\\-Z])(?:(\\d{2})'?(?:(\\d{2})'?)?)?)?.*");

    private PdfDates() {}

    /** The moment, or empty when the text is no date. A date without zone is taken as UTC. */
    public static Optional<Instant> parse(String text) {
        Matcher matcher = DATE.matcher(text.trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String sign = matcher.group(7);
            int seconds = part(matcher, 8, 0) * 3600 + part(matcher, 9, 0) * 60;
            ZoneOffset zone = sign == null || sign.equals("Z")
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofTotalSeconds(sign.equals("-") ? -seconds : seconds);
            return Optional.of(OffsetDateTime.of(
                            part(matcher, 1, 0),
                            part(matcher, 2, 1),
                            part(matcher, 3, 1),
                            part(matcher, 4, 0),
                            part(matcher, 5, 0),
                            part(matcher, 6, 0),
                            0,
                            zone)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher matcher, int group, int otherwise) {
        return matcher.group(group) == null ? otherwise : Integer.parseInt(matcher.group(group));
    }
}
