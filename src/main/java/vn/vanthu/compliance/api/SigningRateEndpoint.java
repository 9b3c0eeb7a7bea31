package vn.vanthu.compliance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.Counts;
import vn.vanthu.compliance.Grouping;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.MeasureTable;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.SigningClass;
import vn.vanthu.compliance.Targets;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.platform.problem.Refusal;

/** {@code GET /api/compliance/signing-rate}: the figures of the page, with raw counts. */
@Path("/compliance/signing-rate")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "compliance", description = "The signing rate")
public class SigningRateEndpoint {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    private Measures measures;

    @Inject
    private Targets targets;

    @Inject
    private CurrentActor current;

    @GET
    @Operation(
            summary = "The signing rate of a period by unit or agency and month",
            description = "Documents issued in the period, by class; recalled ones are not counted but told apart."
                    + " Percentages are cut as the installation is set; the counts are exact.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(
            responseCode = "403",
            description = "Not entitled to these figures",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Not a period", content = @Content(mediaType = PROBLEM))
    public String rate(
            @Parameter(description = "2026, 2026-03, 2026-Q1, 2026-6M, 2026-H2 or 2026-9M; this year when empty")
                    @QueryParam("period")
                    @DefaultValue("")
                    String asked,
            @Parameter(description = "Id of an agency; one's own when left out, all of the province for its own bodies")
                    @QueryParam("agency")
                    Long agency) {
        Actor actor = current.actor();
        Period period = asked.isEmpty()
                ? measures.current()
                : Period.parse(asked, measures.cutOff())
                        .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "compliance.no-period"));
        Optional<Long> wanted =
                Optional.ofNullable(agency).or(() -> measures.own(actor).map(Agency::id));
        return json(measures.table(actor, Measure.SIGNED, period, wanted, Grouping.UNIT), wanted)
                .build()
                .toString();
    }

    private JsonObjectBuilder json(MeasureTable table, Optional<Long> agency) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        table.lines().forEach(line -> rows.add(row(line)));
        Optional<BigDecimal> target =
                targets.inForce(Measure.SIGNED, table.period().last()).of(agency, Optional.empty());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("period", table.period().code())
                .add("from", table.period().from().toString())
                .add("to", table.period().last().toString());
        target.ifPresentOrElse(percent -> json.add("target", percent), () -> json.addNull("target"));
        return json.add("by", table.by().name())
                .add("total", row(table.total()))
                .add("rows", rows);
    }

    private JsonObjectBuilder row(MeasureTable.Line line) {
        JsonArrayBuilder months = Json.createArrayBuilder();
        line.months().forEach((month, counts) -> months.add(counts(counts).add("month", month.toString())));
        JsonObjectBuilder json = counts(line.sum());
        if (!line.key().isEmpty()) {
            json.add("id", Long.parseLong(line.key())).add("name", line.name());
        }
        return json.add("months", months);
    }

    private JsonObjectBuilder counts(Counts counts) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("counted", counts.counted());
        for (SigningClass each : SigningClass.values()) {
            json.add(name(each), counts.of(each.name()));
        }
        json.add("excepted", counts.of("EXCEPTED")).add("recalled", counts.of("RECALLED"));
        Optional<BigDecimal> percent = counts.rate().percent(measures.decimals());
        percent.ifPresentOrElse(value -> json.add("percent", value), () -> json.addNull("percent"));
        return json;
    }

    private static String name(SigningClass each) {
        return switch (each) {
            case FULL -> "full";
            case PERSON_ONLY -> "personOnly";
            case AGENCY_ONLY -> "agencyOnly";
            case NONE -> "none";
            case INVALID -> "invalid";
            case UNDETERMINED -> "undetermined";
        };
    }
}
