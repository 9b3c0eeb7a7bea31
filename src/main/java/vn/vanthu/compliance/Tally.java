package vn.vanthu.compliance;

import java.util.EnumMap;
import java.util.Map;

/**
 * Counts of documents by class, and of the recalled ones, which are in no class.
 *
 * <p>Identity: the sum of the classes is the whole of the rate.
 */
public final class Tally {

    private final Map<SigningClass, Long> counts = new EnumMap<>(SigningClass.class);
    private long recalled;

    void add(SigningClass signingClass, long number) {
        counts.merge(signingClass, number, Long::sum);
    }

    void addRecalled(long number) {
        recalled += number;
    }

    void add(Tally other) {
        other.counts.forEach(this::add);
        recalled += other.recalled;
    }

    /** Documents of a class. */
    public long of(SigningClass signingClass) {
        return counts.getOrDefault(signingClass, 0L);
    }

    /** The same, for views, by the class's name. */
    public long count(String name) {
        return of(SigningClass.valueOf(name));
    }

    /** Documents that were recalled and are therefore not in the rate. */
    public long recalled() {
        return recalled;
    }

    /** All documents that count. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Documents that are not fully signed. */
    public long notFull() {
        return total() - of(SigningClass.FULL);
    }

    /** The rate: fully signed documents of all that count. */
    public Ratio rate() {
        return new Ratio(of(SigningClass.FULL), total());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && recalled == tally.recalled && sameCounts(tally);
    }

    private boolean sameCounts(Tally other) {
        for (SigningClass each : SigningClass.values()) {
            if (of(each) != other.of(each)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(total() * 31 + recalled);
    }

    @Override
    public String toString() {
        return counts + ", recalled " + recalled;
    }
}
