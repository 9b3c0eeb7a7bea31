package vn.vanthu.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A period of report inside one year: a month, a quarter, 6 months, 9 months or the year.
 *
 * @param year of the period
 * @param firstMonth 1 to 12
 * @param months how many, 1 to 12
 */
public record Period(int year, int firstMonth, int months) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|([69])M|H([12])))?");

    public Period {
        if (year < 1900 || year > 2999 || firstMonth < 1 || months < 1 || firstMonth + months > 13) {
            throw new IllegalArgumentException("no period of report");
        }
    }

    public static Period year(int year) {
        return new Period(year, 1, 12);
    }

    public static Period month(YearMonth month) {
        return new Period(month.getYear(), month.getMonthValue(), 1);
    }

    /** Reads {@code 2026}, {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H2}, {@code 2026-6M}, {@code 2026-9M}. */
    public static Optional<Period> parse(String code) {
        Matcher found = CODE.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        if (year < 1900 || year > 2999) {
            return Optional.empty();
        }
        if (found.group(2) != null) {
            int month = Integer.parseInt(found.group(2));
            return month < 1 || month > 12 ? Optional.empty() : Optional.of(new Period(year, month, 1));
        }
        if (found.group(3) != null) {
            return Optional.of(new Period(year, Integer.parseInt(found.group(3)) * 3 - 2, 3));
        }
        if (found.group(4) != null) {
            return Optional.of(new Period(year, 1, Integer.parseInt(found.group(4))));
        }
        if (found.group(5) != null) {
            return Optional.of(new Period(year, Integer.parseInt(found.group(5)) * 6 - 5, 6));
        }
        return Optional.of(year(year));
    }

    /** The form that {@link #parse} reads. */
    public String code() {
        if (months == 12) {
            return Integer.toString(year);
        }
        return year + "-" + part();
    }

    /** The part of the year as in {@link #code}: {@code 03}, {@code Q1}, {@code H2}, {@code 9M}; {@code YEAR} for all. */
    public String part() {
        if (months == 12) {
            return "YEAR";
        }
        if (months == 1) {
            return String.format("%02d", firstMonth);
        }
        if (months == 3 && firstMonth % 3 == 1) {
            return "Q" + (firstMonth + 2) / 3;
        }
        if (months == 6) {
            return firstMonth == 1 ? "6M" : "H2";
        }
        return months + "M";
    }

    public LocalDate from() {
        return LocalDate.of(year, firstMonth, 1);
    }

    /** The first day behind the period. */
    public LocalDate end() {
        return from().plusMonths(months);
    }

    /** The months of the period in their order. */
    public List<YearMonth> list() {
        return Stream.iterate(YearMonth.of(year, firstMonth), month -> month.plusMonths(1))
                .limit(months)
                .toList();
    }

    /** The one to compare with: the month or quarter before, else the same part of the year before. */
    public Period before() {
        if (months <= 3) {
            YearMonth first = YearMonth.of(year, firstMonth).minusMonths(months);
            return new Period(first.getYear(), first.getMonthValue(), months);
        }
        return new Period(year - 1, firstMonth, months);
    }
}
