package vn.vanthu.dossier.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.dossier.Dossier;
import vn.vanthu.dossier.DossierFilter;
import vn.vanthu.dossier.Dossiers;
import vn.vanthu.dossier.FilePlans;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.search.SearchQuery;

/** The dossiers of one's unit, and opening one from the year's file plan. */
@Path("/dossiers")
@RequestScoped
public class DossierListPage {

    private static final int ROWS = 50;

    @Inject
    private Dossiers dossiers;

    @Inject
    private FilePlans plans;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Inject
    private Clock clock;

    @GET
    public String list(
            @QueryParam("view") @DefaultValue("OPEN") String view,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("page") @DefaultValue("1") int asked) {
        Actor actor = current.actor();
        DossierFilter filter = new DossierFilter(view(view), SearchQuery.of(query), null);
        long count = dossiers.count(actor, filter);
        int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        int page = Math.min(Math.max(1, asked), pages);
        model.put("view", filter.view().name());
        model.put("views", DossierFilter.View.values());
        model.put("q", query);
        model.put("count", count);
        model.put("page", page);
        model.put("pages", pages);
        model.put("address", address(filter.view(), query));
        model.put("rows", dossiers.list(actor, filter, (page - 1) * ROWS, ROWS));
        model.put("unopened", plans.unopened(actor, LocalDate.now(clock).getYear()));
        return "dossier/list.xhtml";
    }

    @POST
    public Response open(@FormParam("entry") long entry) {
        Dossier dossier = dossiers.open(current.actor(), entry);
        flash.done("dossier.done.open", dossier.symbol());
        return Response.seeOther(URI.create("/app/dossiers/" + dossier.id())).build();
    }

    private static DossierFilter.View view(String name) {
        return Arrays.stream(DossierFilter.View.values())
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElse(DossierFilter.View.OPEN);
    }

    private static String address(DossierFilter.View view, String query) {
        return UriBuilder.fromPath("/app/dossiers")
                .queryParam("view", view)
                .queryParam("q", "{q}")
                .build(query)
                .toString();
    }
}
