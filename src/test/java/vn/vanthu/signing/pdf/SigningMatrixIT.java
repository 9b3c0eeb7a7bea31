package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.validation.reports.Reports;
import java.awt.Color;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.vanthu.compose.PdfJudge;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.PopplerOracle;
import vn.vanthu.signing.PopplerOracle.Answer;
import vn.vanthu.signing.SignatureLevel;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.TrustServer;
import vn.vanthu.signing.check.CertificateCheck;
import vn.vanthu.signing.pdf.PdfKinds.Kind;
import vn.vanthu.signing.revocation.NetworkRevocation;
import vn.vanthu.signing.tsp.HttpTimestampSource;
import vn.vanthu.validation.Integrity;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.validation.TrustStore;
import vn.vanthu.validation.ValidationContext;
import vn.vanthu.validation.Validator;
import vn.vanthu.validation.Verdict;

/**
 * Levels, algorithms, kinds of PDF, looks and certifications against each other: each algorithm at each level, and each
 * kind of PDF at each level, the other properties taking turns. EU DSS, our checker, pdfsig, qpdf and, for archival
 * documents, veraPDF judge what comes out.
 */
class SigningMatrixIT {

    private static final Clock CLOCK = Clock.system(OfficeText.ZONE);
    private static final Placement PLACE = new Placement(1, 60, 150, 120, 50);

    private record Algorithm(KeyKind kind, DigestAlgorithm digest, boolean pss) {

        /** Whether the judge is able to check it: the library behind pdfsig knows neither EdDSA nor SHA-3. */
        boolean knownToPdfsig() {
            return kind != KeyKind.ED25519 && !digest.isSha3();
        }

        boolean needsExtension() {
            return digest.isSha3() || !kind.name().startsWith("RSA");
        }

        @Override
        public String toString() {
            return kind + " " + digest + (pss ? " PSS" : "");
        }
    }

    private record Combination(int index, SignatureLevel level, Algorithm algorithm, Kind pdf) {

        SignatureRequest request() {
            SignatureRequest.Builder request = SignatureRequest.builder()
                    .level(level)
                    .digest(algorithm.digest)
                    .pss(algorithm.pss);
            pdf.field().ifPresent(request::fieldName);
            pdf.reason().ifPresent(request::reason);
            switch (index % 3) {
                case 0 -> request.appearance(LOOK_IMAGE);
                case 1 -> request.appearance(LOOK_TEXT);
                default -> request.appearance(Appearance.invisible());
            }
            if (index % 3 != 2 && pdf.field().isEmpty()) {
                request.placement(PLACE);
            }
            certification().ifPresent(request::certification);
            return request.build();
        }

        private Optional<Certification> certification() {
            boolean first = pdf.earlier() == 0 && index % 4 != 3;
            return first ? Optional.of(Certification.values()[index % 4]) : Optional.empty();
        }

        @Override
        public String toString() {
            return index + ": " + level + ", " + algorithm + ", " + pdf
                    + certification()
                            .map(certified -> ", certified " + certified)
                            .orElse("");
        }
    }

    private static final Appearance LOOK_IMAGE = Appearance.image(Fixtures.seal(Color.RED), "Con dấu");
    private static final Appearance LOOK_TEXT = Appearance.text("Ký bởi: Nguyễn Văn Ước", "Cơ quan: SỞ XÂY DỰNG");

    private static TrustServer server;
    private static Validator validator;
    private static PdfSigner signer;
    private static List<Combination> combinations;
    private static final Map<KeyKind, SigningKey> KEYS = new EnumMap<>(KeyKind.class);

