package vn.vanthu.compliance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Counts of a measure by part, and the working time of what was reached or missed.
 *
 * <p>Identities: everything = counted + pending + excluded; counted = reached + missed, which is the whole of the rate.
 */
public final class Counts {

    private final Measure measure;
    private final List<Part> parts;

    /** In the order of the parts. */
    private final long[] counts;

    private long minutes;
    private long timed;

    /** Nothing counted yet. */
    Counts(Measure measure) {
        this.measure = measure;
        this.parts = measure.parts();
        this.counts = new long[parts.size()];
    }

    /**
     * Adds facts of one part.
     *
     * @throws IllegalArgumentException when the measure has no such part
     */
    void add(String part, long number, long minutesOfAll, long timedFacts) {
        int place = place(part);
        if (place < 0) {
            throw new IllegalArgumentException(measure + " has no part " + part);
        }
        counts[place] += number;
        Part.Role role = parts.get(place).role();
        if (role == Part.Role.REACHED || role == Part.Role.MISSED) {
            minutes += minutesOfAll;
            timed += timedFacts;
        }
    }

    /** Adds counts of the same measure. */
    void add(Counts other) {
        for (int place = 0; place < counts.length; place++) {
            counts[place] += other.counts[place];
        }
        minutes += other.minutes;
        timed += other.timed;
    }

    private int place(String part) {
        for (int place = 0; place < counts.length; place++) {
            if (parts.get(place).code().equals(part)) {
                return place;
            }
        }
        return -1;
    }

    /** How many are in a part. */
    public long of(String part) {
        int place = place(part);
        return place < 0 ? 0 : counts[place];
    }

    private long sum(Part.Role role) {
        long sum = 0;
        for (int place = 0; place < counts.length; place++) {
            if (parts.get(place).role() == role) {
                sum += counts[place];
            }
        }
        return sum;
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
        return Arrays.stream(counts).sum();
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
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(everything() * 31 + minutes);
    }

    @Override
    public String toString() {
        return measure + " " + Arrays.toString(counts);
    }
}
