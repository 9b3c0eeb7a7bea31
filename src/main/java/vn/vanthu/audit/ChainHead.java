package vn.vanthu.audit;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a chain of entries ends: all that is needed to add the next.
 *
 * @param sequence the number of the last entry, 0 where there is none
 * @param hash the hash of the last entry, {@link Hash#NONE} where there is none
 */
public record ChainHead(long sequence, Hash hash) {

    /** The head of a chain without entries. */
    public static final ChainHead EMPTY = new ChainHead(0, Hash.NONE);

    public ChainHead {
        Objects.requireNonNull(hash, "hash");
        if (sequence < 0 || (sequence == 0 && !hash.equals(Hash.NONE))) {
            throw new IllegalArgumentException("not the head of a chain: " + sequence);
        }
    }

    /** The entry that follows; two entries made from one head would fork the chain, so serialise the callers. */
    public Entry append(Instant moment, Act act) {
        return Entry.chained(sequence + 1, moment, act, hash);
    }
}