    @BeforeAll
    static void start() throws IOException {
        server = new TrustServer();
        for (KeyKind kind : KeyKind.values()) {
            KEYS.put(kind, server.authority().signingKey("Người ký " + kind, kind));
        }
        NetworkRevocation network =
                new NetworkRevocation(Duration.ofSeconds(5), Duration.ofHours(1), UnaryOperator.identity(), CLOCK);
        ValidationContext context = ValidationContext.offline(
                TrustStore.sorted(List.of(server.authority().root().certificate())), List.of(network));
        validator = new Validator(context, CLOCK);
        signer = new PdfSigner(
                CLOCK,
                new LevelRaiser(
                        new HttpTimestampSource(new HttpTimestampSource.Settings(
                                List.of(server.address("/tsa")),
                                Duration.ofSeconds(10),
                                2,
                                Duration.ofMillis(10),
                                4,
                                Optional.of(TrustServer.POLICY))),
                        new CertificateCheck(context, CLOCK)));
        combinations = combinations(PdfKinds.all(KEYS.get(KeyKind.RSA_2048)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<Algorithm> algorithms() {
        List<Algorithm> all = new ArrayList<>();
        for (KeyKind kind : KeyKind.values()) {
            for (DigestAlgorithm digest : DigestAlgorithm.values()) {
                boolean allowed = kind != KeyKind.ED25519 || digest == DigestAlgorithm.SHA512;
                boolean much = kind == KeyKind.RSA_3072 && digest != DigestAlgorithm.SHA256;
                if (allowed && !much) {
                    all.add(new Algorithm(kind, digest, false));
                    if (kind.name().startsWith("RSA")) {
                        all.add(new Algorithm(kind, digest, true));
                    }
                }
            }
        }
        return all;
    }

    private static List<Combination> combinations(List<Kind> kinds) {
        List<Algorithm> algorithms = algorithms();
        List<Combination> all = new ArrayList<>();
        for (SignatureLevel level : SignatureLevel.values()) {
            for (Algorithm algorithm : algorithms) {
                all.add(new Combination(all.size(), level, algorithm, kinds.get(all.size() % kinds.size())));
            }
            for (Kind kind : kinds) {
                all.add(new Combination(all.size(), level, algorithms.get(all.size() % algorithms.size()), kind));
            }
        }
        return all;
    }

    @TestFactory
    Stream<DynamicTest> everyCombinationIsAcceptedByAllJudges() {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
                    Thread thread = new Thread(work, "judge");
                    thread.setDaemon(true);
                    return thread;
                });
        List<Future<?>> judgements = new ArrayList<>();
        combinations.forEach(combination -> judgements.add(workers.submit(() -> {
            judge(combination);
            return null;
        })));
        return combinations.stream()
                .map(combination -> DynamicTest.dynamicTest(
                        combination.toString(), () -> result(judgements.get(combination.index()))));
    }

    private static void result(Future<?> judgement) throws Throwable {
        try {
            judgement.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private static void judge(Combination combination) throws Exception {
        byte[] document = combination.pdf().bytes();
        byte[] signed = signer.sign(
                document,
                combination.request(),
                KEYS.get(combination.algorithm().kind()));
        assertThat(Arrays.mismatch(document, signed)).as("prefix").isEqualTo(document.length);
        askDss(combination, signed);
        askOurselves(combination, signed);
        askPoppler(combination, signed);
        if (combination.pdf().flavour().isPresent()) {
            assertThat(PdfJudge.breaches(signed, combination.pdf().flavour().get()))
                    .as("veraPDF")
                    .isEmpty();
        }
        assertThat(declaresExtension(signed))
                .as("extension declared")
                .isEqualTo(combination.algorithm().needsExtension());
    }

    private static void askDss(Combination combination, byte[] signed) {
        Reports reports = server.authority().oracle().judge(signed);
        List<String> verdicts = DssOracle.verdicts(reports);
        assertThat(verdicts).as("DSS").hasSize(combination.pdf().earlier() + 1);
        assertThat(reports.getDiagnosticData().getSignatures())
                .allMatch(SignatureWrapper::isSignatureValid)
                .allMatch(SignatureWrapper::isSignatureIntact);
        String last = verdicts.get(verdicts.size() - 1);
        assertThat(last)
                .as("DSS: %s", verdicts)
                .endsWith(" PAdES-BASELINE-" + combination.level().name().substring(2));
        // the policy DSS brings does not list Ed25519, whatever the signature
        assertThat(last)
                .startsWith(
                        combination.algorithm().kind() == KeyKind.ED25519
                                ? "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE"
                                : "TOTAL_PASSED");
        assertThat(verdicts.subList(0, verdicts.size() - 1)).allMatch(verdict -> verdict.startsWith("TOTAL_PASSED"));
    }

    private static void askOurselves(Combination combination, byte[] signed) {
        Report report = validator.validate(signed);
        List<SignatureReport> signatures = report.signatures().stream()
                .filter(found -> found.kind() == SignatureReport.Kind.SIGNATURE)
                .toList();
        assertThat(signatures).as("our checker").hasSize(combination.pdf().earlier() + 1);
        for (SignatureReport found : report.signatures()) {
            assertThat(found.integrity()).isEqualTo(Integrity.INTACT);
            assertThat(found.verdict())
                    .as("%s: %s %s", found.field(), found.reasons(), found.changeList())
                    .isEqualTo(Verdict.VALID);
        }
        assertThat(signatures.get(signatures.size() - 1).level())
                .isEqualTo(combination.level().name().replace('_', '-'));
    }

    private static void askPoppler(Combination combination, byte[] signed) {
        Answer qpdf = PopplerOracle.ask(signed, "qpdf", "--check");
        assertThat(qpdf.exit()).as("%s", qpdf).isZero();
        if (combination.algorithm().knownToPdfsig()) {
            String said = PopplerOracle.pdfsig(signed);
            assertThat(said.split("Signature is Valid", -1).length - 1)
                    .as("pdfsig: %s", said)
                    .isGreaterThanOrEqualTo(combination.pdf().earlier() + 1);
            assertThat(said).doesNotContain("Signature is Invalid");
        }
    }

    private static boolean declaresExtension(byte[] signed) {
        try (PdfFile file = PdfFile.of(signed)) {
            return file.newest()
                    .dictionary(file.newest().catalog().get("Extensions"))
                    .has("ISO_");
        }
    }
}
