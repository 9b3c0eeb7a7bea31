package vn.vanthu.dossier.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.dossier.Dossier;
import vn.vanthu.dossier.Dossiers;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** A dossier with the list of the documents in it. */
@Path("/dossiers/{id: \\d+}")
@RequestScoped
public class DossierPage {

    @Inject
    private Dossiers dossiers;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @PathParam("id")
    private long id;

    @GET
    public String show() {
        Actor actor = current.actor();
        Dossier dossier = dossiers.dossier(actor, id);
        model.put("d", dossier);
        model.put("lines", dossiers.contents(actor, dossier));
        model.put("mayChange", dossiers.mayChange(actor, dossier));
        return "dossier/dossier.xhtml";
    }

    @POST
    @Path("close")
    public Response close(@FormParam("version") int version) {
        return acted(() -> dossiers.close(current.actor(), id, version), "dossier.done.close");
    }

    @POST
    @Path("take-out")
    public Response takeOut(@FormParam("version") int version, @FormParam("item") long item) {
        return acted(() -> dossiers.takeOut(current.actor(), id, version, item), "dossier.done.take-out");
    }

    private Response acted(Runnable act, String done) {
        try {
            act.run();
            flash.done(done);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            flash.refused(refusal.key(), refusal.arguments().toArray());
        }
        return Response.seeOther(URI.create("/app/dossiers/" + id)).build();
    }
}
