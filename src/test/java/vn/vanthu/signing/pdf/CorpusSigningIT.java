package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.signing.Corpus;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.PopplerOracle;
import vn.vanthu.signing.PopplerOracle.Answer;
import vn.vanthu.signing.SigningRefusedException.Reason;
import vn.vanthu.signing.pdf.CorpusSigning.Outcome;
import vn.vanthu.validation.Changes;
import vn.vanthu.validation.Integrity;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.validation.SignedSamples;
import vn.vanthu.validation.Validator;
import vn.vanthu.validation.Verdict;

/**
 * Every file made by others is signed so that all judges accept the new signature and none judges an earlier one worse
 * than before, or is refused for a reason that others confirm; in 256 MB and ten seconds each.
 */
@EnabledIf("vn.vanthu.signing.Corpus#present")
class CorpusSigningIT {

    private static final Path TARGET = Path.of("target", "corpus-signing");
    private static final int DSS_SAMPLE = 13;

    private record Act(String file, String look, Outcome outcome, long millis, String reason, String message) {

        static Act of(String line) {
            String[] columns = line.split("\t", -1);
            return new Act(
                    columns[0],
                    columns[1],
                    Outcome.valueOf(columns[2]),
                    Long.parseLong(columns[3]),
                    columns[4],
                    columns[5]);
        }

        byte[] before() throws IOException {
            return Files.readAllBytes(Corpus.folder().resolve(file));
        }

        byte[] after() throws IOException {
            return Files.readAllBytes(CorpusSigning.signed(TARGET, file, look));
        }

        String name() {
            return file + " (" + look + ")";
        }
    }

    private static List<Act> acts;

