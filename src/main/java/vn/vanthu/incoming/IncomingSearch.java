package vn.vanthu.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.vanthu.organisation.Actor;
import vn.vanthu.search.SearchHit;
import vn.vanthu.search.SearchQuery;
import vn.vanthu.search.Searchable;

/** Incoming documents for the search page. */
@ApplicationScoped
class IncomingSearch implements Searchable {

    @Inject
    private IncomingDocuments documents;

    @Override
    public SearchHit.Kind kind() {
        return SearchHit.Kind.INCOMING;
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchQuery query, int offset, int limit) {
        IncomingFilter filter =
                new IncomingFilter(IncomingFilter.View.ALL, query, null, null, IncomingFilter.Sort.NEWEST);
        return documents.list(actor, filter, offset, limit).stream()
                .map(IncomingSearch::hit)
                .toList();
    }

    private static SearchHit hit(IncomingDocument document) {
        return new SearchHit(
                SearchHit.Kind.INCOMING,
                document.id(),
                "/app/incoming/" + document.id(),
                document.facts().notation(),
                document.facts().subject(),
                document.facts().issuedOn(),
                document.authorName(),
                "incoming.state." + document.state());
    }
}
