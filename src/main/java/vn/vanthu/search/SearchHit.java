package vn.vanthu.search;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that was found.
 *
 * @param kind what it is
 * @param id its id among its kind
 * @param link address of its page, such as {@code /app/outgoing/17}
 * @param symbol number and symbol, or empty while there is none
 * @param subject trích yếu, or the title of a dossier
 * @param date of the document or of the dossier's opening; null while there is none
 * @param other the other side: who wrote it, to whom it goes, or whose dossier it is
 * @param state message key of its state, such as {@code outgoing.state.ISSUED}
 */
public record SearchHit(
        Kind kind, long id, String link, String symbol, String subject, LocalDate date, String other, String state) {

    /** In the order in which the groups stand on the page. */
    public enum Kind {
        OUTGOING,
        INCOMING,
        DOSSIER
    }

    public SearchHit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(state, "state");
    }
}
