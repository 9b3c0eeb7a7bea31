package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.document.CopyKind;
import vn.vanthu.organisation.Role;
import vn.vanthu.outgoing.CertifiedCopies;
import vn.vanthu.outgoing.CertifiedCopy;
import vn.vanthu.outgoing.CopyForm;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** Certified copies: the register of them, and making one. */
@Path("/outgoing/copies")
@RequestScoped
public class CopyPage {

    private static final String VIEW = "outgoing/copies.xhtml";
    private static final int ROWS = 100;

    @Inject
    private CertifiedCopies copies;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    @GET
    public String show(@QueryParam("page") @DefaultValue("1") int page) {
        fill(new CopyForm(CopyKind.TRUE_COPY, "", "", ""), null, Math.max(1, page));
        return VIEW;
    }

    @POST
    public Response make() throws IOException, ServletException {
        current.actor().require(Role.CLERK);
        CopyForm typed = new CopyForm(
                kind(TypedForm.text(request, "kind")),
                TypedForm.text(request, "notation"),
                TypedForm.text(request, "author"),
                TypedForm.text(request, "subject"));
        String type = String.valueOf(request.getContentType());
        Part scan = type.startsWith("multipart/") ? request.getPart("file") : null;
        try {
            if (scan == null || scan.getSize() == 0) {
                throw new Refusal(Refusal.Kind.INVALID, "outgoing.form.file.missing");
            }
            CertifiedCopy copy = copies.make(current.actor(), typed, scan.getInputStream());
            flash.done("outgoing.copy.done", copy.notation());
            return Response.seeOther(URI.create("/app/outgoing/copies")).build();
        } catch (Refusal refusal) {
            fill(typed, refusal, 1);
            return Response.status(refusal.kind().status()).entity(VIEW).build();
        }
    }

    private void fill(CopyForm typed, Refusal refusal, int page) {
        List<CertifiedCopy> found = copies.list(current.actor(), (page - 1) * ROWS, ROWS + 1);
        model.put("copies", found.subList(0, Math.min(ROWS, found.size())));
        model.put("more", found.size() > ROWS);
        model.put("page", page);
        model.put("kinds", CopyKind.values());
        model.put("typed", typed);
        model.put("clerk", current.actor().is(Role.CLERK));
        model.put("problem", refusal == null ? null : refusal.key());
        model.put("problemArguments", refusal == null ? null : refusal.arguments());
        model.put("problems", refusal instanceof InvalidDraft invalid ? invalid.problems() : Map.of());
    }

    private static CopyKind kind(String name) {
        return Arrays.stream(CopyKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
