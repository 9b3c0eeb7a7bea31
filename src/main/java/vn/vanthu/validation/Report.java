package vn.vanthu.validation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of checking one file.
 *
 * @param error why the file could not be read, empty when it could; then there are no signatures
 * @param signatures every signature and document time-stamp found, in the order in which they were made
 * @param notes what is to be said of the file as a whole, such as damage in its structure
 * @param validatedAt the moment as of which it was checked
 */
public record Report(
        Optional<Reason> error, List<SignatureReport> signatures, List<Reason> notes, Instant validatedAt) {

    public Report {
        signatures = List.copyOf(signatures);
        notes = List.copyOf(notes);
    }

    static Report unreadable(Reason error, Instant at) {
        return new Report(Optional.of(error), List.of(), List.of(), at);
    }

    /** Whether there is at least one signature (document time-stamps are not counted). */
    public boolean signed() {
        return signatures.stream().anyMatch(found -> found.kind() == SignatureReport.Kind.SIGNATURE);
    }

    /** The worst verdict of all signatures and time-stamps, or empty when there is none. */
    public Optional<Verdict> verdict() {
        if (signatures.isEmpty()) {
            return Optional.empty();
        }
        List<Verdict> all = signatures.stream().map(SignatureReport::verdict).toList();
        if (all.contains(Verdict.INVALID)) {
            return Optional.of(Verdict.INVALID);
        }
        return Optional.of(all.contains(Verdict.INDETERMINATE) ? Verdict.INDETERMINATE : Verdict.VALID);
    }
}
