package vn.vanthu.compliance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.Grouping;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.MeasureTable;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Targets;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.platform.problem.Refusal;

/** {@code /api/compliance/measures}: the figures of the page, with raw counts, for a province's own dashboard. */
@Path("/compliance/measures")
@RequestScoped
@Tag(name = "compliance", description = "The measures of the reports")
public class MeasuresEndpoint {

    private static final String PROBLEM = "application/problem+json";
    private static final String CSV = "text/csv; charset=UTF-8";

    @Inject
    private Measures measures;

    @Inject
    private Targets targets;

    @Inject
    private CurrentActor current;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The measures and what each counts",
            description = "Every fact is in exactly one part of a measure. The rate is REACHED ÷ (REACHED + MISSED);"
                    + " PENDING and EXCLUDED parts are counts beside it.")
    @APIResponse(responseCode = "200", description = "The measures")
    @APIResponse(responseCode = "403", description = "Not entitled to figures", content = @Content(mediaType = PROBLEM))
    public String list() {
        measures.own(current.actor());
        return FigureForms.definitions().toString();
    }

    @GET
    @Path("{measure}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            summary = "A measure in a period by row and month",
            description =
                    "Percentages are cut as the installation is set; the counts are exact. As CSV one line a row and"
                            + " month, with the columns of the parts.")
    @APIResponse(responseCode = "200", description = "The figures, or the same as CSV with format=csv")
    @APIResponse(
            responseCode = "403",
            description = "Not entitled to these figures",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such measure", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "Not a period, or no such rows",
            content = @Content(mediaType = PROBLEM))
    public Response figures(
            @Parameter(description = "SIGNED, ELECTRONIC, DOSSIERS, HANDLED, TASKS, ISSUED, REGISTERED or DIRECTED")
                    @PathParam("measure")
                    String name,
            @Parameter(
                            description =
                                    "2026, 2026-03, 2026-Q1, 2026-6M, 2026-H2 or 2026-9M, with @ and a cut-off day where"
                                            + " months end on another than their last, as in 2026-03@14; this year when empty")
                    @QueryParam("period")
                    @DefaultValue("")
                    String asked,
            @Parameter(description = "Id of an agency; one's own when left out, all of the province for its own bodies")
                    @QueryParam("agency")
                    Long agency,
            @Parameter(
                            description =
                                    "AGENCY, UNIT, TYPE or SIGNATORY; units, or agencies where all are asked for, when"
                                            + " left out")
                    @QueryParam("by")
                    @DefaultValue("UNIT")
                    String by,
            @Parameter(description = "json or csv") @QueryParam("format") @DefaultValue("json") String format) {
        Actor actor = current.actor();
        Measure measure =
                Measure.named(name).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "compliance.no-measure"));
        Grouping rows = Grouping.named(by)
                .filter(measure.groupings()::contains)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "compliance.no-grouping"));
        Period period = asked.isEmpty()
                ? measures.current()
                : Period.parse(asked, measures.cutOff())
                        .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "compliance.no-period"));
        Optional<Long> wanted =
                Optional.ofNullable(agency).or(() -> measures.own(actor).map(Agency::id));
        MeasureTable table = measures.table(actor, measure, period, wanted, rows);
        FigureForms forms = new FigureForms(
                table, measures.decimals(), targets.inForce(measure, period.last()), wanted, measures.ownUnit(actor));
        return "csv".equals(format) ? csv(measure, period, forms) : json(forms);
    }

    private static Response json(FigureForms forms) {
        return Response.ok(forms.json().toString(), MediaType.APPLICATION_JSON).build();
    }

    private static Response csv(Measure measure, Period period, FigureForms forms) {
        return Response.ok(forms.csv(), CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + measure + "-"
                                + period.code().replace('@', '-') + ".csv\"")
                .build();
    }
}
