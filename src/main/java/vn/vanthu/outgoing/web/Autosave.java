package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.outgoing.Drafting;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.web.Format;
import vn.vanthu.platform.web.Language;

/** Keeps what is being written while it is written; answers the form's script. */
@Path("/outgoing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class Autosave {

    @Inject
    private Drafting drafting;

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private CurrentActor current;

    @Inject
    private Format format;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("autosave")
    public Response begin() {
        try {
            long id = drafting.begin(current.actor(), TypedForm.read(request));
            return saved(id, documents.find(current.actor(), id).version());
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("{id: \\d+}/autosave")
    public Response save(@PathParam("id") long id) {
        try {
            return saved(id, drafting.save(current.actor(), id, TypedForm.version(request), TypedForm.read(request)));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private Response saved(long id, long version) {
        String message = Bundles.text(language.locale(), "outgoing.autosaved", List.of(format.time(clock.instant())));
        return Response.ok(Json.createObjectBuilder()
                        .add("id", id)
                        .add("version", version)
                        .add("message", message)
                        .build()
                        .toString())
                .build();
    }

    private Response refused(Refusal refusal) {
        String message = Bundles.text(language.locale(), refusal.key(), refusal.arguments());
        return Response.status(refusal.kind().status())
                .entity(Json.createObjectBuilder()
                        .add("message", message)
                        .build()
                        .toString())
                .build();
    }
}
