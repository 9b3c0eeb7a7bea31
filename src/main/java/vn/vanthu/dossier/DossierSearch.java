package vn.vanthu.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.vanthu.organisation.Actor;
import vn.vanthu.search.SearchHit;
import vn.vanthu.search.SearchQuery;
import vn.vanthu.search.Searchable;

/** Dossiers for the search page. */
@ApplicationScoped
class DossierSearch implements Searchable {

    @Inject
    private Dossiers dossiers;

    @Override
    public SearchHit.Kind kind() {
        return SearchHit.Kind.DOSSIER;
    }

    @Override
    public List<SearchHit> find(Actor actor, SearchQuery query, int offset, int limit) {
        DossierFilter filter = new DossierFilter(DossierFilter.View.ALL, query, null);
        return dossiers.list(actor, filter, offset, limit).stream()
                .map(DossierSearch::hit)
                .toList();
    }

    private static SearchHit hit(Dossier dossier) {
        return new SearchHit(
                SearchHit.Kind.DOSSIER,
                dossier.id(),
                "/app/dossiers/" + dossier.id(),
                dossier.symbol(),
                dossier.title(),
                dossier.openedOn(),
                dossier.entry().unit().name(),
                dossier.isOpen() ? "dossier.state.OPEN" : "dossier.state.CLOSED");
    }
}
