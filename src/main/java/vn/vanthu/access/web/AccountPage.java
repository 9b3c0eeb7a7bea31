package vn.vanthu.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.access.Sessions;
import vn.vanthu.access.SignIn;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.platform.web.ReturnAddress;

/** One's own account: password, language, and the position one acts in. */
@Path("/")
@RequestScoped
public class AccountPage {

    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("password")
    public String form() {
        model.put("problem", null);
        return "access/password.xhtml";
    }

    @POST
    @Path("password")
    public Response change(
            @FormParam("old") @DefaultValue("") String old,
            @FormParam("chosen") @DefaultValue("") String chosen,
            @FormParam("again") @DefaultValue("") String again) {
        if (!chosen.equals(again)) {
            return refused("access.password.differ");
        }
        try {
            signIn.changePassword(current.actor(), old.toCharArray(), chosen.toCharArray());
        } catch (Refusal refusal) {
            return refused(refusal.key(), refusal.arguments().toArray());
        }
        flash.done("access.password.changed");
        return Response.seeOther(URI.create("/app")).build();
    }

    @POST
    @Path("position")
    public Response actAs(@FormParam("position") long position) {
        sessions.actAs(request, position);
        return Response.seeOther(URI.create("/app")).build();
    }

    @POST
    @Path("language")
    public Response speak(
            @FormParam("language") @DefaultValue("vi") String language,
            @FormParam("here") @DefaultValue("/app") String here) {
        NewCookie cookie = new NewCookie.Builder("LANGUAGE")
                .value("en".equals(language) ? "en" : "vi")
                .path("/")
                .maxAge(YEAR_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(request.isSecure())
                .build();
        return Response.seeOther(ReturnAddress.of(here)).cookie(cookie).build();
    }

    private Response refused(String key, Object... arguments) {
        model.put("problem", key);
        model.put("problemArguments", java.util.List.of(arguments));
        return Response.status(422).entity("access/password.xhtml").build();
    }
}
