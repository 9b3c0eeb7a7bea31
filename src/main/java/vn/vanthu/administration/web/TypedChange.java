package vn.vanthu.administration.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import vn.vanthu.organisation.ChangeForm;
import vn.vanthu.organisation.ChangeForm.Into;
import vn.vanthu.organisation.OrganisationChange.Kind;

/** A change of the organisation as it was typed; kept as typed when it is refused. */
public final class TypedChange {

    /** How many units can come out of a split, the old one beside them. */
    static final int RESULTS = 4;

    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    TypedChange(Map<String, String[]> sent) {
        sent.forEach((field, values) -> typed.put(field, List.of(values)));
    }

    public Kind kind() {
        return Kind.named(text("kind")).orElse(Kind.MERGE);
    }

    public String kindName() {
        return kind().name();
    }

    /** What was typed into a field that has one value; empty where nothing was. */
    public String text(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Whether a unit was chosen among those that change. */
    public boolean chosen(long unit) {
        return units().contains(unit);
    }

    /** Whether a value was chosen in a field. */
    public boolean is(String field, String value) {
        return text(field).equals(value);
    }

    /** Every field and value, to be sent once more by the confirmation. */
    public List<Map.Entry<String, String>> everything() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        typed.forEach((field, values) -> {
            if (!Set.of("csrf", "look").contains(field)) {
                values.forEach(value -> all.add(Map.entry(field, value)));
            }
        });
        return all;
    }

    /** Whether the consequences are asked for. */
    boolean complete() {
        return !text("look").isEmpty();
    }

    private Set<Long> units() {
        Set<Long> units = new HashSet<>();
        typed.getOrDefault("unit", List.of()).forEach(each -> number(each).ifPresent(units::add));
        return units;
    }

    /**
     * What it says; what cannot be read is missing from it and refused.
     *
     * @param present name and symbol of a unit that is there
     */
    ChangeForm form(LongFunction<Into> present) {
        Set<Long> from = units();
        List<Into> into =
                switch (kind()) {
                    case RENAME -> List.of(new Into(from.stream().findFirst(), text("name"), text("symbol")));
                    case MERGE ->
                        number(text("target"))
                                .map(id -> List.of(present.apply(id)))
                                .orElseGet(() -> List.of(fresh("")));
                    case CLOSE ->
                        number(text("target")).map(present::apply).stream().toList();
                    case MOVE -> List.of(moved(from, present));
                    case SPLIT -> results(from, present);
                };
        return new ChangeForm(
                kind(),
                date(text("date")),
                text("base"),
                from,
                into,
                kind() == Kind.MOVE ? number(text("agency")) : Optional.empty(),
                kind() == Kind.MOVE ? number(text("heir")) : Optional.empty(),
                kind() == Kind.SPLIT ? places() : Map.of());
    }

    private Into fresh(String ordinal) {
        return new Into(Optional.empty(), text("name" + ordinal), text("symbol" + ordinal));
    }

    private Into moved(Set<Long> from, LongFunction<Into> present) {
        Into old = from.stream().findFirst().map(present::apply).orElseGet(() -> new Into(Optional.empty(), "", ""));
        return new Into(
                Optional.empty(),
                text("name").isBlank() ? old.name() : text("name"),
                text("symbol").isBlank() ? old.symbol() : text("symbol"));
    }

    /** The old unit first where it goes on; then those of which a name or symbol was typed. */
    private List<Into> results(Set<Long> from, LongFunction<Into> present) {
        List<Into> results = new ArrayList<>();
        if (is("stays", "yes")) {
            from.stream().findFirst().map(present::apply).ifPresent(results::add);
        }
        for (int i = 1; i <= RESULTS; i++) {
            if (!text("name" + i).isBlank() || !text("symbol" + i).isBlank()) {
                results.add(fresh(Integer.toString(i)));
            }
        }
        return results;
    }

    /** Fields {@code place-7=2}: position 7 goes into the second new unit; 0 stays where the old one goes on. */
    private Map<Long, Integer> places() {
        int shift = is("stays", "yes") ? 0 : 1;
        Map<Long, Integer> places = new HashMap<>();
        typed.forEach((field, values) -> {
            if (field.startsWith("place-")) {
                number(field.substring("place-".length())).ifPresent(position -> number(values.get(0))
                        .ifPresent(place -> places.put(position, Math.max(0, place.intValue() - shift))));
            }
        });
        return places;
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
