package vn.vanthu.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.platform.web.PageFrame;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.search.HitGroup;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchHit;
import vn.vanthu.search.SearchQuery;

/** Tra cứu: by number, symbol and words, over documents and dossiers. All of its state stands in the address. */
@Path("/search")
@RequestScoped
public class SearchPage {

    @Inject
    private Search search;

    @Inject
    private CurrentActor current;

    @Inject
    private PageFrame frame;

    @Inject
    private PageModel model;

    @GET
    public String find(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("kind") @DefaultValue("") String kindName,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("page") @DefaultValue("1") int page) {
        SearchQuery query = SearchQuery.of(typed, date(from), date(to));
        Optional<SearchHit.Kind> kind = kind(kindName);
        List<HitGroup> groups = kind.map(wanted -> search.page(current.actor(), query, wanted, page))
                .orElseGet(() -> search.overview(current.actor(), query));
        model.put("query", query);
        model.put("groups", groups);
        model.put("kind", kind.map(Enum::name).orElse(""));
        model.put("kinds", SearchHit.Kind.values());
        model.put("address", address(query));
        return frame.isFragment() ? "search/results.xhtml" : "search/search.xhtml";
    }

    /** The address of this search without kind and page, to which links add theirs. */
    private static String address(SearchQuery query) {
        return "/app/search?q=" + URLEncoder.encode(query.typed(), StandardCharsets.UTF_8)
                + (query.from() == null ? "" : "&from=" + query.from())
                + (query.to() == null ? "" : "&to=" + query.to());
    }

    private static Optional<SearchHit.Kind> kind(String name) {
        return Arrays.stream(SearchHit.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** A date of the form; one that is not understood limits nothing. */
    private static LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
