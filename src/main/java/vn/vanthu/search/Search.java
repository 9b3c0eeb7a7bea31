package vn.vanthu.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.organisation.Actor;

/** Searches everything the actor may see, through the features that hold it. */
@ApplicationScoped
public class Search {

    /** How many hits of each kind stand together on the first page. */
    static final int FIRST = 8;

    /** How many hits of one kind stand on a page of their own. */
    static final int PAGE = 50;

    /** Nobody pages on behind this; a narrower query is asked for. */
    static final int LAST_PAGE = 200;

    @Inject
    @Any
    private Instance<Searchable> sources;

    /** The newest hits of each kind that has any, in the order of the kinds. */
    public List<HitGroup> overview(Actor actor, SearchQuery query) {
        List<HitGroup> groups = new ArrayList<>();
        if (query.isEmpty()) {
            return groups;
        }
        for (Searchable source : sources) {
            List<SearchHit> hits = source.find(actor, query, 0, FIRST + 1);
            if (!hits.isEmpty()) {
                groups.add(HitGroup.of(source.kind(), hits, 1, FIRST));
            }
        }
        groups.sort(Comparator.comparing(HitGroup::kind));
        return groups;
    }

    /** One page of the hits of one kind; pages count from 1. Empty when there are none. */
    public List<HitGroup> page(Actor actor, SearchQuery query, SearchHit.Kind kind, int page) {
        int wanted = Math.min(Math.max(page, 1), LAST_PAGE);
        if (query.isEmpty()) {
            return List.of();
        }
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .map(source ->
                        HitGroup.of(kind, source.find(actor, query, (wanted - 1) * PAGE, PAGE + 1), wanted, PAGE))
                .filter(group -> !group.hits().isEmpty() || wanted > 1)
                .toList();
    }
}
