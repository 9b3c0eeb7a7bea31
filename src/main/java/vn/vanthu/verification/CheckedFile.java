package vn.vanthu.verification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.Verdict;

/**
 * The result of checking one file here.
 *
 * @param report what the engine found of the file
 * @param signatures each signature with its holder, in the order in which they were made
 */
public record CheckedFile(Report report, List<CheckedSignature> signatures) {

    public CheckedFile {
        Objects.requireNonNull(report, "report");
        signatures = List.copyOf(signatures);
    }

    /** The worst verdict of all signatures; empty when the file has none or cannot be read. */
    public Optional<Verdict> verdict() {
        return report.verdict();
    }

    /** The same without what only the directory of this installation knows. */
    CheckedFile withoutHolders() {
        return new CheckedFile(
                report,
                signatures.stream()
                        .map(signature -> new CheckedSignature(signature.report(), Optional.empty()))
                        .toList());
    }
}
