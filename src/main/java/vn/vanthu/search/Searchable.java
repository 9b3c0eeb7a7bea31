package vn.vanthu.search;

import java.util.List;
import vn.vanthu.organisation.Actor;

/**
 * A feature whose things can be searched for. Implemented as a CDI bean; the search page asks all of them.
 *
 * <p>To be fast, a feature keeps a column {@code search_text} filled by {@link SearchQuery#stored}, with a trigram
 * index ({@code using gin (search_text gin_trgm_ops)}), and selects the rows whose text is {@code like} every one of
 * {@link SearchQuery#patterns()}.
 */
public interface Searchable {

    /** What is found here. One kind is answered by one feature. */
    SearchHit.Kind kind();

    /**
     * Finds what the actor may see, the newest first.
     *
     * @param offset how many of the newest are skipped
     * @param limit the most that are wanted
     * @return never null, at most {@code limit}; nothing that the actor could not open by the hit's link
     */
    List<SearchHit> find(Actor actor, SearchQuery query, int offset, int limit);
}
