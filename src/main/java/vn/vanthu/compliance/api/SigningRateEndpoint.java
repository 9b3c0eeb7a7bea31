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
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.RateTable;
import vn.vanthu.compliance.Ratio;
import vn.vanthu.compliance.SigningClass;
import vn.vanthu.compliance.SigningRates;
import vn.vanthu.compliance.Tally;
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
    private SigningRates rates;

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
                ? rates.current()
                : Period.parse(asked).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "compliance.no-period"));
        Optional<Long> wanted =
                Optional.ofNullable(agency).or(() -> rates.own(actor).map(Agency::id));
        return json(rates.table(actor, period, wanted)).build().toString();
    }

    private JsonObjectBuilder json(RateTable table) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        table.rows().forEach(row -> rows.add(row(row)));
        return Json.createObjectBuilder()
                .add("period", table.period().code())
                .add("from", table.period().from().toString())
                .add("to", table.period().end().minusDays(1).toString())
                .add("target", rates.target())
                .add("by", table.byAgency() ? "AGENCY" : "UNIT")
                .add("total", row(table.total()))
                .add("rows", rows);
    }

    private JsonObjectBuilder row(RateTable.Row row) {
        JsonArrayBuilder months = Json.createArrayBuilder();
        row.months().forEach((month, tally) -> months.add(tally(tally).add("month", month.toString())));
        JsonObjectBuilder json = tally(row.sum());
        if (row.id() != 0) {
            json.add("id", row.id()).add("name", row.name());
        }
        return json.add("months", months);
    }

    private JsonObjectBuilder tally(Tally tally) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("counted", tally.total());
        for (SigningClass each : SigningClass.values()) {
            json.add(name(each), tally.of(each));
        }
        json.add("recalled", tally.recalled());
        Ratio.Decimals decimals = rates.decimals();
        Optional<BigDecimal> percent = tally.rate().percent(decimals);
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
