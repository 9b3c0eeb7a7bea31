package vn.vanthu.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.vanthu.access.ApiTokens;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** One's own tokens for the API. */
@Path("/tokens")
@RequestScoped
public class TokenPage {

    private static final String VIEW = "access/tokens.xhtml";
    private static final int USUAL_DAYS = 90;

    @Inject
    private ApiTokens tokens;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Inject
    private Clock clock;

    @GET
    public String list() {
        offer("", today().plusDays(USUAL_DAYS).toString(), false);
        return VIEW;
    }

    /** Shows the new token in the answer itself: nothing keeps it for a later page. */
    @POST
    public Response create(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("until") @DefaultValue("") String until,
            @FormParam("act") @DefaultValue("false") boolean mayAct) {
        try {
            String made = tokens.create(current.actor(), name, day(until), mayAct);
            offer("", today().plusDays(USUAL_DAYS).toString(), false);
            model.put("made", made);
            return Response.ok(VIEW).build();
        } catch (Refusal refusal) {
            offer(name, until, mayAct);
            model.put("problem", refusal.key());
            model.put("problemArguments", refusal.arguments());
            return Response.status(refusal.kind().status()).entity(VIEW).build();
        }
    }

    @POST
    @Path("{id: \\d+}/revoke")
    public Response revoke(@PathParam("id") long id) {
        tokens.revoke(current.actor(), id);
        flash.done("access.token.revoked");
        return Response.seeOther(URI.create("/app/tokens")).build();
    }

    private void offer(String name, String until, boolean mayAct) {
        model.put("tokens", tokens.of(current.actor()));
        model.put("name", name);
        model.put("until", until);
        model.put("act", mayAct);
        model.put("today", today());
        model.put("made", null);
        model.put("problem", null);
        model.put("problemArguments", null);
    }

    private LocalDate today() {
        return OfficeTime.dateOf(clock.instant());
    }

    /** Null for what is no date; the use case says so. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
