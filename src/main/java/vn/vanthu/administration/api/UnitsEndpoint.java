package vn.vanthu.administration.api;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.OrganisationHistory;
import vn.vanthu.organisation.UnitPast;
import vn.vanthu.organisation.UnitPast.FormerName;
import vn.vanthu.organisation.UnitPast.Kin;
import vn.vanthu.platform.problem.Refusal;

/** {@code GET /api/organisation/units}: the units behind the ids of the figures, of any day. */
@Path("/organisation/units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation", description = "Agencies and units with their history")
public class UnitsEndpoint {

    private static final String PROBLEM = "application/problem+json";
    private static final String EVER = "ever";

    @Inject
    private OrganisationHistory history;

    @Inject
    private Directory directory;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            summary = "Units of an agency with their dates, names, predecessors and successors",
            description =
                    "Dates are the first and the last day. The name is that of the day asked for; without a day, or"
                            + " for all units, the present or last one.")
    @APIResponse(responseCode = "200", description = "The units")
    @APIResponse(responseCode = "404", description = "No such agency", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Not a day", content = @Content(mediaType = PROBLEM))
    public String units(
            @Parameter(description = "Id of an agency; one's own when left out") @QueryParam("agency") Long asked,
            @Parameter(description = "A day as 2025-12-31, or ever; today when left out")
                    @QueryParam("on")
                    @DefaultValue("")
                    String on) {
        long agency = asked == null ? current.actor().agencyId() : asked;
        if (directory.agencies().stream().noneMatch(known -> known.id() == agency)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "organisation.no-agency");
        }
        boolean ever = EVER.equals(on);
        LocalDate day = ever || on.isEmpty() ? LocalDate.now(clock) : day(on);
        JsonArrayBuilder units = Json.createArrayBuilder();
        history.units(agency).stream()
                .filter(unit -> ever || unit.existsOn(day))
                .forEach(unit -> units.add(json(unit, ever ? unit.name() : unit.nameOn(day))));
        return Json.createObjectBuilder()
                .add("agency", agency)
                .add("name", history.agencyName(agency, day))
                .add("formerNames", names(history.formerAgencyNames(agency)))
                .add("units", units)
                .build()
                .toString();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "organisation.no-day");
        }
    }

    private static JsonObjectBuilder json(UnitPast unit, String name) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", unit.id())
                .add("name", name)
                .add("symbol", unit.symbol())
                .add("leadership", unit.leadership())
                .add("from", unit.validFrom().toString());
        unit.validTo().ifPresentOrElse(end -> json.add("to", end.minusDays(1).toString()), () -> json.addNull("to"));
        return json.add("formerNames", names(unit.former()))
                .add("predecessors", kin(unit.predecessors()))
                .add("successors", kin(unit.successors()));
    }

    private static JsonArrayBuilder names(List<FormerName> names) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        names.forEach(name -> json.add(Json.createObjectBuilder()
                .add("name", name.name())
                .add("symbol", name.symbol())
                .add("to", name.until().minusDays(1).toString())));
        return json;
    }

    private static JsonArrayBuilder kin(List<Kin> kin) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        kin.forEach(other -> json.add(Json.createObjectBuilder()
                .add("change", other.kind().name())
                .add("on", other.on().toString())
                .add("id", other.unitId())
                .add("name", other.name())
                .add("agency", other.agency())));
        return json;
    }
}
