package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.document.DocumentType;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.Delegating;
import vn.vanthu.outgoing.Delegation;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The agency's written delegations to sign: what holds, what held, and a new one. */
@Path("/outgoing/delegations")
@RequestScoped
public class DelegationPage {

    private static final String VIEW = "outgoing/delegations.xhtml";

    @Inject
    private Delegating delegating;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Inject
    private Clock clock;

    /** A delegation and whether it holds today. */
    public record Line(Delegation delegation, boolean valid) {}

    @GET
    public String show() {
        fill(TypedDelegation.empty(OfficeTime.dateOf(clock.instant())), Map.of());
        return VIEW;
    }

    @POST
    public Response enter(@BeanParam TypedDelegation typed) {
        try {
            delegating.enter(current.actor(), typed.form());
        } catch (InvalidDraft invalid) {
            fill(typed, invalid.problems());
            return Response.status(invalid.kind().status()).entity(VIEW).build();
        }
        flash.done("outgoing.delegation.done.enter");
        return back();
    }

    @POST
    @Path("withdraw")
    public Response withdraw(@FormParam("id") long id) {
        delegating.withdraw(current.actor(), id);
        flash.done("outgoing.delegation.done.withdraw");
        return back();
    }

    private void fill(TypedDelegation typed, Map<String, String> problems) {
        Actor actor = current.actor();
        LocalDate today = OfficeTime.dateOf(clock.instant());
        List<Line> lines = delegating.all(actor).stream()
                .map(delegation -> new Line(delegation, delegation.validOn(today)))
                .toList();
        model.put("lines", lines);
        model.put("leaders", delegating.leaders(actor));
        model.put("people", delegating.others(actor));
        model.put(
                "types",
                Arrays.stream(DocumentType.values())
                        .filter(DocumentType::isNumbered)
                        .toList());
        model.put("typed", typed);
        model.put("problems", problems);
    }

    private static Response back() {
        return Response.seeOther(URI.create("/app/outgoing/delegations")).build();
    }
}
