package vn.vanthu.outgoing;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.document.DocumentType;

/**
 * Which outgoing documents are wanted, and in what order.
 *
 * @param states empty for all but given-up drafts
 * @param unitId the drafting unit
 * @param type type of document
 * @param year year of the document's date
 * @param month month of the document's date, 1 to 12; only with a year
 * @param text words of the subject or a number with its symbol, as typed; may be empty
 * @param sort by what
 * @param descending the highest first
 */
public record OutgoingFilter(
        Set<OutgoingState> states,
        Optional<Long> unitId,
        Optional<DocumentType> type,
        Optional<Integer> year,
        Optional<Integer> month,
        String text,
        Sort sort,
        boolean descending) {

    /** What lists can be sorted by. */
    public enum Sort {
        DATE("d.documentDate"),
        NUMBER("d.number"),
        SUBJECT("d.subject"),
        STATE("d.stateSince");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public OutgoingFilter {
        states = Set.copyOf(states);
        Objects.requireNonNull(sort);
        text = text.strip();
        month = year.isEmpty() ? Optional.empty() : month.filter(m -> m >= 1 && m <= 12);
    }

    /** Everything, the newest first. */
    public static OutgoingFilter all() {
        return new OutgoingFilter(
                Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", Sort.DATE, true);
    }
}
