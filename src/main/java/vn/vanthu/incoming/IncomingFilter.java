package vn.vanthu.incoming;

import java.util.Objects;
import vn.vanthu.search.SearchQuery;

/**
 * Which documents a list shows.
 *
 * @param view where they stand
 * @param query what was typed; matches everything when empty
 * @param unitId only those that this unit leads, or null
 * @param year only those with an arrival number of this year, or null
 * @param sort in which order
 */
public record IncomingFilter(View view, SearchQuery query, Long unitId, Integer year, Sort sort) {

    /** Where the documents stand. */
    public enum View {
        AWAITING_DIRECTION,
        OPEN,
        OVERDUE,
        FINISHED,
        RECALLED,
        ALL
    }

    /** In which order. */
    public enum Sort {
        /** The last registered first. */
        NEWEST,
        /** The nearest deadline first, those without one last. */
        DEADLINE
    }

    public IncomingFilter {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(sort, "sort");
    }

    /** Everything that stands there. */
    public static IncomingFilter of(View view) {
        return new IncomingFilter(view, SearchQuery.of(""), null, null, Sort.NEWEST);
    }
}
