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
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.RecipientList;
import vn.vanthu.outgoing.RecipientLists;
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

    /** A list with the names of its agencies. */
    public record Shown(RecipientList list, List<String> agencies) {}

    @GET
    public String show(@QueryParam("edit") long edited) {
        RecipientList chosen = lists.of(current.actor()).stream()
                .filter(list -> list.id() == edited)
                .findFirst()
                .orElse(null);
        offer(chosen == null ? "" : chosen.name(), chosen == null ? Set.of() : chosen.agencies(), null);
        return VIEW;
    }

    @POST
    public Response write() {
        String name = TypedForm.text(request, "name");
        Set<Long> agencies = TypedForm.numbers(request, "agencies");
        try {
            lists.write(current.actor(), name, agencies);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_PERMITTED) {
                throw refusal;
            }
            offer(name, agencies, refusal.key());
            return Response.status(refusal.kind().status()).entity(VIEW).build();
        }
        flash.done("outgoing.list.written", name.strip());
        return back();
    }

    @POST
    @Path("{id: \\d+}/remove")
    public Response remove(@PathParam("id") long id) {
        lists.remove(current.actor(), id);
        flash.done("outgoing.list.removed");
        return back();
    }

    private void offer(String name, Set<Long> agencies, String problem) {
        model.put("lists", lists.of(current.actor()).stream().map(this::shown).toList());
        model.put("keeps", lists.keeps(current.actor()));
        model.put(
                "others",
                directory.agencies().stream()
                        .filter(agency -> agency.id() != current.actor().agencyId())
                        .toList());
        model.put("name", name);
        model.put("chosen", agencies);
        model.put("problem", problem);
    }

    private Shown shown(RecipientList list) {
        return new Shown(
                list,
                directory.agencies().stream()
                        .filter(agency -> list.agencies().contains(agency.id()))
                        .map(Agency::name)
                        .toList());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/app/outgoing/recipient-lists")).build();
    }
}
