package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.credential.Credential;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.Council;
import vn.vanthu.outgoing.Councils;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.outgoing.StaleForm;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The councils of the agency: who signs for them, by which symbol and seal, from when until when. */
@Path("/outgoing/councils")
@RequestScoped
public class CouncilPage {

    private static final String VIEW = "outgoing/councils.xhtml";
    private static final int LARGEST_FILE = 1024 * 1024;

    @Inject
    private Councils councils;

    @Inject
    private Directory directory;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    /**
     * A council on the page.
     *
     * @param members as people read them
     * @param seal the credential of its own seal; null where it has none
     */
    public record Line(Council council, boolean valid, List<String> members, Credential seal) {}

    @GET
    public String show(@QueryParam("edit") long edited) {
        TypedCouncil typed = councils.find(current.actor().agencyId(), edited)
                .map(TypedCouncil::of)
                .orElseGet(() -> TypedCouncil.empty(today()));
        fill(typed, Map.of());
        return VIEW;
    }

    @POST
    public Response write(@BeanParam TypedCouncil typed) {
        try {
            councils.write(current.actor(), typed.getId(), typed.getVersion(), typed.form());
        } catch (InvalidDraft invalid) {
            return again(typed, invalid, invalid.problems());
        } catch (StaleForm stale) {
            return again(typed, stale, Map.of("name", stale.key()));
        }
        flash.done("outgoing.council.done");
        return back();
    }

    @POST
    @Path("{id: \\d+}/seal")
    public Response seal(@PathParam("id") long id) {
        char[] password = TypedForm.text(request, "password").toCharArray();
        try {
            councils.registerSeal(current.actor(), id, file("file"), password, file("image"));
            flash.done("outgoing.council.seal.done");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            flash.refused(refusal.key(), refusal.arguments().toArray());
        } finally {
            Arrays.fill(password, '\0');
        }
        return back();
    }

    private byte[] file(String name) {
        String type = request.getContentType();
        try {
            Part part = type != null && type.startsWith("multipart/") ? request.getPart(name) : null;
            return part == null ? new byte[0] : part.getInputStream().readNBytes(LARGEST_FILE);
        } catch (IOException | ServletException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "outgoing.upload.broken");
        }
    }

    private Response again(TypedCouncil typed, Refusal refusal, Map<String, String> problems) {
        fill(typed, problems);
        return Response.status(refusal.kind().status()).entity(VIEW).build();
    }

    private void fill(TypedCouncil typed, Map<String, String> problems) {
        Actor actor = current.actor();
        model.put(
                "lines", councils.of(actor.agencyId()).stream().map(this::line).toList());
        model.put("keeps", councils.keeps(actor));
        model.put("people", councils.keeps(actor) ? councils.people(actor) : List.of());
        model.put("typed", typed);
        model.put("problems", problems);
    }

    private Line line(Council council) {
        List<String> members = council.members().stream()
                .map(member -> directory.position(member.positionId()).person().fullName() + ", " + member.title())
                .toList();
        return new Line(
                council,
                council.validOn(today()),
                members,
                council.ownSeal() ? councils.seal(council).orElse(null) : null);
    }

    private LocalDate today() {
        return OfficeTime.dateOf(clock.instant());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/app/outgoing/councils")).build();
    }
}
