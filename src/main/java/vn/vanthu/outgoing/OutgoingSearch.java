package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.vanthu.organisation.Actor;
import vn.vanthu.search.SearchHit;
import vn.vanthu.search.SearchQuery;
import vn.vanthu.search.Searchable;

/** Finds outgoing documents by number, symbol and subject. */
@ApplicationScoped
class OutgoingSearch implements Searchable {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public SearchHit.Kind kind() {
        return SearchHit.Kind.OUTGOING;
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchQuery query, int offset, int limit) {
        if (query.isEmpty()) {
            return List.of();
        }
        return new OutgoingQuery(actor)
                .filter(OutgoingFilter.all())
                .matching(query)
                .rows(entities, "d.documentDate desc, d.id desc")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> hit((OutgoingDocument) row[0], (String) row[1]))
                .toList();
    }

    private static SearchHit hit(OutgoingDocument document, String unit) {
        return new SearchHit(
                SearchHit.Kind.OUTGOING,
                document.id(),
                "/app/outgoing/" + document.id(),
                document.notation().orElse(""),
                document.subject(),
                document.documentDate(),
                unit,
                "outgoing.state." + document.state());
    }
}
