package vn.vanthu.tools;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment in ISO 8601; without an offset it is meant in Vietnam, and a date alone is its beginning. */
final class MomentConverter implements ITypeConverter<Instant> {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    @Override
    public Instant convert(String value) {
        try {
            TemporalAccessor moment =
                    FORM.parseBest(value.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (moment instanceof OffsetDateTime exact) {
                return exact.toInstant();
            }
            return moment instanceof LocalDateTime local
                    ? local.atZone(OFFICE).toInstant()
                    : LocalDate.from(moment).atStartOfDay(OFFICE).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + value + "' is no moment in ISO 8601, such as 2026-01-31T08:00:00Z");
        }
    }
}
