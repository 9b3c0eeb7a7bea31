package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.PopplerOracle;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.TestAuthority;
import vn.vanthu.signing.UnsuitableKeyException;
import vn.vanthu.signing.pkcs12.Pkcs12;

/** Every key and digest the circular allows, in files of both kinds, judged by EU DSS. */
class AlgorithmsTest {

    private static final TestAuthority AUTHORITY = new TestAuthority(Services.NONE);

    private static final Map<KeyKind, SigningKey> KEYS = new EnumMap<>(KeyKind.class);

    private static SigningKey storedKey(KeyKind kind) {
        char[] password = "secret".toCharArray();
        byte[] file = AUTHORITY
                .issue("Người ký " + kind, Purpose.DOCUMENT_SIGNING, kind)
                .toPkcs12("k", password);
        return Pkcs12.open(file, "k.p12", password).onlyKey();
    }

    static Stream<Arguments> combinations() {
        return Stream.of(KeyKind.values()).flatMap(kind -> Stream.of(DigestAlgorithm.values())
                .filter(digest -> kind != KeyKind.ED25519 || digest == DigestAlgorithm.SHA512)
                .flatMap(digest -> Stream.of(false, true)
                        .filter(pss -> !pss || kind.name().startsWith("RSA"))
                        .map(pss -> Arguments.of(kind, digest, pss))));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void isAcceptedByOthers(KeyKind kind, DigestAlgorithm digest, boolean pss) {
        SigningKey key = KEYS.computeIfAbsent(kind, AlgorithmsTest::storedKey);
        byte[] document = Fixtures.textDocument(1, pss);
        byte[] signed = new PdfSigner(Clock.system(OfficeText.ZONE))
                .sign(
                        document,
                        SignatureRequest.builder().digest(digest).pss(pss).build(),
                        key);
        // the policy DSS brings does not list Ed25519, whatever the signature
        String expected = kind == KeyKind.ED25519 ? "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE" : "TOTAL_PASSED";
        Reports reports = AUTHORITY.oracle().judge(signed);
        assertThat(DssOracle.verdicts(reports)).containsExactly(expected + " PAdES-BASELINE-B");
        assertThat(reports.getDiagnosticData().getSignatures()).allMatch(SignatureWrapper::isSignatureValid);
        PopplerOracle.qpdfCheck(signed);
    }

    @Test
    void theDefaultDigestGoesWithTheKey() {
        assertThat(defaultDigest(KeyKind.RSA_2048)).isEqualTo(DigestAlgorithm.SHA256);
        assertThat(defaultDigest(KeyKind.EC_P256)).isEqualTo(DigestAlgorithm.SHA256);
        assertThat(defaultDigest(KeyKind.EC_P384)).isEqualTo(DigestAlgorithm.SHA384);
        assertThat(defaultDigest(KeyKind.EC_P521)).isEqualTo(DigestAlgorithm.SHA512);
        assertThat(defaultDigest(KeyKind.ED25519)).isEqualTo(DigestAlgorithm.SHA512);
    }

    private static DigestAlgorithm defaultDigest(KeyKind kind) {
        return SignatureAlgorithm.forKey(kind.generate().getPublic(), Optional.empty(), false)
                .digest();
    }

    @Test
    void weakAndForeignKeysAreRefused() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);
        assertRefused(rsa.generateKeyPair());
        KeyPairGenerator dsa = KeyPairGenerator.getInstance("DSA");
        dsa.initialize(2048);
        assertRefused(dsa.generateKeyPair());
        assertRefused(KeyPairGenerator.getInstance("Ed448").generateKeyPair());
        assertThatThrownBy(() -> SignatureAlgorithm.forKey(
                        KeyKind.ED25519.generate().getPublic(), Optional.of(DigestAlgorithm.SHA256), false))
                .isInstanceOf(UnsuitableKeyException.class);
    }

    private static void assertRefused(KeyPair pair) {
        assertThatThrownBy(() -> SignatureAlgorithm.forKey(pair.getPublic(), Optional.empty(), false))
                .isInstanceOf(UnsuitableKeyException.class);
    }
}
