package vn.vanthu.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * One line of the journal.
 *
 * <p>Its hash is the SHA-256 of these fields, each written as its length in UTF-8 bytes (decimal), a colon and the
 * bytes, one after the other: the word {@code vanthu-journal-1}; the sequence number (decimal); the moment as
 * {@code 2026-01-31T08:00:00.000000Z}, always with six decimals; the actor; the name of the act; the subject's kind; its
 * id; the number of details (decimal); each detail's key and value in the order of the keys; the previous hash. The
 * lengths make it impossible to move text from one field to the next without changing the hash.
 *
 * @param sequence 1 for the first entry, then one more each time, without gaps
 * @param moment when, in whole microseconds, which is what the database keeps
 * @param act what was done
 * @param previous the hash of the entry before, {@link Hash#NONE} in the first
 * @param hash the hash as stored, which {@link #isIntact()} compares with the one computed anew
 */
public record Entry(long sequence, Instant moment, Act act, Hash previous, Hash hash) {

    public Entry {
        if (sequence < 1) {
            throw new IllegalArgumentException("the first entry has the number 1");
        }
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
        moment = moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** An entry with its hash computed. */
    static Entry chained(long sequence, Instant moment, Act act, Hash previous) {
        Instant kept = moment.truncatedTo(ChronoUnit.MICROS);
        return new Entry(sequence, kept, act, previous, compute(sequence, kept, act, previous));
    }

    /** Whether the stored hash is that of the fields. */
    public boolean isIntact() {
        return hash.equals(compute(sequence, moment, act, previous));
    }

    /** The head of a chain that ends with this entry. */
    public ChainHead head() {
        return new ChainHead(sequence, hash);
    }

    private static Hash compute(long sequence, Instant moment, Act act, Hash previous) {
        Fields fields = new Fields("vanthu-journal-1")
                .add(sequence)
                .add(moment)
                .add(act.actor())
                .add(act.name())
                .add(act.subject().kind())
                .add(act.subject().id())
                .add(act.details().size());
        act.details().forEach((key, value) -> fields.add(key).add(value));
        return Hash.of(fields.add(previous.hex()).bytes());
    }
}
