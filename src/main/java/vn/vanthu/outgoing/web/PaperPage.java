package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.outgoing.DraftForm;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.PaperReason;
import vn.vanthu.outgoing.PaperRegistration;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The clerk registers a document that goes out on paper. */
@Path("/outgoing/paper")
@RequestScoped
public class PaperPage {

    private static final String VIEW = "outgoing/paper.xhtml";

    @Inject
    private PaperRegistration registration;

    @Inject
    private Directory directory;

    @Inject
    private FormChoices choices;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    @GET
    public String form() {
        current.actor().require(Role.CLERK);
        show(DraftForm.empty(), null);
        return VIEW;
    }

    @POST
    public Response register() throws IOException, ServletException {
        current.actor().require(Role.CLERK);
        DraftForm typed = TypedForm.read(request);
        String type = String.valueOf(request.getContentType());
        Part scan = type.startsWith("multipart/") ? request.getPart("file") : null;
        try {
            if (scan == null || scan.getSize() == 0) {
                throw new Refusal(Refusal.Kind.INVALID, "outgoing.form.file.missing");
            }
            OutgoingDocument document = registration.register(
                    current.actor(),
                    TypedForm.number(request, "unit"),
                    typed,
                    TypedForm.paperReason(TypedForm.text(request, "why")),
                    TypedForm.text(request, "reason"),
                    scan.getInputStream());
            flash.done("outgoing.done.PAPER", document.notation().orElseThrow());
            return Response.seeOther(URI.create("/app/outgoing/" + document.id()))
                    .build();
        } catch (Refusal refusal) {
            show(typed, refusal);
            return Response.status(refusal.kind().status()).entity(VIEW).build();
        }
    }

    private void show(DraftForm form, Refusal refusal) {
        Actor actor = current.actor();
        choices.offer(model, actor);
        model.put("units", directory.unitsOf(actor.agencyId()));
        model.put("unit", TypedForm.number(request, "unit"));
        model.put("why", TypedForm.text(request, "why"));
        model.put("paperReasons", PaperReason.values());
        model.put("reason", TypedForm.text(request, "reason"));
        model.put("form", form);
        model.put("problem", refusal == null ? null : refusal.key());
        model.put("problemArguments", refusal == null ? null : refusal.arguments());
        model.put("problems", refusal instanceof InvalidDraft invalid ? invalid.problems() : Map.of());
    }
}
