package vn.vanthu.outgoing.web;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.WorkingCalendar;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The working calendar: holidays, days in lieu and days worked in exchange, by which the time to issue is counted. */
@Path("/outgoing/calendar")
@RequestScoped
public class CalendarPage {

    private static final String VIEW = "outgoing/calendar.xhtml";

    @Inject
    private WorkingCalendar calendar;

    @Inject
    private RegisterChoice choice;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @GET
    public String show(@QueryParam("year") @DefaultValue("0") int typedYear) {
        fill(choice.year(typedYear), "", "", null);
        return VIEW;
    }

    @POST
    public Response enter(
            @FormParam("day") @DefaultValue("") String day,
            @FormParam("working") @DefaultValue("false") boolean working,
            @FormParam("note") @DefaultValue("") String note) {
        LocalDate date = date(day);
        try {
            calendar.enter(current.actor(), date, working, note);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_PERMITTED) {
                throw refusal;
            }
            fill(choice.year(date == null ? 0 : date.getYear()), day, note, refusal.key());
            return Response.status(refusal.kind().status()).entity(VIEW).build();
        }
        flash.done("organisation.calendar.done");
        return back(date.getYear());
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("day") @DefaultValue("") String day) {
        LocalDate date = date(day);
        calendar.remove(current.actor(), date);
        flash.done("organisation.calendar.done");
        return back(choice.year(date == null ? 0 : date.getYear()));
    }

    private void fill(int year, String day, String note, String problem) {
        model.put("year", year);
        model.put("years", choice.years());
        model.put("days", calendar.exceptions(year));
        model.put(
                "may",
                current.actor().is(Role.OFFICE_MANAGER) || current.actor().is(Role.ADMINISTRATOR));
        model.put("day", day);
        model.put("note", note);
        model.put("problem", problem);
    }

    private static LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Response back(int year) {
        return Response.seeOther(URI.create("/app/outgoing/calendar?year=" + year))
                .build();
    }
}
