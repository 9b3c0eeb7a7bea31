package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.vanthu.signing.Corpus;
import vn.vanthu.signing.DssOracle;

/**
 * Compares our verdicts with those of EU DSS, over files that the tests make and over a folder of files made by others
 * where there is one, with nothing trusted there. Each disagreement stands with its reason in
 * {@code validation/dss-differences.tsv}; one that does not stand there, and one there that is no more, fails. A sample
 * is taken of both; {@code -Dvanthu.dss.all=true} takes all, writes what differs to
 * {@code target/dss-differences-*.tsv} and fails nothing.
 */
class DssDifferenceIT {
    private static final boolean ALL = Boolean.getBoolean("vanthu.dss.all");
    private static final int SAMPLE = 30;
    private static final long MOST_BYTES = 2 << 20;

    private final Map<String, String> known = known();
    private final List<String> found = new ArrayList<>();

    /** One line for each: set, name, our verdict, theirs, reason. */
    private static Map<String, String> known() {
        Map<String, String> rows = new TreeMap<>();
        try (InputStream in = DssDifferenceIT.class.getResourceAsStream("/validation/dss-differences.tsv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                String[] columns = line.split("\t");
                if (columns.length == 5 && !line.startsWith("#")) {
                    rows.put(columns[0] + "\t" + columns[1], columns[2] + "\t" + columns[3]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private void compare(String set, String name, String ours, String theirs, Report report) {
        String row = set + "\t" + name;
        String verdicts = ours + "\t" + theirs;
        boolean agree = ours.equals(theirs);
        if (!agree) {
            found.add(row + "\t" + verdicts + "\t"
                    + report.signatures().stream()
                            .flatMap(signature -> signature.mainReason().stream())
                            .map(Reason::key)
                            .distinct()
                            .toList());
        }
        assertThat(agree || verdicts.equals(known.get(row)) || ALL)
                .as("%s: we say %s, they say %s", row, ours, theirs)
                .isTrue();
        assertThat(agree && known.containsKey(row) && !ALL)
                .as("no longer different: %s", row)
                .isFalse();
    }

    @Test
    void overFilesThatTheTestsMake() throws Exception {
        Validator validator = SignedSamples.validator();
        DssOracle dss = DssOracle.ofTestCertificates();
        List<Map.Entry<String, byte[]>> specimens =
                new ArrayList<>(Specimens.all().entrySet());
        Collections.shuffle(specimens, new Random(5));
        for (Map.Entry<String, byte[]> specimen : specimens.subList(0, ALL ? specimens.size() : SAMPLE)) {
            Report report = validator.validate(specimen.getValue());
            String ours = report.verdict().map(Verdict::name).orElse("NONE");
            compare("made", specimen.getKey(), ours, theirs(dss, specimen.getValue()), report);
        }
        write("made");
    }

    @Test
    void overFilesOfOthers() throws IOException {
        Assumptions.assumeTrue(Corpus.present(), "no corpus");
        boolean listed = known.keySet().stream().anyMatch(row -> row.startsWith("others"));
        Assumptions.assumeTrue(ALL || listed, "what differs over the files of others is not listed yet");
        Validator validator = new Validator(ValidationContext.offline(TrustStore.EMPTY, List.of()), Clock.systemUTC());
        DssOracle dss = DssOracle.trusting(List.of(), List.of());
        for (Path file : sample()) {
            byte[] bytes = Files.readAllBytes(file);
            Report report = validator.validate(bytes);
            String ours = report.error().isPresent()
                    ? "NONE"
                    : report.verdict().map(Verdict::name).orElse("NONE");
            String name = Corpus.folder().relativize(file).toString();
            compare("others", name, ours, theirs(dss, bytes), report);
        }
        write("others");
    }

    private static List<Path> sample() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : Corpus.files()) {
            if (Files.size(file) <= MOST_BYTES) {
                files.add(file);
            }
        }
        if (ALL) {
            return files;
        }
        Collections.shuffle(files, new Random(5));
        return files.subList(0, Math.min(SAMPLE, files.size()));
    }

    /** The gravest verdict of theirs: invalid before indeterminate before valid; NONE without signature or when they fail. */
    private static String theirs(DssOracle dss, byte[] file) {
        try {
            SimpleReport report = dss.judge(file).getSimpleReport();
            List<Indication> indications = report.getSignatureIdList().stream()
                    .map(report::getIndication)
                    .toList();
            if (indications.isEmpty()) {
                return "NONE";
            }
            if (indications.contains(Indication.TOTAL_FAILED)) {
                return "INVALID";
            }
            return indications.stream().allMatch(Indication.TOTAL_PASSED::equals) ? "VALID" : "INDETERMINATE";
        } catch (RuntimeException e) {
            // they refuse the file altogether
            return "NONE";
        }
    }

    private void write(String set) throws IOException {
        Path target = Files.createDirectories(Path.of("target")).resolve("dss-differences-" + set + ".tsv");
        Files.write(target, found);
    }
}
