package vn.vanthu.dossier.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.dossier.DocumentKind;
import vn.vanthu.dossier.Dossier;
import vn.vanthu.dossier.Dossiers;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/**
 * In which dossiers a document is, with a form to put it into one: a fragment that the document's page loads, and a page
 * of its own where there is no script.
 */
@Path("/dossiers/of")
@RequestScoped
public class DocumentDossiers {

    @Inject
    private Dossiers dossiers;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @HeaderParam("HX-Request")
    private String fragment;

    @GET
    public String show(@QueryParam("kind") String kind, @QueryParam("id") long id) {
        return show(kind(kind), id);
    }

    @POST
    public Response put(
            @FormParam("kind") String kind,
            @FormParam("id") long id,
            @FormParam("dossier") long dossier,
            @FormParam("note") @DefaultValue("") String note) {
        DocumentKind known = kind(kind);
        try {
            dossiers.put(current.actor(), dossier, known, id, note);
        } catch (Refusal refusal) {
            if (fragment != null) {
                model.put("problem", refusal.key());
                model.put("problemArguments", refusal.arguments());
                return Response.ok(show(known, id)).build();
            }
            throw refusal;
        }
        if (fragment != null) {
            return Response.ok(show(known, id)).build();
        }
        flash.done("dossier.done.put");
        return Response.seeOther(URI.create("/app/dossiers/of?kind=" + known + "&id=" + id))
                .build();
    }

    private String show(DocumentKind kind, long id) {
        Actor actor = current.actor();
        List<Dossier> holding = dossiers.holding(actor, kind, id);
        List<Long> inside = holding.stream().map(Dossier::id).toList();
        model.put("kind", kind.name());
        model.put("documentId", id);
        model.put("documentPage", "/app/" + (kind == DocumentKind.OUTGOING ? "outgoing/" : "incoming/") + id);
        model.put("holding", holding);
        model.put(
                "choices",
                dossiers.ownOpen(actor).stream()
                        .filter(dossier -> !inside.contains(dossier.id()))
                        .toList());
        return fragment == null ? "dossier/of-page.xhtml" : "dossier/of.xhtml";
    }

    private static DocumentKind kind(String name) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "dossier.not-found"));
    }
}
