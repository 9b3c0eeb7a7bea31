package vn.vanthu.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.IncomingFilter;
import vn.vanthu.incoming.Reception;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.web.PageModel;

/** The lists of incoming documents: waiting to be registered, to be directed, in progress, overdue, finished. */
@Path("/incoming")
@RequestScoped
public class IncomingListPage {

    private static final int ROWS = 50;
    private static final int YEARS = 5;

    @Inject
    private Reception reception;

    @Inject
    private IncomingDocuments documents;

    @Inject
    private Directory directory;

    @Inject
    private CurrentActor current;

    @Inject
    private PageModel model;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @GET
    public String list() {
        Actor actor = current.actor();
        ListAddress address = new ListAddress(uri.getQueryParameters(), usualView(actor));
        model.put("list", address);
        model.put("views", views(actor));
        model.put("deadlines", new Deadlines(LocalDate.now(clock)));
        model.put("units", directory.unitNames(actor.agencyId()));
        int year = LocalDate.now(clock).getYear();
        model.put(
                "years", IntStream.range(0, YEARS).mapToObj(back -> year - back).toList());
        if (address.arrivals()) {
            model.put("arrivals", reception.waiting(actor));
        } else {
            showRegistered(actor, address);
        }
        return "incoming/list.xhtml";
    }

    private void showRegistered(Actor actor, ListAddress address) {
        IncomingFilter filter = address.filter();
        long count = documents.count(actor, filter);
        long pages = Math.max(1, (count + ROWS - 1) / ROWS);
        long page = Math.min(address.page(), pages);
        model.put("rows", documents.list(actor, filter, (int) ((page - 1) * ROWS), ROWS));
        model.put("count", count);
        model.put("page", page);
        model.put("pages", pages);
    }

    private static String usualView(Actor actor) {
        if (actor.is(Role.CLERK)) {
            return ListAddress.ARRIVALS;
        }
        return actor.is(Role.SIGNATORY)
                ? IncomingFilter.View.AWAITING_DIRECTION.name()
                : IncomingFilter.View.OPEN.name();
    }

    private static List<String> views(Actor actor) {
        List<String> views = new ArrayList<>();
        if (actor.is(Role.CLERK)) {
            views.add(ListAddress.ARRIVALS);
        }
        Arrays.stream(IncomingFilter.View.values()).map(Enum::name).forEach(views::add);
        return views;
    }
}
