package vn.vanthu.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a feature keeps under units, and how it follows when they change. Every feature that does implements it. */
public interface UnitHoldings {

    /**
     * A sort of things that a change would touch.
     *
     * @param key message key of a sentence with the number, which says what becomes of them
     * @param number how many there are now
     */
    record Holding(String key, long number) {}

    /** What a change of these units would touch; sorts of which there are none may be left out. */
    List<Holding> heldBy(OrganisationChange.Kind kind, long agencyId, Set<Long> units);

    /** The last day on which one of the units did something that stays under its name; empty where none did. */
    default Optional<LocalDate> lastTrace(long agencyId, Set<Long> units) {
        return Optional.empty();
    }

    /** Gives what is in hand to whoever goes on with it, in the transaction of the change. What is done stays. */
    void handOver(Handover handover);
}
