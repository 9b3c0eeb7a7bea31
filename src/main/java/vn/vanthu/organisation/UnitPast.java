package vn.vanthu.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A unit with its names, and how it came about and ended.
 *
 * @param id of the unit
 * @param agencyId whose it is
 * @param name today's, or the last one
 * @param symbol today's, or the last one
 * @param leadership whether it is the agency's leadership
 * @param validFrom its first day
 * @param validTo the first day on which it is no more; empty while it exists
 * @param former names it bore before, the earliest first
 * @param predecessors units that it went on from, by the change
 * @param successors units that went on from it, by the change
 */
public record UnitPast(
        long id,
        long agencyId,
        String name,
        String symbol,
        boolean leadership,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        List<FormerName> former,
        List<Kin> predecessors,
        List<Kin> successors) {

    public UnitPast {
        former = former.stream().sorted(Comparator.comparing(FormerName::until)).toList();
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    /**
     * A name that is no longer borne.
     *
     * @param name what it was called
     * @param symbol in notations
     * @param until first day of the next name
     */
    public record FormerName(String name, String symbol, LocalDate until) {}

    /**
     * A unit before or after another.
     *
     * @param kind the change that made it so
     * @param on first day of the change
     * @param unitId of the other unit
     * @param name of the other unit on that day, or on the last one of its days
     * @param agency name of its agency where that is another one; else empty
     */
    public record Kin(OrganisationChange.Kind kind, LocalDate on, long unitId, String name, String agency) {}

    /** Whether it existed on a day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** What it was called on a day; its first name before it began, its last one after it ended. */
    public String nameOn(LocalDate day) {
        return former.stream()
                .filter(each -> day.isBefore(each.until()))
                .findFirst()
                .map(FormerName::name)
                .orElse(name);
    }

    /**
     * Whether other units became this one, or left it, behind one day and up to another. A dissolved unit whose work it
     * took does not make it another.
     */
    public boolean changedBetween(LocalDate after, LocalDate last) {
        return predecessors.stream()
                        .filter(kin -> kin.kind() != OrganisationChange.Kind.CLOSE)
                        .map(Kin::on)
                        .anyMatch(on -> on.isAfter(after) && !on.isAfter(last))
                || successors.stream()
                        .filter(kin -> kin.kind() == OrganisationChange.Kind.SPLIT)
                        .map(Kin::on)
                        .anyMatch(on -> on.isAfter(after) && !on.isAfter(last));
    }
}
