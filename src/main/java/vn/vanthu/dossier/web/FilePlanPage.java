package vn.vanthu.dossier.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.dossier.FilePlans;
import vn.vanthu.dossier.PlanLine;
import vn.vanthu.dossier.RetentionPeriod;
import vn.vanthu.organisation.Directory;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The file plan of a year. */
@Path("/dossiers/plan")
@RequestScoped
public class FilePlanPage {

    @Inject
    private FilePlans plans;

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

    @GET
    public String show(@QueryParam("year") Integer year) {
        fill(year == null ? thisYear() : year, new Typed("", "", "10", 0, ""));
        return "dossier/plan.xhtml";
    }

    @POST
    public Response add(
            @FormParam("year") int year,
            @FormParam("symbol") @DefaultValue("") String symbol,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("retention") @DefaultValue("") String retention,
            @FormParam("unit") @DefaultValue("0") long unit,
            @FormParam("note") @DefaultValue("") String note) {
        try {
            plans.add(current.actor(), year, new PlanLine(symbol, title, retention(retention), unit, note));
        } catch (Refusal refusal) {
            model.put("problem", refusal.key());
            model.put("problemArguments", refusal.arguments());
            fill(year, new Typed(symbol, title, retention, unit, note));
            return Response.status(refusal.kind().status())
                    .entity("dossier/plan.xhtml")
                    .build();
        }
        flash.done("dossier.done.plan-add", symbol.strip());
        return to(year);
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("year") int year, @FormParam("entry") long entry) {
        plans.remove(current.actor(), entry);
        flash.done("dossier.done.plan-remove");
        return to(year);
    }

    private void fill(int year, Typed typed) {
        model.put("year", year);
        model.put("years", List.of(thisYear() + 1, thisYear(), thisYear() - 1, thisYear() - 2));
        model.put("entries", plans.plan(current.actor(), year));
        model.put("mayWrite", plans.mayWrite(current.actor()));
        model.put("units", directory.unitsOf(current.actor().agencyId()));
        model.put("periods", List.of("5", "10", "15", "20", "50", "70"));
        model.put("typed", typed);
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private static RetentionPeriod retention(String typed) {
        if ("PERMANENT".equals(typed)) {
            return RetentionPeriod.permanent();
        }
        return RetentionPeriod.ofYears(typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0);
    }

    private static Response to(int year) {
        return Response.seeOther(URI.create("/app/dossiers/plan?year=" + year)).build();
    }

    /**
     * What was typed into the form of a line, for the view.
     *
     * @param retention years, or PERMANENT
     */
    public record Typed(String symbol, String title, String retention, long unit, String note) {}
}
