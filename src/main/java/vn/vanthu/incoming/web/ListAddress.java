package vn.vanthu.incoming.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vanthu.incoming.IncomingFilter;
import vn.vanthu.search.SearchQuery;

/** The state of the list page, which stands in its address. Values that mean nothing count as not given. */
public final class ListAddress {

    /** The list of what waits to be registered, which are no registered documents yet. */
    static final String ARRIVALS = "ARRIVALS";

    private static final List<String> NAMES = List.of("view", "q", "unit", "year", "sort", "page");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final String usual;

    /** @param usual the view that is shown when the address names none */
    ListAddress(MultivaluedMap<String, String> query, String usual) {
        this.usual = usual;
        for (String name : NAMES) {
            String value = query.getFirst(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
    }

    boolean arrivals() {
        return ARRIVALS.equals(getView());
    }

    /** For views: the view that is shown. */
    public String getView() {
        String view = values.getOrDefault("view", usual);
        boolean known = ARRIVALS.equals(view)
                || read("view", IncomingFilter.View::valueOf).isPresent();
        return known ? view : usual;
    }

    IncomingFilter filter() {
        return new IncomingFilter(
                IncomingFilter.View.valueOf(getView()),
                SearchQuery.of(value("q")),
                read("unit", Long::valueOf).orElse(null),
                read("year", Integer::valueOf).orElse(null),
                read("sort", IncomingFilter.Sort::valueOf).orElse(IncomingFilter.Sort.NEWEST));
    }

    /** From 1. */
    int page() {
        return read("page", Integer::valueOf)
                .filter(page -> page >= 1 && page < 1_000_000)
                .orElse(1);
    }

    /** For views: what was given for a name; empty when nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** For views: whether anything but the view narrows the list. */
    public boolean isNarrowed() {
        return values.containsKey("q") || values.containsKey("unit") || values.containsKey("year");
    }

    /** For views: the address with another value of one name, from the first page; an empty value takes it away. */
    public String with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove("page");
        if (value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return address(other);
    }

    /** For views: another page of the same list. */
    public String toPage(long page) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.put("page", Long.toString(page));
        return address(other);
    }

    /** For views: the same list, whole, as sheets to print. */
    public String getPrint() {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove("page");
        other.put("view", getView());
        return address(other).replaceFirst("^/app/incoming", "/app/incoming/export.pdf");
    }

    private static String address(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/app/incoming?", ""));
    }

    private <T> Optional<T> read(String name, Function<String, T> reading) {
        String value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(value));
        } catch (IllegalArgumentException e) {
            // a value typed into the address that means nothing is as good as none
            return Optional.empty();
        }
    }
}
