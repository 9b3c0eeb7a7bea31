package vn.vanthu.compliance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts of a measure by part, and the working time of what was reached or missed.
 *
 * <p>Identities: everything = counted + pending + excluded; counted = reached + missed, which is the whole of the rate.
 */
public final class Counts {

    private final Measure measure;
    private final Map<String, Long> counts = new HashMap<>();
    private long minutes;
    private long timed;

    /** Nothing counted yet. */
    Counts(Measure measure) {
        this.measure = measure;
    }

    /**
     * Adds facts of one part.
     *
     * @throws IllegalArgumentException when the measure has no such part
     */
    void add(String part, long number, long minutesOfAll, long timedFacts) {
        Part.Role role = measure.parts().stream()
                .filter(each -> each.code().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(measure + " has no part " + part))
                .role();
        counts.merge(part, number, Long::sum);
        if (role == Part.Role.REACHED || role == Part.Role.MISSED) {
            minutes += minutesOfAll;
            timed += timedFacts;
        }
    }

    void add(Counts other) {
        other.counts.forEach((part, number) -> counts.merge(part, number, Long::sum));
        minutes += other.minutes;
        timed += other.timed;
    }

    /** How many are in a part. */
    public long of(String part) {
        return counts.getOrDefault(part, 0L);
    }

    private long sum(Part.Role role) {
        return measure.parts().stream()
                .filter(part -> part.role() == role)
                .mapToLong(part -> of(part.code()))
                .sum();
    }

    public long reached() {
        return sum(Part.Role.REACHED);
    }

    public long missed() {
        return sum(Part.Role.MISSED);
    }

    public long pending() {
        return sum(Part.Role.PENDING);
    }

    public long excluded() {
        return sum(Part.Role.EXCLUDED);
    }

    /** The whole of the rate. */
    public long counted() {
        return reached() + missed();
    }

    /** All facts there are, whatever they do to the rate. */
    public long everything() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was reached of all that is counted. */
    public Ratio rate() {
        return new Ratio(reached(), counted());
    }

    /** Mean working time in minutes, cut; empty where nothing was timed. */
    public Optional<Long> meanMinutes() {
        return timed == 0 ? Optional.empty() : Optional.of(minutes / timed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that
                && measure == that.measure
                && minutes == that.minutes
                && timed == that.timed
                && measure.parts().stream().allMatch(part -> of(part.code()) == that.of(part.code()));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(everything() * 31 + minutes);
    }

    @Override
    public String toString() {
        return measure + " " + counts;
    }
}
