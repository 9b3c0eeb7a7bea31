package vn.vanthu.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.ChangeForm;
import vn.vanthu.organisation.ChangeForm.Into;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.OrganisationChange;
import vn.vanthu.organisation.OrganisationHistory;
import vn.vanthu.organisation.Reorganisation;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** Units of the agency with their dates, and changes of the organisation with what they would do. */
@Path("/administration/organisation")
@RequestScoped
public class OrganisationPage {

    private static final String LIST = "/app/administration/organisation";
    private static final String CHANGE = "administration/change.xhtml";

    @Inject
    private Reorganisation reorganisation;

    @Inject
    private OrganisationHistory history;

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

    @Inject
    private HttpServletRequest request;

    @GET
    public String units() {
        Actor actor = current.actor();
        List<OrganisationChange> changes = reorganisation.changes(actor);
        model.put("kinds", OrganisationChange.Kind.values());
        model.put("agency", directory.agency(actor.agencyId()));
        model.put("agencyNames", history.formerAgencyNames(actor.agencyId()));
        model.put("units", history.units(actor.agencyId()));
        model.put("changes", changes.stream().map(this::line).toList());
        return "administration/organisation.xhtml";
    }

    private ChangeLine line(OrganisationChange change) {
        String from = change.from().stream()
                .sorted()
                .map(id -> nameBefore(id, change))
                .collect(Collectors.joining(", "));
        String into = change.into().stream()
                .map(each -> each.agencyId() == change.agencyId()
                        ? each.name()
                        : each.name() + " – "
                                + directory.agency(each.agencyId()).name())
                .collect(Collectors.joining(", "));
        return new ChangeLine(change, from, into);
    }

    private String nameBefore(long unit, OrganisationChange change) {
        return history.byId(change.agencyId())
                .get(unit)
                .nameOn(change.effectiveOn().minusDays(1));
    }

    /** The form; with {@code look}, what the change would do and the button that confirms it. */
    @GET
    @Path("change")
    public Response form() {
        TypedChange typed = new TypedChange(request.getParameterMap());
        fill(typed);
        if (!typed.complete()) {
            return Response.ok(CHANGE).build();
        }
        try {
            ChangeForm form = read(typed);
            model.put("preview", reorganisation.preview(current.actor(), form));
            model.put("effectiveOn", form.effectiveOn());
        } catch (Refusal refusal) {
            return refused(refusal);
        }
        return Response.ok(CHANGE).build();
    }

    @POST
    @Path("change")
    public Response record() {
        TypedChange typed = new TypedChange(request.getParameterMap());
        try {
            OrganisationChange change = reorganisation.record(current.actor(), read(typed));
            boolean planned = change.state() == OrganisationChange.State.PLANNED;
            flash.done(planned ? "administration.change.planned" : "administration.change.done");
        } catch (Refusal refusal) {
            fill(typed);
            return refused(refusal);
        }
        return back();
    }

    @POST
    @Path("changes/{id}/cancel")
    public Response cancel(@PathParam("id") long id, @FormParam("version") @DefaultValue("0") int version) {
        reorganisation.cancel(current.actor(), id, version);
        flash.done("administration.change.cancelled");
        return back();
    }

    private Response refused(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_PERMITTED) {
            throw refusal;
        }
        model.put("problem", refusal.key());
        model.put("problemArguments", refusal.arguments());
        return Response.status(refusal.kind().status()).entity(CHANGE).build();
    }

    private ChangeForm read(TypedChange typed) {
        Map<Long, Unit> own = directory.unitsOf(current.actor().agencyId()).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        return typed.form(id -> Optional.ofNullable(own.get(id))
                .map(unit -> new Into(Optional.of(id), unit.name(), unit.symbol()))
                .orElseGet(() -> new Into(Optional.of(id), "?", "?")));
    }

    private void fill(TypedChange typed) {
        Actor actor = current.actor();
        actor.require(Role.ADMINISTRATOR);
        boolean rename = typed.kind() == OrganisationChange.Kind.RENAME;
        List<Unit> units = directory.unitsOf(actor.agencyId()).stream()
                .filter(unit -> rename || !unit.leadership())
                .toList();
        model.put("typed", typed);
        model.put("kind", typed.kindName());
        model.put("units", units);
        model.put(
                "agencies",
                directory.agencies().stream()
                        .filter(agency -> agency.id() != actor.agencyId())
                        .toList());
        model.put("own", directory.agency(actor.agencyId()));
        model.put(
                "results", IntStream.rangeClosed(1, TypedChange.RESULTS).boxed().toList());
        model.put("today", LocalDate.now(clock).toString());
        model.put(
                "people",
                units.stream()
                        .filter(unit -> typed.chosen(unit.id()))
                        .findFirst()
                        .map(unit -> reorganisation.people(actor, unit.id()))
                        .orElse(List.of()));
    }

    private static Response back() {
        return Response.seeOther(URI.create(LIST)).build();
    }
}
