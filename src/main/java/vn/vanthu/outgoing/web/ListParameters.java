package vn.vanthu.outgoing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vanthu.document.DocumentType;
import vn.vanthu.outgoing.OutgoingFilter;
import vn.vanthu.outgoing.OutgoingState;

/** The state of the list page, which stands in its address: filter, order and page. Unknown values count as not given. */
public final class ListParameters {

    private static final String PAGE = "page";
    private static final List<String> FILTERS = List.of("state", "unit", "type", "year", "month", "q");

    private final Map<String, String> values = new LinkedHashMap<>();

    ListParameters(MultivaluedMap<String, String> query) {
        List<String> names = new ArrayList<>(FILTERS);
        names.addAll(List.of("sort", "order", PAGE));
        for (String name : names) {
            String value = query.getFirst(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
    }

    OutgoingFilter filter() {
        Set<OutgoingState> states =
                read("state", OutgoingState::valueOf).map(Set::of).orElse(Set.of());
        return new OutgoingFilter(
                states,
                read("unit", Long::valueOf),
                read("type", DocumentType::valueOf),
                read("year", Integer::valueOf).filter(year -> year > 1900 && year < 3000),
                read("month", Integer::valueOf),
                value("q"),
                read("sort", OutgoingFilter.Sort::valueOf).orElse(OutgoingFilter.Sort.DATE),
                !"asc".equals(values.get("order")));
    }

    /** From 1. */
    int page() {
        return read(PAGE, Integer::valueOf)
                .filter(page -> page >= 1 && page < 1_000_000)
                .orElse(1);
    }

    /** For views: what was given for a name; empty when nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** For views: the names of the filters that are set. */
    public List<String> set() {
        return FILTERS.stream().filter(values::containsKey).toList();
    }

    /** For views: the address of this list with another page. */
    public String toPage(long page) {
        return address(change(PAGE, Long.toString(page)));
    }

    /** For views: the address of this list without a filter, from the first page. */
    public String without(String name) {
        Map<String, String> other = change(PAGE, "");
        other.remove(name);
        if (name.equals("year")) {
            other.remove("month");
        }
        return address(other);
    }

    /** For views: the address of this list sorted by a column; a second time turns the order around. */
    public String sortedBy(String column) {
        boolean turned = sorted(column).equals("descending");
        Map<String, String> other = change("sort", column);
        other.put("order", turned ? "asc" : "desc");
        other.remove(PAGE);
        return address(other);
    }

    /** For views: how a column is sorted, in the words of {@code aria-sort}. */
    public String sorted(String column) {
        OutgoingFilter filter = filter();
        if (!filter.sort().name().equals(column)) {
            return "none";
        }
        return filter.descending() ? "descending" : "ascending";
    }

    /** For views: the address of the same list as a spreadsheet. */
    public String export() {
        return "/app/outgoing/export" + query(change(PAGE, ""));
    }

    /** For views: the address of the same list to print. */
    public String print() {
        return "/app/outgoing/export.pdf" + query(change(PAGE, ""));
    }

    private Map<String, String> change(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        if (value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return other;
    }

    private static String address(Map<String, String> values) {
        return "/app/outgoing" + query(values);
    }

    private static String query(Map<String, String> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
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
