package vn.vanthu.search;

import java.util.List;

/**
 * One page of hits of one kind, the newest first.
 *
 * @param kind of all of them
 * @param hits on this page
 * @param page counted from 1
 * @param more whether there are hits behind this page
 */
public record HitGroup(SearchHit.Kind kind, List<SearchHit> hits, int page, boolean more) {

    public HitGroup {
        hits = List.copyOf(hits);
    }

    /** A page made of hits of which one more than fits was asked for, to know whether there are more. */
    static HitGroup of(SearchHit.Kind kind, List<SearchHit> oneMore, int page, int size) {
        boolean more = oneMore.size() > size;
        return new HitGroup(kind, more ? oneMore.subList(0, size) : oneMore, page, more);
    }
}
