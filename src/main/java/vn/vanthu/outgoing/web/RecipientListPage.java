package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.RecipientList;
import vn.vanthu.outgoing.RecipientLists;
import vn.vanthu.outgoing.StaleForm;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The agency's lists of recipients. */
@Path("/outgoing/recipient-lists")
@RequestScoped
public class RecipientListPage {

    private static final String VIEW = "outgoing/recipient-lists.xhtml";

    @Inject
    private RecipientLists lists;

    @Inject
    private Directory directory;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    /** A list with the names of its agencies and units. */
    public record Shown(RecipientList list, List<String> names) {}

    /** The form: a new list where the id is 0. */
    public record Typed(long id, long version, String name, Set<Long> agencies, Set<Long> units) {}

    @GET
    public String show(@QueryParam("edit") long edited) {
        Typed typed = lists.of(current.actor()).stream()
                .filter(list -> list.id() == edited)
                .findFirst()
                .map(list -> new Typed(list.id(), list.version(), list.name(), list.agencies(), list.units()))
                .orElseGet(() -> new Typed(0, 0, "", Set.of(), Set.of()));
        offer(typed, null);
        return VIEW;
    }

    @POST
    public Response write() {
        Typed typed = new Typed(
                TypedForm.number(request, "id"),
                TypedForm.number(request, "version"),
                TypedForm.text(request, "name"),
                TypedForm.numbers(request, "agencies"),
                TypedForm.numbers(request, "units"));
        try {
            lists.write(current.actor(), typed.id(), typed.version(), typed.name(), typed.agencies(), typed.units());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_PERMITTED || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            offer(typed, refusal.key());
            return Response.status(refusal.kind().status()).entity(VIEW).build();
        }
        flash.done("outgoing.list.written", typed.name().strip());
        return back();
    }

    @POST
    @Path("{id: \\d+}/remove")
    public Response remove(@PathParam("id") long id) {
        try {
            lists.remove(current.actor(), id, TypedForm.number(request, "version"));
            flash.done("outgoing.list.removed");
        } catch (StaleForm stale) {
            flash.refused(stale.key());
        }
        return back();
    }

    private void offer(Typed typed, String problem) {
        model.put("lists", lists.of(current.actor()).stream().map(this::shown).toList());
        model.put("keeps", lists.keeps(current.actor()));
        model.put("units", directory.unitsOf(current.actor().agencyId()));
        model.put(
                "others",
                directory.agencies().stream()
                        .filter(agency -> agency.id() != current.actor().agencyId())
                        .toList());
        model.put("typed", typed);
        model.put("problem", problem);
    }

    private Shown shown(RecipientList list) {
        Stream<String> agencies = directory.agencies().stream()
                .filter(agency -> list.agencies().contains(agency.id()))
                .map(Agency::name);
        Stream<String> units =
                list.units().stream().sorted().map(id -> directory.unit(id).name());
        return new Shown(list, Stream.concat(agencies, units).toList());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/app/outgoing/recipient-lists")).build();
    }
}
