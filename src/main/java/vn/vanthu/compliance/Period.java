package vn.vanthu.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A period of report inside one year: a month, a quarter, 6 months, 9 months or the year. Months may end on a day of
 * their own: with the cut-off day 14, March is from 15 February to 14 March.
 *
 * @param year of the period
 * @param firstMonth 1 to 12
 * @param months how many, 1 to 12
 * @param cutOff the last day of each month of report, 1 to 28; 0 where that is the month's own
 */
public record Period(int year, int firstMonth, int months, int cutOff) {

    private static final int LATEST_CUT_OFF = 28;
    private static final Pattern CODE =
            Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|([69])M|H([12])))?(?:@(\\d{1,2}))?");

    public Period {
        if (year < 1900
                || year > 2999
                || firstMonth < 1
                || months < 1
                || firstMonth + months > 13
                || cutOff < 0
                || cutOff > LATEST_CUT_OFF) {
            throw new IllegalArgumentException("no period of report");
        }
    }

    /** The year, its months as the calendar has them. */
    public static Period year(int year) {
        return new Period(year, 1, 12, 0);
    }

    /** One month of this period, cut off as it is. */
    public Period month(YearMonth month) {
        return new Period(month.getYear(), month.getMonthValue(), 1, cutOff);
    }

    /** The same months, cut off on another day. */
    public Period cutOff(int day) {
        return new Period(year, firstMonth, months, day);
    }

    /** The month of report that a day is in. */
    public static YearMonth monthOf(LocalDate day, int cutOff) {
        YearMonth month = YearMonth.from(day);
        return cutOff > 0 && day.getDayOfMonth() > cutOff ? month.plusMonths(1) : month;
    }

    /**
     * Reads {@code 2026}, {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H2}, {@code 2026-6M}, {@code 2026-9M}; each may be
     * followed by {@code @} and the cut-off day.
     *
     * @param usualCutOff where none is said
     */
    public static Optional<Period> parse(String code, int usualCutOff) {
        Matcher found = CODE.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        int cutOff = found.group(6) == null ? usualCutOff : Integer.parseInt(found.group(6));
        if (year < 1900 || year > 2999 || cutOff > LATEST_CUT_OFF) {
            return Optional.empty();
        }
        if (found.group(2) != null) {
            int month = Integer.parseInt(found.group(2));
            return month < 1 || month > 12 ? Optional.empty() : Optional.of(new Period(year, month, 1, cutOff));
        }
        return Optional.of(part(found, year).cutOff(cutOff));
    }

    private static Period part(Matcher found, int year) {
        if (found.group(3) != null) {
            return new Period(year, Integer.parseInt(found.group(3)) * 3 - 2, 3, 0);
        }
        if (found.group(4) != null) {
            return new Period(year, 1, Integer.parseInt(found.group(4)), 0);
        }
        if (found.group(5) != null) {
            return new Period(year, Integer.parseInt(found.group(5)) * 6 - 5, 6, 0);
        }
        return year(year);
    }

    /** The form that {@link #parse} reads. */
    public String code() {
        return months() == 12 ? year + cut() : year + "-" + part() + cut();
    }

    private String cut() {
        return cutOff == 0 ? "" : "@" + cutOff;
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
        LocalDate first = LocalDate.of(year, firstMonth, 1);
        return cutOff == 0 ? first : first.minusMonths(1).withDayOfMonth(cutOff).plusDays(1);
    }

    /** The first day behind the period. */
    public LocalDate end() {
        LocalDate first = LocalDate.of(year, firstMonth, 1).plusMonths(months);
        return cutOff == 0 ? first : first.minusMonths(1).withDayOfMonth(cutOff).plusDays(1);
    }

    /** The last day of the period. */
    public LocalDate last() {
        return end().minusDays(1);
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
            return new Period(first.getYear(), first.getMonthValue(), months, cutOff);
        }
        return new Period(year - 1, firstMonth, months, cutOff);
    }
}
