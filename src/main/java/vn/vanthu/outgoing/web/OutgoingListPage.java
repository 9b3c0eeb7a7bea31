package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.document.DocumentType;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.OutgoingFilter;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.platform.web.Choice;
import vn.vanthu.platform.web.Format;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.platform.web.Texts;

/** The list of outgoing documents. */
@Path("/outgoing")
@RequestScoped
public class OutgoingListPage {

    private static final int ROWS = 50;
    private static final int YEARS = 6;

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private Directory directory;

    @Inject
    private CurrentActor current;

    @Inject
    private PageModel model;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @GET
    public String list() {
        Actor actor = current.actor();
        ListParameters parameters = new ListParameters(uri.getQueryParameters());
        OutgoingFilter filter = parameters.filter();
        long count = documents.count(actor, filter);
        long pages = Math.max(1, (count + ROWS - 1) / ROWS);
        long page = Math.min(parameters.page(), pages);
        model.put("list", parameters);
        model.put(
                "rows",
                documents.list(actor, filter, (int) ((page - 1) * ROWS), ROWS).stream()
                        .map(row -> new ListedDocument(row, texts, format))
                        .toList());
        model.put("count", count);
        model.put("page", page);
        model.put("pages", pages);
        model.put("chosen", chosen(parameters, filter));
        offer(actor, parameters);
        return "outgoing/list.xhtml";
    }

    private void offer(Actor actor, ListParameters parameters) {
        model.put(
                "states",
                choices(
                        Arrays.stream(OutgoingState.values()).filter(state -> state != OutgoingState.DISCARDED),
                        state -> texts.get("outgoing.state." + state),
                        parameters.value("state")));
        String unit = parameters.value("unit");
        model.put(
                "units",
                directory.unitNames(actor.agencyId()).stream()
                        .map(each -> new Choice(each.id(), each.name(), unit))
                        .toList());
        model.put(
                "types",
                choices(
                        Arrays.stream(DocumentType.values()).filter(DocumentType::isNumbered),
                        this::name,
                        parameters.value("type")));
        int year = LocalDate.now(clock).getYear();
        model.put(
                "years",
                choices(
                        IntStream.range(0, YEARS).mapToObj(back -> year - back),
                        String::valueOf,
                        parameters.value("year")));
        model.put("months", choices(IntStream.rangeClosed(1, 12).boxed(), String::valueOf, parameters.value("month")));
    }

    private static <T> List<Choice> choices(Stream<T> values, Function<T, String> label, String chosen) {
        return values.map(value -> new Choice(value, label.apply(value), chosen))
                .toList();
    }

    private String name(DocumentType type) {
        return type.name(Locale.forLanguageTag(texts.getLanguage()));
    }

    /** What each filter is set to, in words. */
    private Map<String, String> chosen(ListParameters parameters, OutgoingFilter filter) {
        Map<String, String> words = new HashMap<>();
        parameters.set().forEach(name -> words.put(name, parameters.value(name)));
        filter.states().forEach(state -> words.put("state", texts.get("outgoing.state." + state)));
        filter.type().ifPresent(type -> words.put("type", name(type)));
        filter.unitId()
                .flatMap(id -> directory.unitNames(current.actor().agencyId()).stream()
                        .filter(unit -> unit.id() == id)
                        .findFirst())
                .ifPresent(unit -> words.put("unit", unit.name()));
        return words;
    }
}
