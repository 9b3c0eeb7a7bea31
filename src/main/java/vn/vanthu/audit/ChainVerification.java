package vn.vanthu.audit;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a chain of entries against itself and against checkpoints, in one pass and without keeping the entries.
 *
 * <p>Give every entry in order to {@link #accept}, then ask for the {@link #report}. Not for use by several threads.
 */
public final class ChainVerification {

    /** So that a thoroughly damaged export cannot fill the memory with findings; the count goes on. */
    private static final int KEPT_FINDINGS = 1000;

    private final Map<Long, List<Checkpoint>> checkpoints = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long faults;
    private long entries;
    private long last;
    private Hash lastHash = Hash.NONE;
    private long covered;
    private long lastCheckpoint;

    /** Whose checkpoints are believed. */
    @FunctionalInterface
    public interface Trust {

        /** Whether a checkpoint signed at {@code moment} with the first certificate of {@code chain} is believed. */
        boolean accepts(List<X509Certificate> chain, Instant moment);
    }

    /**
     * What a check found.
     *
     * @param entries how many entries were read
     * @param head the end of what was read
     * @param covered the number of the last entry that a believed checkpoint vouches for, 0 for none
     * @param faults how many findings there were
     * @param findings the first thousand of them, in the order they were met
     */
    public record Report(long entries, ChainHead head, long covered, long faults, List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }

        /** Whether nothing at all was found. */
        public boolean isSound() {
            return faults == 0;
        }

        /** Whether a finding proves that the journal was changed. */
        public boolean isTampered() {
            return findings.stream().anyMatch(finding -> finding.kind().isProofOfTampering());
        }
    }

    /**
     * @param checkpoints those kept outside the database; without any, a cut tail cannot show
     * @param trust whose checkpoints are believed
     */
    public ChainVerification(Collection<Checkpoint> checkpoints, Trust trust) {
        for (Checkpoint checkpoint : checkpoints) {
            examine(checkpoint, trust);
        }
    }

    /** Takes the next entry of the export. */
    public void accept(Entry entry) {
        long number = entry.sequence();
        if (entries == 0 && number != 1) {
            checkStart(entry);
        } else if (number != last + 1) {
            find(
                    Finding.Kind.SEQUENCE,
                    number,
                    "entry " + number + " follows entry " + last + ": entries were removed, repeated or moved");
        } else if (!entry.previous().equals(lastHash)) {
            find(
                    Finding.Kind.BROKEN_LINK,
                    number,
                    "entry " + number + " does not hold the hash of the entry before it");
        }
        if (!entry.isIntact()) {
            find(Finding.Kind.ALTERED, number, "entry " + number + " was changed after it was written");
        }
        for (Checkpoint checkpoint : checkpoints.getOrDefault(number, List.of())) {
            compare(entry, checkpoint);
        }
        entries++;
        last = number;
        lastHash = entry.hash();
    }

    /** Notes a line of the export that is not an entry. */
    public void unreadable(long line, String why) {
        find(Finding.Kind.UNREADABLE, last, "line " + line + " is not an entry of the journal: " + why);
    }

    /** Notes a line of the checkpoints that is none. */
    public void unreadableCheckpoint(long line, String why) {
        find(Finding.Kind.CHECKPOINT_UNREADABLE, 0, "line " + line + " of the checkpoints is not a checkpoint: " + why);
    }

    /** The outcome, once every entry was given. */
    public Report report() {
        if (lastCheckpoint > last) {
            find(
                    Finding.Kind.CUT_TAIL,
                    lastCheckpoint,
                    "a checkpoint vouches for entry " + lastCheckpoint + " but the export ends at " + last
                            + ": entries were cut from the end");
        }
        ChainHead head = last == 0 ? ChainHead.EMPTY : new ChainHead(last, lastHash);
        return new Report(entries, head, covered, faults, findings);
    }

    private void examine(Checkpoint checkpoint, Trust trust) {
        long number = checkpoint.head().sequence();
        if (!checkpoint.isIntact()) {
            find(
                    Finding.Kind.CHECKPOINT_BROKEN,
                    number,
                    "the checkpoint for entry " + number + " was changed after it was signed");
        } else if (!trust.accepts(checkpoint.chain(), checkpoint.moment())) {
            find(
                    Finding.Kind.CHECKPOINT_UNTRUSTED,
                    number,
                    "the checkpoint for entry " + number + " was signed by "
                            + checkpoint
                                    .chain()
                                    .get(0)
                                    .getSubjectX500Principal()
                                    .getName()
                            + ", who is not trusted");
        } else {
            checkpoints.computeIfAbsent(number, none -> new ArrayList<>()).add(checkpoint);
            lastCheckpoint = Math.max(lastCheckpoint, number);
        }
    }

    private void compare(Entry entry, Checkpoint checkpoint) {
        if (entry.hash().equals(checkpoint.head().hash())) {
            covered = Math.max(covered, entry.sequence());
        } else {
            find(
                    Finding.Kind.REWRITTEN,
                    entry.sequence(),
                    "entry " + entry.sequence() + " is not the one that the checkpoint of " + checkpoint.moment()
                            + " vouches for: the journal was written anew");
        }
    }

    private void checkStart(Entry first) {
        boolean vouched = checkpoints.getOrDefault(first.sequence() - 1, List.of()).stream()
                .anyMatch(checkpoint -> checkpoint.head().hash().equals(first.previous()));
        if (!vouched) {
            find(
                    Finding.Kind.MISSING_START,
                    first.sequence(),
                    "the export begins at entry " + first.sequence()
                            + " and no checkpoint vouches for the entry before it");
        }
    }

    private void find(Finding.Kind kind, long sequence, String message) {
        faults++;
        if (findings.size() < KEPT_FINDINGS) {
            findings.add(new Finding(kind, sequence, message));
        }
    }
}
