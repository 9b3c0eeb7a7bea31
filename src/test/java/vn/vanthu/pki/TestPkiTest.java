package vn.vanthu.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's own path checks are the judge of what the generator makes. */
class TestPkiTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static TestPki pki;

    @BeforeAll
    static void generateOnce() {
        pki = TestPki.generate();
    }

    @Test
    void everyGoodCertificateHasAPathWithRevocationChecked() throws Exception {
        for (TestOffice.Person person : TestOffice.PEOPLE) {
            build(pki.people().get(person.login()).certificate(), NOW);
        }
        for (Credential credential : pki.agencies().values()) {
            build(credential.certificate(), NOW);
        }
        build(pki.services().get("tsa").certificate(), NOW);
        build(pki.services().get("server").certificate(), NOW);
    }

    @Test
    void theRevokedPersonIsRevokedAndTheExpiredExpired() {
        X509Certificate revoked = pki.people().get(TestOffice.REVOKED.login()).certificate();
        X509Certificate expired = pki.people().get(TestOffice.EXPIRED.login()).certificate();

        assertThatThrownBy(() -> build(revoked, NOW))
                .isInstanceOf(CertPathBuilderException.class)
                .hasStackTraceContaining("revoked");
        assertThatThrownBy(() -> build(expired, NOW)).isInstanceOf(CertPathBuilderException.class);
        assertThat(expired.getNotAfter()).isEqualTo(Date.from(TestPki.EXPIRED_ON));
    }

    @Test
    void servicesHaveTheUsageTheirStandardsAskFor() throws Exception {
        X509Certificate tsa = pki.services().get("tsa").certificate();
        assertThat(tsa.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
        assertThat(tsa.getCriticalExtensionOIDs()).contains("2.5.29.37");
        X509Certificate ocsp = pki.services().get("ocsp-person").certificate();
        assertThat(ocsp.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.9");
        assertThat(ocsp.getNonCriticalExtensionOIDs()).contains("1.3.6.1.5.5.7.48.1.5");
        assertThat(ocsp.getIssuerX500Principal())
                .isEqualTo(pki.personAuthority().certificate().getSubjectX500Principal());
    }

    @Test
    void namesKeepTheirVietnameseLetters() {
        assertThat(pki.people()
                        .get("an.nguyen")
                        .certificate()
                        .getSubjectX500Principal()
                        .getName())
                .isEqualTo("CN=Nguyễn Văn An,OU=Sở Xây dựng tỉnh Bình Minh,O=UBND tỉnh Bình Minh,L=Bình Minh,C=VN");
    }

    @Test
    void aFolderGivesBackWhatWasWrittenAndCanRevoke(@TempDir Path dir) throws Exception {
        TestPkiFolder folder = new TestPkiFolder(dir);
        folder.write(pki);
        Credential an = folder.credential("person", "an.nguyen");
        assertThat(an.chain()).isEqualTo(pki.people().get("an.nguyen").chain());

        String authority = folder.revoke(an.certificate(), NOW, CRLReason.KEY_COMPROMISE, NOW);

        assertThat(authority).isEqualTo("person-ca");
        assertThat(folder.revocationList("person-ca").getRevokedCertificates())
                .extracting(entry -> entry.getSerialNumber())
                .containsExactlyInAnyOrder(
                        an.certificate().getSerialNumber(),
                        pki.people()
                                .get(TestOffice.REVOKED.login())
                                .certificate()
                                .getSerialNumber());
        assertThat(folder.revocationList("person-ca").getThisUpdate()).isEqualTo(Date.from(NOW));
    }

    @Test
    void aWrongPasswordIsToldWithoutRepeatingIt(@TempDir Path dir) {
        TestPkiFolder folder = new TestPkiFolder(dir);
        folder.write(pki);
        Path file = folder.keyFile("person", "an.nguyen");
        assertThatThrownBy(() -> Credential.fromPkcs12(file, "s3cret-word".toCharArray()))
                .isInstanceOf(PkiException.class)
                .hasMessageContaining("wrong password")
                .hasMessageNotContaining("s3cret-word");
    }

    private static void build(X509Certificate target, Instant at) throws Exception {
        X509CertSelector selector = new X509CertSelector();
        selector.setCertificate(target);
        List<Object> material = new ArrayList<>(pki.revocationLists().values());
        material.add(target);
        material.add(pki.personAuthority().certificate());
        material.add(pki.agencyAuthority().certificate());
        PKIXBuilderParameters parameters =
                new PKIXBuilderParameters(Set.of(new TrustAnchor(pki.root().certificate(), null)), selector);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(material)));
        parameters.setDate(Date.from(at));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
