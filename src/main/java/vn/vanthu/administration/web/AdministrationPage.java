package vn.vanthu.administration.web;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.administration.Accounts;
import vn.vanthu.administration.Oversight;
import vn.vanthu.audit.ChainVerification;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.NewPosition;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Staffing;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** Quản trị: people and accounts, certificates, trust, journal. */
@Path("/administration")
@RequestScoped
public class AdministrationPage {

    private static final int ENTRIES = 50;
    private static final NewPosition NOBODY = new NewPosition("", "", "", 0, Set.of());

    @Inject
    private Staffing staffing;

    @Inject
    private Accounts accounts;

    @Inject
    private Oversight oversight;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @GET
    public String overview() {
        return view(NOBODY);
    }

    @POST
    @Path("people/{id}/lock")
    public Response lock(@PathParam("id") long id) {
        staffing.lock(current.actor(), id);
        flash.done("administration.locked");
        return back();
    }

    @POST
    @Path("people/{id}/unlock")
    public Response unlock(@PathParam("id") long id) {
        staffing.unlock(current.actor(), id);
        flash.done("administration.unlocked");
        return back();
    }

    /** The one-time password is written into this answer alone: no redirect, nothing kept. */
    @POST
    @Path("people")
    public Response takeIn(
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("fullName") @DefaultValue("") String fullName,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("unit") @DefaultValue("0") long unit,
            @FormParam("role") List<String> roles) {
        NewPosition wanted = new NewPosition(login, fullName, title, unit, roles(roles));
        try {
            Optional<String> password = accounts.takeIn(current.actor(), wanted);
            model.put("password", password.orElse(null));
            model.put("taken", wanted);
            return Response.ok(view(NOBODY)).build();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.put("problem", refusal.key());
            return Response.status(422).entity(view(wanted)).build();
        }
    }

    @POST
    @Path("journal/verify")
    public Response verifyJournal() {
        ChainVerification.Report report = oversight.verifyJournal(current.actor());
        if (report.isSound()) {
            flash.done("administration.journal.sound", report.entries());
        } else {
            flash.refused("administration.journal.broken", report.faults(), report.entries());
        }
        return back();
    }

    private String view(NewPosition typed) {
        Actor actor = current.actor();
        model.put("staff", staffing.staff(actor));
        model.put("units", staffing.units(actor));
        model.put("roles", Role.values());
        model.put("typed", typed);
        model.put("certificates", oversight.certificates(actor));
        model.put("anchors", TrustView.of(oversight.trust(actor)));
        model.put("trustFolder", oversight.trustFolder(actor).toString());
        model.put("trustProblem", oversight.trustProblem(actor).orElse(null));
        model.put("entries", oversight.latest(actor, ENTRIES));
        return "administration/overview.xhtml";
    }

    private static Set<Role> roles(List<String> names) {
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toSet());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/app/administration")).build();
    }
}
