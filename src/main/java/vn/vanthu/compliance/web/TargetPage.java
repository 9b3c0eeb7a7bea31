package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.Target;
import vn.vanthu.compliance.Targets;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The targets of the measures: for everybody, the agency and its units, from day to day. */
@Path("/compliance/targets")
@RequestScoped
public class TargetPage {

    private static final String VIEW = "compliance/targets.xhtml";

    @Inject
    private Targets targets;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    /**
     * A target as the page shows it.
     *
     * @param target what it is
     * @param percent as written
     * @param unit name of its unit, or empty
     * @param mayRemove whether this actor may take it away
     */
    public record Line(Target target, String percent, String unit, boolean mayRemove) {}

    @GET
    public String show() {
        fill(new TypedTarget(), null);
        return VIEW;
    }

    @POST
    public Response set(@BeanParam TypedTarget typed) {
        try {
            targets.set(current.actor(), typed.form());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_PERMITTED) {
                throw refusal;
            }
            fill(typed, refusal.key());
            return Response.status(refusal.kind().status()).entity(VIEW).build();
        }
        flash.done("compliance.target.set");
        return back();
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("id") @DefaultValue("0") long id) {
        targets.remove(current.actor(), id);
        flash.done("compliance.target.removed");
        return back();
    }

    private void fill(TypedTarget typed, String problem) {
        Actor actor = current.actor();
        boolean everybody = targets.mayForEverybody(actor);
        List<Line> lines = targets.list(actor).stream()
                .map(target -> new Line(
                        target,
                        Numbers.target(target.percent()),
                        target.unitId().map(targets::unitName).orElse(""),
                        everybody || target.agencyId().isPresent()))
                .toList();
        model.put("lines", lines);
        model.put("usual", targets.usual().map(Numbers::target).orElse(""));
        model.put("units", targets.units(actor));
        model.put("measures", Measure.values());
        model.put("mayEverybody", everybody);
        model.put("typed", typed);
        model.put("problem", problem);
    }

    private static Response back() {
        return Response.seeOther(URI.create("/app/compliance/targets")).build();
    }
}
