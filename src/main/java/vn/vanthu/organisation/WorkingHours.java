package vn.vanthu.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import vn.vanthu.platform.time.OfficeTime;

/**
 * The hours of a working day.
 *
 * @param spans in their order, without overlap
 */
public record WorkingHours(List<Span> spans) {

    public WorkingHours {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException("the hours of work overlap or are out of order");
            }
        }
    }

    /**
     * One stretch of work.
     *
     * @param from the first moment
     * @param to the end
     */
    public record Span(LocalTime from, LocalTime to) {

        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("hours of work that end before they begin");
            }
        }
    }

    /** Reads {@code 07:30-11:30,13:30-17:30}. */
    public static WorkingHours parse(String text) {
        return new WorkingHours(Arrays.stream(text.split(","))
                .map(span -> span.strip().split("-"))
                .map(ends -> new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())))
                .toList());
    }

    /**
     * Working time between two moments in whole minutes, cut; 0 where the second is not after the first.
     *
     * @param working whether a day is a working day
     */
    public long minutes(Instant from, Instant to, Predicate<LocalDate> working) {
        LocalDateTime begin = from.atZone(OfficeTime.ZONE).toLocalDateTime();
        LocalDateTime end = to.atZone(OfficeTime.ZONE).toLocalDateTime();
        Duration sum = Duration.ZERO;
        for (LocalDate day = begin.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            if (working.test(day)) {
                sum = sum.plus(on(day, begin, end));
            }
        }
        return sum.toMinutes();
    }

    private Duration on(LocalDate day, LocalDateTime begin, LocalDateTime end) {
        Duration sum = Duration.ZERO;
        for (Span span : spans) {
            LocalDateTime first = later(day.atTime(span.from()), begin);
            LocalDateTime last = earlier(day.atTime(span.to()), end);
            if (first.isBefore(last)) {
                sum = sum.plus(Duration.between(first, last));
            }
        }
        return sum;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
