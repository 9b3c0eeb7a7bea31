package vn.vanthu.dossier;

import java.util.Objects;
import vn.vanthu.search.SearchQuery;

/**
 * Which dossiers a list shows.
 *
 * @param view where they stand
 * @param query what was typed; matches everything when empty
 * @param year of the file plan, or null for all
 */
public record DossierFilter(View view, SearchQuery query, Integer year) {

    /** Where the dossiers stand. */
    public enum View {
        OPEN,
        CLOSED,
        ALL
    }

    public DossierFilter {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(query, "query");
    }
}
