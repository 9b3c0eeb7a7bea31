package vn.vanthu.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.organisation.OrganisationChange.Kind;

/**
 * A change as it is asked for.
 *
 * @param kind what happens
 * @param effectiveOn the first day on which the organisation is the new one; null where none was given
 * @param base the decision it rests on
 * @param from units of the own agency that change; none where the agency itself is renamed
 * @param into what they become
 * @param receiving of a move, the other agency
 * @param heir of a move, the unit of the own agency that goes on with what stays behind
 * @param places of a split, into which of the units a position goes, counted from 0
 */
public record ChangeForm(
        Kind kind,
        LocalDate effectiveOn,
        String base,
        Set<Long> from,
        List<Into> into,
        Optional<Long> receiving,
        Optional<Long> heir,
        Map<Long, Integer> places) {

    public ChangeForm {
        Objects.requireNonNull(kind, "kind");
        base = base.strip();
        from = Set.copyOf(from);
        into = List.copyOf(into);
        places = Map.copyOf(places);
    }

    /**
     * What units become.
     *
     * @param unitId the unit that is there already; empty for a new one
     * @param name from then on
     * @param symbol in notations
     */
    public record Into(Optional<Long> unitId, String name, String symbol) {

        public Into {
            name = name.strip();
            symbol = symbol.strip();
        }
    }

    /** Whose the units are afterwards. */
    long receivingAgency(long own) {
        return receiving.orElse(own);
    }

    /** Units that end with it. */
    Set<Long> ending() {
        Set<Long> ending = new java.util.HashSet<>(kind == Kind.RENAME ? Set.of() : from);
        into.forEach(unit -> unit.unitId().ifPresent(ending::remove));
        return ending;
    }
}
