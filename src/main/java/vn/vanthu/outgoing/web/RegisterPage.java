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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.document.Notation;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.outgoing.NumberKeeping;
import vn.vanthu.outgoing.RegisterBook;
import vn.vanthu.outgoing.RegisterEntry;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.Language;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.register.TakenNumber;
import vn.vanthu.register.TypeGroup;

/** The register of outgoing documents on the screen, the highest number first; numbers are reserved and voided here. */
@Path("/outgoing/register")
@RequestScoped
public class RegisterPage {

    private static final int ROWS = 100;

    @Inject
    private RegisterBook book;

    @Inject
    private NumberKeeping keeping;

    @Inject
    private RegisterChoice choice;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    /** A line on the screen: the ten columns and whether its number is reserved. */
    public record Line(int number, List<String> columns, boolean reserved) {}

    @GET
    public String show(
            @QueryParam("council") @DefaultValue("0") long typedCouncil,
            @QueryParam("group") @DefaultValue("") String groupName,
            @QueryParam("year") @DefaultValue("0") int typedYear,
            @QueryParam("page") @DefaultValue("1") int typedPage) {
        Actor actor = current.actor();
        TypeGroup group = choice.group(groupName);
        int year = choice.year(typedYear);
        long council = choice.council(actor, typedCouncil);
        int count = book.last(actor, council, group, year);
        int pages = Math.max(1, (count + ROWS - 1) / ROWS);
        int page = Math.max(1, Math.min(typedPage, pages));
        int last = count - (page - 1) * ROWS;
        model.put("lines", lines(book.entries(actor, council, group, year, last - ROWS + 1, last)));
        model.put("council", council);
        model.put("councils", choice.councils(actor));
        model.put("group", group);
        model.put("groups", TypeGroup.ofDocuments());
        model.put("year", year);
        model.put("years", choice.years());
        model.put("count", count);
        model.put("page", page);
        model.put("pages", pages);
        model.put("clerk", actor.is(Role.CLERK));
        return "outgoing/register.xhtml";
    }

    private List<Line> lines(List<RegisterEntry> part) {
        RegisterLines words = new RegisterLines(language.locale());
        List<List<String>> columns = words.of(part);
        return IntStream.iterate(part.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> new Line(
                        part.get(i).number(),
                        columns.get(i),
                        part.get(i).held().filter(held -> !held.voided()).isPresent()))
                .toList();
    }

    @POST
    @Path("reserve")
    public Response reserve(
            @FormParam("council") @DefaultValue("0") long typedCouncil,
            @FormParam("group") @DefaultValue("") String groupName,
            @FormParam("reason") @DefaultValue("") String reason) {
        TypeGroup group = choice.group(groupName);
        long council = choice.council(current.actor(), typedCouncil);
        try {
            TakenNumber taken = keeping.reserve(current.actor(), council, group, reason);
            flash.done("outgoing.register.done.reserve", Notation.formatNumber(taken.number()));
        } catch (Refusal refusal) {
            refused(refusal);
        }
        return to(Map.of("council", Long.toString(council), "group", group.name()));
    }

    @POST
    @Path("void")
    public Response giveUp(
            @FormParam("council") @DefaultValue("0") long typedCouncil,
            @FormParam("group") @DefaultValue("") String groupName,
            @FormParam("year") @DefaultValue("0") int typedYear,
            @FormParam("number") @DefaultValue("0") int number,
            @FormParam("reason") @DefaultValue("") String reason) {
        TypeGroup group = choice.group(groupName);
        long council = choice.council(current.actor(), typedCouncil);
        int year = choice.year(typedYear);
        try {
            keeping.voidReserved(current.actor(), council, group, year, number, reason);
            flash.done("outgoing.register.done.void", Notation.formatNumber(number));
        } catch (Refusal refusal) {
            refused(refusal);
        }
        return to(Map.of("council", Long.toString(council), "group", group.name(), "year", Integer.toString(year)));
    }

    private void refused(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_PERMITTED) {
            throw refusal;
        }
        flash.refused(refusal.key(), refusal.arguments().toArray());
    }

    private static Response to(Map<String, String> query) {
        String values = new TreeMap<>(query)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&"));
        return Response.seeOther(URI.create("/app/outgoing/register?" + values)).build();
    }
}
