package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.PlaceholderTooSmallException;
import vn.vanthu.signing.PopplerOracle;
import vn.vanthu.signing.PreparedSignature;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.SignatureLevel;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.TimestampSource;
import vn.vanthu.signing.TimestampUnavailableException;
import vn.vanthu.signing.TrustServer;
import vn.vanthu.signing.WrongPasswordException;
import vn.vanthu.signing.check.CertificateCheck;
import vn.vanthu.signing.revocation.NetworkRevocation;
import vn.vanthu.signing.tsp.HttpTimestampSource;
import vn.vanthu.validation.TrustStore;
import vn.vanthu.validation.ValidationContext;

/** Levels above B-B, with time-stamp, list and OCSP servers over HTTP. */
class LevelsTest {

    private static final String PASSWORD = "Mật khẩu của Ủy ban";
    private static final Clock CLOCK = Clock.system(OfficeText.ZONE);
    private static TrustServer server;
    private static SigningKey key;

    @BeforeAll
    static void start() throws IOException {
        server = new TrustServer();
        key = server.authority().signingKey("Người ký", KeyKind.RSA_2048);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static LevelRaiser raiser(URI... servers) {
        return new LevelRaiser(
                new HttpTimestampSource(new HttpTimestampSource.Settings(
                        List.of(servers),
                        Duration.ofSeconds(1),
                        2,
                        Duration.ofMillis(10),
                        2,
                        Optional.of(TrustServer.POLICY))),
                new CertificateCheck(
                        ValidationContext.offline(
                                TrustStore.sorted(
                                        List.of(server.authority().root().certificate())),
                                List.of(new NetworkRevocation(
                                        Duration.ofSeconds(2), Duration.ofHours(1), UnaryOperator.identity(), CLOCK))),
                        CLOCK));
    }

    private static String name(SignatureLevel level) {
        return "TOTAL_PASSED PAdES-BASELINE-" + level.name().substring(2);
    }

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void signsAtEveryLevel(SignatureLevel level) {
        byte[] document = Fixtures.textDocument(1, level == SignatureLevel.B_LT);
        byte[] signed = new PdfSigner(CLOCK, raiser(server.address("/tsa")))
                .sign(document, SignatureRequest.builder().level(level).build(), key);
        assertThat(server.authority().oracle().verdicts(signed)).containsExactly(name(level));
        assertThat(Arrays.copyOf(signed, document.length)).isEqualTo(document);
        PopplerOracle.qpdfCheck(signed);
    }

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void raisesEarlierSignatures(SignatureLevel level) throws IOException {
        PdfSigner signer = new PdfSigner(CLOCK);
        byte[] first = signer.sign(
                Fixtures.textDocument(1, false),
                SignatureRequest.builder()
                        .certification(Certification.NO_CHANGES)
                        .build(),
                key);
        ByteArrayOutputStream raised = new ByteArrayOutputStream();
        raiser(server.address("/tsa")).raise(PdfSource.of(first), raised, level);
        assertThat(server.authority().oracle().verdicts(raised.toByteArray())).containsExactly(name(level));
    }

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void signsInTwoStepsAtEveryLevelAndAfterARestart(SignatureLevel level) throws IOException {
        byte[] document = Fixtures.textDocument(1, true);
        PdfSigner signer = new PdfSigner(CLOCK, raiser(server.address("/tsa")));
        byte[] stored = signer.prepare(
                        PdfSource.of(document),
                        SignatureRequest.builder().level(level).build(),
                        key.chain(),
                        Duration.ofMinutes(10))
                .toBytes();
        PreparedSignature restored = PreparedSignature.fromBytes(stored);
        byte[] value = key.sign(restored.algorithm(), restored.toBeSigned());
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        new PdfSigner(CLOCK, raiser(server.address("/tsa"))).complete(restored, PdfSource.of(document), signed, value);
        assertThat(server.authority().oracle().verdicts(signed.toByteArray())).containsExactly(name(level));
    }

    private static byte[] encrypted(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", PASSWORD, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.protect(policy);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void signsADocumentWithAPasswordInTwoSteps(SignatureLevel level) throws IOException {
        byte[] document = encrypted(Fixtures.textDocument(1, false));
        PdfSigner signer = new PdfSigner(CLOCK, raiser(server.address("/tsa")));
        PreparedSignature prepared = PreparedSignature.fromBytes(signer.prepare(
                        PdfSource.of(document),
                        SignatureRequest.builder()
                                .level(level)
                                .documentPassword(PASSWORD.toCharArray())
                                .build(),
                        key.chain(),
                        Duration.ofMinutes(10))
                .toBytes());
        byte[] value = key.sign(prepared.algorithm(), prepared.toBeSigned());
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        if (level != SignatureLevel.B_B) {
            assertThatThrownBy(() -> signer.complete(prepared, PdfSource.of(document), signed, value))
                    .isInstanceOf(SigningRefusedException.class);
            char[] guess = "guess".toCharArray();
            assertThatThrownBy(() -> signer.complete(prepared, PdfSource.of(document), signed, value, guess))
                    .isInstanceOf(WrongPasswordException.class);
            assertThat(signed.size()).isZero();
        }
        signer.complete(prepared, PdfSource.of(document), signed, value, PASSWORD.toCharArray());
        DssOracle oracle = server.authority().oracle();
        assertThat(DssOracle.verdicts(oracle.judge(signed.toByteArray(), PASSWORD.toCharArray())))
                .containsExactly(name(level));
        assertThat(signed.toByteArray()).startsWith(document);
    }

    /** Real tokens of a server with a long chain; the first one does not fit into the room that is kept by guess. */
    private static LevelRaiser talkative() {
        TimestampSource plain = new HttpTimestampSource(new HttpTimestampSource.Settings(
                List.of(server.address("/tsa")), Duration.ofSeconds(5), 1, Duration.ZERO, 2, Optional.empty()));
        return new LevelRaiser(
                (digest, algorithm) -> withCertificates(plain.timestamp(digest, algorithm)),
                new CertificateCheck(ValidationContext.offline(TrustStore.sorted(List.of()), List.of()), CLOCK));
    }

    private static byte[] withCertificates(byte[] token) {
        try {
            CMSSignedData signed = new CMSSignedData(token);
            List<X509CertificateHolder> certificates =
                    new ArrayList<>(signed.getCertificates().getMatches(null));
            for (int i = 0; i < 12; i++) {
                certificates.add(new JcaX509CertificateHolder(server.authority()
                        .signingKey("Người ngoài " + i, KeyKind.EC_P256)
                        .certificate()));
            }
            return CMSSignedData.replaceCertificatesAndCRLs(
                            signed,
                            new CollectionStore<>(certificates),
                            signed.getCRLs(),
                            signed.getAttributeCertificates())
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | CertificateEncodingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts how often it is asked. */
    private static SigningKey counting(AtomicInteger count) {
        return new SigningKey() {
            @Override
            public X509Certificate certificate() {
                return key.certificate();
            }

            @Override
            public List<X509Certificate> chain() {
                return key.chain();
            }

            @Override
            public byte[] sign(SignatureAlgorithm algorithm, byte[] message) {
                count.incrementAndGet();
                return key.sign(algorithm, message);
            }
        };
    }

    @Test
    void aTimestampThatDoesNotFitIsFollowedByASecondTryAndNoThird() {
        byte[] document = Fixtures.textDocument(1, false);
        SignatureRequest request =
                SignatureRequest.builder().level(SignatureLevel.B_T).build();
        PdfSigner signer = new PdfSigner(CLOCK, talkative());
        AtomicInteger signatures = new AtomicInteger();
        SigningKey counted = counting(signatures);
        byte[] signed = signer.sign(document, request, counted);
        assertThat(signatures).hasValue(2);
        assertThat(server.authority().oracle().verdicts(signed)).containsExactly(name(SignatureLevel.B_T));
        signer.sign(document, request, counted);
        assertThat(signatures).as("it has learnt how large they are").hasValue(3);
        SignatureRequest narrow = request.toBuilder().contentsSize(6_000).build();
        assertThatThrownBy(() -> signer.sign(document, narrow, counted))
                .isInstanceOfSatisfying(PlaceholderTooSmallException.class, e -> {
                    assertThat(e.reserved()).isEqualTo(6_000);
                    assertThat(e.needed()).isGreaterThan(6_000);
                });
        assertThat(signatures).as("a size that was asked for is not changed").hasValue(4);
    }

    @Test
    void aDocumentTimestampThatDoesNotFitIsFollowedByASecondTry() throws IOException {
        byte[] first = new PdfSigner(CLOCK)
                .sign(
                        Fixtures.textDocument(1, false),
                        SignatureRequest.builder().build(),
                        key);
        ByteArrayOutputStream raised = new ByteArrayOutputStream();
        talkative().raise(PdfSource.of(first), raised, SignatureLevel.B_T);
        assertThat(server.authority().oracle().verdicts(raised.toByteArray()))
                .containsExactly(name(SignatureLevel.B_T));
    }

    @Test
    void aCompletionWithoutATimestampCanBeRepeated() throws IOException {
        byte[] document = Fixtures.textDocument(1, false);
        PreparedSignature prepared = new PdfSigner(CLOCK, raiser(server.address("/tsa")))
                .prepare(
                        PdfSource.of(document),
                        SignatureRequest.builder().level(SignatureLevel.B_T).build(),
                        key.chain(),
                        Duration.ofMinutes(10));
        byte[] value = key.sign(prepared.algorithm(), prepared.toBeSigned());
        PdfSigner broken = new PdfSigner(CLOCK, raiser(server.address("/broken")));
        assertThatThrownBy(() -> broken.complete(prepared, PdfSource.of(document), new ByteArrayOutputStream(), value))
                .isInstanceOf(TimestampUnavailableException.class);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        new PdfSigner(CLOCK, raiser(server.address("/tsa"))).complete(prepared, PdfSource.of(document), signed, value);
        assertThat(server.authority().oracle().verdicts(signed.toByteArray()))
                .containsExactly(name(SignatureLevel.B_T));
    }

    @Test
    void anotherServerIsAskedWhenOneGivesNothingUsable() {
        byte[] signed = new PdfSigner(
                        CLOCK,
                        raiser(
                                URI.create("http://127.0.0.1:1/dead"),
                                server.address("/broken"),
                                server.address("/slow"),
                                server.address("/tsa")))
                .sign(
                        Fixtures.textDocument(1, false),
                        SignatureRequest.builder().level(SignatureLevel.B_T).build(),
                        key);
        assertThat(server.authority().oracle().verdicts(signed)).containsExactly(name(SignatureLevel.B_T));
    }

    @Test
    void aReplayedTokenIsRefused() {
        SignatureRequest request =
                SignatureRequest.builder().level(SignatureLevel.B_T).build();
        new PdfSigner(CLOCK, raiser(server.address("/tsa"))).sign(Fixtures.textDocument(1, false), request, key);
        PdfSigner replayed = new PdfSigner(CLOCK, raiser(server.address("/replay")));
        assertThatThrownBy(() -> replayed.sign(Fixtures.textDocument(1, false), request, key))
                .isInstanceOf(TimestampUnavailableException.class);
    }

    @Test
    void withoutServersHigherLevelsAreRefused() {
        assertThatThrownBy(() -> new PdfSigner(CLOCK)
                        .sign(
                                Fixtures.textDocument(1, false),
                                SignatureRequest.builder()
                                        .level(SignatureLevel.B_T)
                                        .build(),
                                key))
                .isInstanceOf(TimestampUnavailableException.class);
    }
}
