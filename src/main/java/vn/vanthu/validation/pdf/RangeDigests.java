package vn.vanthu.validation.pdf;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.validation.crypto.Digests;

/**
 * Computes the digests of many byte ranges while reading the file once: all ranges begin at the start of the file, so
 * one running digest per algorithm is copied where each range leaves it.
 */
public final class RangeDigests {
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<Wanted, byte[]> results = new HashMap<>();

    private record Wanted(SignedRange range, String algorithm) {}

    /** Asks for a digest. */
    public void ask(SignedRange range, String algorithm) {
        Wanted one = new Wanted(range, algorithm);
        if (!wanted.contains(one)) {
            wanted.add(one);
        }
    }

    /** Computes all that was asked for. */
    public void compute(PdfSource source) {
        wanted.sort(Comparator.comparingLong(one -> one.range().gapStart()));
        Map<String, MessageDigest> running = new HashMap<>();
        wanted.forEach(one -> running.computeIfAbsent(one.algorithm(), Digests::create));
        long at = 0;
        for (Wanted one : wanted) {
            source.digest(at, one.range().gapStart() - at, running.values().toArray(new MessageDigest[0]));
            at = one.range().gapStart();
            MessageDigest fork = copy(running.get(one.algorithm()));
            source.digest(one.range().gapEnd(), one.range().end() - one.range().gapEnd(), fork);
            results.put(one, fork.digest());
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("digests of JDK and BouncyCastle can be copied", e);
        }
    }

    /** A digest that was asked for and computed. */
    public byte[] get(SignedRange range, String algorithm) {
        return results.get(new Wanted(range, algorithm)).clone();
    }
}
