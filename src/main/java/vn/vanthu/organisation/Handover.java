package vn.vanthu.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change that takes effect, for those who keep things under its units.
 *
 * @param kind what happens
 * @param on its first day
 * @param at the moment in which it is carried out
 * @param agencyId whose the units were
 * @param from the units; one that goes on is among them
 * @param heir the unit of the same agency that goes on with what belongs to nobody
 * @param successors by the id of a position that ended, the one that follows it, perhaps in another agency
 * @param words what happened, in Vietnamese, for the story of a document
 */
public record Handover(
        OrganisationChange.Kind kind,
        LocalDate on,
        Instant at,
        long agencyId,
        Set<Long> from,
        Unit heir,
        Map<Long, Position> successors,
        String words) {

    public Handover {
        from = Set.copyOf(from);
        successors = Map.copyOf(successors);
    }

    /** The position that follows one, if it is one of the same agency. */
    public Optional<Position> successor(long positionId) {
        return Optional.ofNullable(successors.get(positionId))
                .filter(position -> position.agency().id() == agencyId);
    }

    /** The position that follows one, if it is one of another agency. */
    public Optional<Position> emigrant(long positionId) {
        return Optional.ofNullable(successors.get(positionId))
                .filter(position -> position.agency().id() != agencyId);
    }

    /** Positions that ended and go on in the same agency. */
    public List<Long> followed() {
        return successors.keySet().stream()
                .filter(position -> successor(position).isPresent())
                .sorted()
                .toList();
    }

    /** Whose work something is from now on: of the unit in which its worker goes on, else of the heir. */
    public Unit unitOf(long workersPositionId) {
        return successor(workersPositionId).map(Position::unit).orElse(heir);
    }
}