    @BeforeAll
    static void sign() throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        Path results = TARGET.resolve("results.tsv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-Dvanthu.corpus=" + Corpus.folder(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CorpusSigning.class.getName(),
                        TARGET.toString())
                .redirectOutput(results.toFile())
                .redirectError(TARGET.resolve("errors.txt").toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("the signing ends").isTrue();
        assertThat(process.exitValue()).as("the signing does not break off").isZero();
        acts = Files.readAllLines(results, StandardCharsets.UTF_8).stream()
                .map(Act::of)
                .toList();
    }

    private static List<Act> acts(Outcome outcome) {
        return acts.stream().filter(act -> act.outcome() == outcome).toList();
    }

    private interface Judgement {
        void judge(Act act, BiConsumer<Act, String> complain) throws IOException;
    }

    /** What is wrong, by file; judged by all processors. */
    private static List<String> complaints(List<Act> about, Judgement judgement) {
        List<String> all = Collections.synchronizedList(new ArrayList<>());
        about.parallelStream().forEach(act -> {
            try {
                judgement.judge(act, (whose, what) -> all.add(whose.name() + ": " + what));
            } catch (IOException | RuntimeException e) {
                all.add(act.name() + ": " + e);
            }
        });
        Collections.sort(all);
        return all;
    }

    @Test
    void nothingCrashesOrHangs() {
        assertThat(acts).hasSize(2 * Corpus.files().size());
        assertThat(acts(Outcome.CRASHED)).isEmpty();
        assertThat(acts(Outcome.HANGS)).isEmpty();
        assertThat(acts(Outcome.SIGNED).size()).isGreaterThan(acts.size() * 3 / 4);
    }

    @Test
    void theOriginalIsAPrefixAndTheCheckerAccepts() {
        Validator validator = SignedSamples.validator();
        assertThat(complaints(acts(Outcome.SIGNED), (act, complain) -> {
                    byte[] before = act.before();
                    byte[] after = act.after();
                    if (java.util.Arrays.mismatch(before, after) != before.length) {
                        complain.accept(act, "the original is no prefix");
                    }
                    Report was = validator.validate(before);
                    Report is = validator.validate(after);
                    if (is.signatures().size() != was.signatures().size() + 1) {
                        complain.accept(act, "has " + is.signatures().size() + " signatures");
                        return;
                    }
                    List<String> fields = was.signatures().stream()
                            .map(SignatureReport::field)
                            .toList();
                    SignatureReport added = is.signatures().stream()
                            .filter(signature -> !fields.contains(signature.field()))
                            .findFirst()
                            .orElseThrow();
                    if (added.integrity() != Integrity.INTACT
                            || added.changes() != Changes.NONE
                            || added.verdict() != Verdict.VALID) {
                        complain.accept(act, "the new signature is " + added.verdict() + " " + added.reasons());
                    }
                    for (SignatureReport earlier : was.signatures()) {
                        SignatureReport now = is.signatures().stream()
                                .filter(signature -> signature.field().equals(earlier.field()))
                                .findFirst()
                                .orElseThrow();
                        if (rank(now) < rank(earlier)) {
                            complain.accept(act, earlier.field() + " became " + now.verdict() + " " + now.reasons());
                        }
                    }
                }))
                .isEmpty();
    }

    private static int rank(SignatureReport report) {
        return List.of(Verdict.INVALID, Verdict.INDETERMINATE, Verdict.VALID).indexOf(report.verdict());
    }

    private static final Pattern VALID = Pattern.compile("Signature is Valid");

    private static long valid(Answer answer) {
        return VALID.matcher(answer.output()).results().count();
    }

    @Test
    void popplerAndQpdfAccept() {
        assertThat(complaints(acts(Outcome.SIGNED), (act, complain) -> {
                    Answer qpdfBefore = PopplerOracle.ask(act.before(), "qpdf", "--check");
                    Answer qpdfAfter = PopplerOracle.ask(act.after(), "qpdf", "--check");
                    if (severity(qpdfAfter) > severity(qpdfBefore)) {
                        complain.accept(act, "qpdf says " + qpdfAfter);
                    }
                    Answer before = PopplerOracle.ask(act.before(), "pdfsig", "-nocert");
                    Answer after = PopplerOracle.ask(act.after(), "pdfsig", "-nocert");
                    if (valid(after) != valid(before) + 1) {
                        complain.accept(act, "pdfsig counted " + valid(before) + ", now " + after);
                    }
                }))
                .isEmpty();
    }

    /** qpdf ends with 0, with 3 after warnings and with 2 after errors. */
    private static int severity(Answer answer) {
        return answer.exit() == 2 ? 4 : answer.exit();
    }

    @Test
    void dssAccepts() throws Exception {
        DssOracle oracle = DssOracle.ofTestCertificates();
        List<Act> sample = new ArrayList<>();
        List<Act> signed = acts(Outcome.SIGNED);
        for (int i = 0; i < signed.size(); i += DSS_SAMPLE) {
            sample.add(signed.get(i));
        }
        assertThat(complaints(sample, (act, complain) -> {
                    SimpleReport was;
                    try {
                        was = oracle.judge(act.before()).getSimpleReport();
                    } catch (DSSException e) {
                        // DSS reads no signatures beside a malformed earlier one
                        return;
                    }
                    SimpleReport is = oracle.judge(act.after()).getSimpleReport();
                    List<String> fresh = new ArrayList<>(is.getSignatureIdList());
                    fresh.removeAll(was.getSignatureIdList());
                    if (fresh.size() != 1 || is.getIndication(fresh.get(0)) != Indication.TOTAL_PASSED) {
                        complain.accept(
                                act,
                                "new in DSS: "
                                        + fresh.stream()
                                                .map(id -> is.getIndication(id) + "/" + is.getSubIndication(id))
                                                .toList());
                    }
                    for (String id : was.getSignatureIdList()) {
                        if (is.getIndication(id) == Indication.TOTAL_FAILED
                                && was.getIndication(id) != Indication.TOTAL_FAILED) {
                            complain.accept(act, "failed by now in DSS: " + id);
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void refusalsAreTrueAndTheSameForBothLooks() throws IOException {
        List<Act> refused = acts(Outcome.REFUSED);
        Map<String, List<String>> byReason = refused.stream()
                .filter(act -> act.look().equals("invisible"))
                .collect(Collectors.groupingBy(
                        Act::reason,
                        TreeMap::new,
                        Collectors.mapping(act -> act.file() + ": " + act.message(), Collectors.toList())));
        Files.writeString(
                TARGET.resolve("refusals.txt"),
                byReason.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().size() + "\n  "
                                + String.join("\n  ", entry.getValue()) + "\n")
                        .collect(Collectors.joining()));
        assertThat(complaints(refused, (act, complain) -> {
                    if (!confirmed(act)) {
                        complain.accept(act, act.reason() + " is not confirmed, " + act.message());
                    }
                    if (CorpusSigning.wrote(TARGET, act.file(), act.look())) {
                        complain.accept(act, "wrote a file");
                    }
                }))
                .isEmpty();
    }

    /** Whether somebody else sees what the refusal says. */
    private static boolean confirmed(Act act) throws IOException {
        byte[] bytes = act.before();
        return switch (Reason.valueOf(act.reason())) {
            case NOT_A_PDF ->
                !new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
            case DAMAGED -> PopplerOracle.ask(bytes, "qpdf", "--check").exit() != 0;
            case ENCRYPTED -> {
                Answer answer = PopplerOracle.ask(bytes, "qpdf", "--requires-password");
                yield answer.exit() == 0 || answer.output().contains("encryption dictionary");
            }
            case NOT_PERMITTED -> !permits(bytes);
            case XFA_FORM -> new String(bytes, StandardCharsets.ISO_8859_1).contains("/XFA") || hasXfa(bytes);
            case CERTIFIED_NO_CHANGES ->
                SignedSamples.validator().validate(bytes).signatures().stream()
                                .anyMatch(signature -> signature.certification() == 1)
                        || locksAll(bytes);
            case NO_SUCH_PAGE -> pages(bytes) == 0;
            default -> false;
        };
    }

    private static boolean permits(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            AccessPermission permission = document.getCurrentAccessPermission();
            return permission.canModifyAnnotations() && permission.canModify();
        }
    }

    /** Whether a signed field has a lock that allows no changes at all (ISO 32000-2, table 237). */
    private static boolean locksAll(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getSignatureFields().stream()
                    .filter(field -> field.getSignature() != null)
                    .map(field -> field.getCOSObject().getCOSDictionary(COSName.getPDFName("Lock")))
                    .anyMatch(lock -> lock != null && lock.getInt("P", 0) == 1);
        }
    }

    private static boolean hasXfa(byte[] bytes) throws IOException {
        try (PdfFile file = PdfFile.of(bytes)) {
            return file.newest()
                    .dictionary(file.newest().catalog().get("AcroForm"))
                    .has("XFA");
        }
    }

    private static int pages(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        }
    }
}
