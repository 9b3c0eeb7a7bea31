package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs over a folder of signed and broken files made by others, where there is one ({@code -Dvanthu.corpus=DIR}). */
class CorpusTest {
    /** Files on which we differ from the label on purpose: see docs/validation-differences.md. */
    private static final Set<String> EXPLAINED =
            Set.of("dss/pades-bes-no-certificates.pdf", "dss/pades_opposite_infinite_loop.pdf", "pyhanko/base.pdf");

    @Test
    void agreesWithWhatIsKnownOfEachFile() throws IOException {
        Path corpus = Path.of(System.getProperty("vanthu.corpus", "../shared/corpus"));
        Path expected = corpus.resolve("expected.tsv");
        assumeTrue(Files.isRegularFile(expected), "no corpus");
        Validator validator = new Validator(ValidationContext.offline(TrustStore.EMPTY, List.of()), Clock.systemUTC());
        List<String> disagreements = new ArrayList<>();
        List<String> lines = Files.readAllLines(expected);
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            Report report = validator.validate(corpus.resolve(columns[0]));
            if (!agrees(columns[1], report) && !EXPLAINED.contains(columns[0])) {
                disagreements.add(columns[0] + " " + columns[1] + " " + summary(report));
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private static boolean agrees(String label, Report report) {
        boolean invalid = report.verdict().equals(Optional.of(Verdict.INVALID));
        return switch (label) {
            case "VALID", "INTACT" ->
                !report.signatures().isEmpty()
                        && !invalid
                        && report.signatures().stream()
                                .allMatch(signature -> signature.integrity() != Integrity.BROKEN
                                        && signature.changes() != Changes.FORBIDDEN);
            case "TAMPERED", "NOT_INTACT" -> invalid;
            case "UNSIGNED", "ERROR/ENCRYPTED" -> report.signatures().isEmpty();
            case "BROKEN_TIMESTAMP" ->
                invalid
                        || report.signatures().stream()
                                .flatMap(signature -> signature.timeStamps().stream())
                                .anyMatch(stamp -> stamp.verdict() == Verdict.INVALID);
            default ->
                report.signatures().stream()
                        .anyMatch(signature -> !signature.changeList().isEmpty());
        };
    }

    private static String summary(Report report) {
        return report.error().map(Reason::key).orElse("") + " "
                + report.signatures().stream()
                        .map(signature -> signature.verdict() + "/" + signature.integrity() + "/" + signature.changes()
                                + signature.mainReason().map(Reason::key).orElse(""))
                        .toList();
    }
}
