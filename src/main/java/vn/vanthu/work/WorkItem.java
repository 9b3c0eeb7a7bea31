package vn.vanthu.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One thing that waits for somebody's act.
 *
 * @param group message key of the act that is due, such as {@code outgoing.work.sign}; items of one group stand together
 * @param order place of the group on the page, smaller first
 * @param urgency 0 normal, 1 urgent, 2 very urgent, 3 express (mức độ khẩn)
 * @param symbol number and symbol, or empty while there is none
 * @param subject trích yếu
 * @param from who handed it over
 * @param since when it came to this person
 * @param deadline the last date, or null
 * @param link address of the page where the act is done
 * @param verb message key of the button, such as {@code outgoing.act.sign}
 */
public record WorkItem(
        String group,
        int order,
        int urgency,
        String symbol,
        String subject,
        String from,
        Instant since,
        LocalDate deadline,
        String link,
        String verb) {

    /** By group, then the urgent ones, then the nearest deadline, then the longest waiting. */
    public static final Comparator<WorkItem> MOST_PRESSING_FIRST = Comparator.comparingInt(WorkItem::order)
            .thenComparing(Comparator.comparingInt(WorkItem::urgency).reversed())
            .thenComparing(WorkItem::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WorkItem::since);
}
