package vn.vanthu.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.access.DemoAccounts;
import vn.vanthu.access.Sessions;
import vn.vanthu.access.SignIn;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.platform.web.ReturnAddress;

/** The way in and the way out. */
@Path("/")
@RequestScoped
public class SignInPage {

    private static final String VIEW = "access/sign-in.xhtml";

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private DemoAccounts demo;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("sign-in")
    public Response form(@QueryParam("to") @DefaultValue("/app") String to, @QueryParam("ended") boolean ended) {
        if (current.isSignedIn()) {
            return Response.seeOther(ReturnAddress.of(to)).build();
        }
        model.put("problem", ended ? "access.sign-in.ended" : null);
        return view("", to, 200);
    }

    @POST
    @Path("sign-in")
    public Response attempt(
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("to") @DefaultValue("/app") String to) {
        SignIn.Outcome outcome = signIn.attempt(login, password.toCharArray());
        if (outcome instanceof SignIn.Outcome.SignedIn welcome) {
            sessions.open(request, welcome.actor());
            return Response.seeOther(ReturnAddress.of(to)).build();
        }
        model.put("problem", problem(outcome));
        return view(login, to, 422);
    }

    @POST
    @Path("sign-out")
    public Response leave() {
        current.ifSignedIn().ifPresent(signIn::signedOut);
        sessions.close(request);
        return Response.seeOther(URI.create("/app/sign-in")).build();
    }

    private Response view(String login, String to, int status) {
        model.put("login", login);
        model.put("to", ReturnAddress.of(to));
        model.put("accounts", demo.list());
        return Response.status(status).entity(VIEW).build();
    }

    private static String problem(SignIn.Outcome outcome) {
        if (outcome instanceof SignIn.Outcome.Delayed) {
            return "access.sign-in.delayed";
        }
        return outcome instanceof SignIn.Outcome.NoPosition ? "access.sign-in.no-position" : "access.sign-in.wrong";
    }
}
