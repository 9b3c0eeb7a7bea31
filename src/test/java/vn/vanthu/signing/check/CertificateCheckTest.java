package vn.vanthu.signing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.pki.Revocation;
import vn.vanthu.pki.Validity;
import vn.vanthu.signing.TestAuthority;
import vn.vanthu.signing.TrustServer;
import vn.vanthu.signing.check.CertificateFindings.Conclusion;
import vn.vanthu.signing.revocation.NetworkRevocation;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.TrustStore;
import vn.vanthu.validation.ValidationContext;
import vn.vanthu.validation.trust.FixedRevocation;

/** What may be signed with, asked of real list and OCSP servers. */
class CertificateCheckTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private static CertificateCheck online(X509Certificate root) {
        return check(
                root,
                CLOCK,
                List.of(new NetworkRevocation(
                        Duration.ofSeconds(2), Duration.ofHours(1), UnaryOperator.identity(), CLOCK)));
    }

    private static CertificateCheck check(X509Certificate root, Clock clock, List<RevocationSource> sources) {
        return new CertificateCheck(ValidationContext.offline(TrustStore.sorted(List.of(root)), sources), clock);
    }

    private static CertificateFindings ask(CertificateCheck check, List<X509Certificate> chain) {
        return check.check(chain, vn.vanthu.validation.Purpose.PERSON);
    }

    private static String said(CertificateFindings findings) {
        return String.join(
                " ",
                findings.reasons().stream()
                        .map(reason -> reason.text(Locale.ENGLISH) + " " + reason.text(new Locale("vi")))
                        .toList());
    }

    private static Credential person(TestAuthority authority) {
        return authority.issue("Nguyễn Văn An", Purpose.DOCUMENT_SIGNING, KeyKind.EC_P256);
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true", "true,true"})
    void aGoodOneIsGoodAndTheEvidenceIsKept(boolean lists, boolean ocsp) throws Exception {
        try (TrustServer server = new TrustServer(lists, ocsp)) {
            TestAuthority authority = server.authority();
            Instant before = Instant.now();
            CertificateFindings findings = ask(
                    online(authority.root().certificate()), person(authority).chain());
            assertThat(findings.conclusion()).isEqualTo(Conclusion.GOOD);
            assertThat(findings.lists().size() + findings.responses().size()).isPositive();
            assertThat(findings.checkedAt()).isBetween(before, Instant.now());
            assertThat(findings.chain()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true", "true,true"})
    void aRevokedOneIsRefused(boolean lists, boolean ocsp) throws Exception {
        try (TrustServer server = new TrustServer(lists, ocsp)) {
            Credential person = person(server.authority());
            server.revoke(person.certificate());
            CertificateFindings findings = ask(online(server.authority().root().certificate()), person.chain());
            assertThat(findings.conclusion()).isEqualTo(Conclusion.REFUSED);
            assertThat(said(findings)).contains("revoked").contains("thu hồi");
        }
    }

    @Test
    void answersAreKeptForAWhile() throws Exception {
        try (TrustServer server = new TrustServer()) {
            CertificateCheck check = online(server.authority().root().certificate());
            Credential person = person(server.authority());
            assertThat(ask(check, person.chain()).conclusion()).isEqualTo(Conclusion.GOOD);
            int asked = server.asked();
            server.stop();
            assertThat(ask(check, person.chain()).conclusion()).isEqualTo(Conclusion.GOOD);
            assertThat(server.asked()).isEqualTo(asked);
            Credential other = person(server.authority());
            // the list of the same authority is still at hand
            assertThat(ask(check, other.chain()).conclusion()).isEqualTo(Conclusion.GOOD);
        }
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true", "true,true"})
    void oneWhoseServersAreGoneIsUnknown(boolean lists, boolean ocsp) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port;
        TestAuthority authority =
                new TestAuthority(new Services(lists ? address + "/crl" : null, ocsp ? address + "/ocsp" : null, null));
        CertificateFindings findings =
                ask(online(authority.root().certificate()), person(authority).chain());
        assertThat(findings.conclusion()).isEqualTo(Conclusion.UNKNOWN);
        assertThat(said(findings)).contains("Nguyễn Văn An");
    }

    @Test
    void oneThatNamesNoServerIsUnknown() {
        TestAuthority authority = new TestAuthority(Services.NONE);
        assertThat(ask(online(authority.root().certificate()), person(authority).chain())
                        .conclusion())
                .isEqualTo(Conclusion.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 31 * 24})
    void oneOutOfItsDatesIsRefused(long hours) throws Exception {
        TestAuthority authority = new TestAuthority(Services.NONE);
        Instant now = Instant.now();
        Credential person = authority
                .root()
                .issue(
                        new X500Principal("CN=Nguyễn Văn An,C=VN"),
                        Purpose.DOCUMENT_SIGNING,
                        new Validity(now, now.plus(30, ChronoUnit.DAYS)),
                        KeyKind.EC_P256);
        Instant then = now.plus(hours, ChronoUnit.HOURS);
        CertificateCheck check =
                check(authority.root().certificate(), Clock.fixed(then, java.time.ZoneOffset.UTC), list(authority));
        CertificateFindings findings = ask(check, person.chain());
        assertThat(findings.conclusion()).isEqualTo(Conclusion.REFUSED);
        assertThat(said(findings)).contains("Nguyễn Văn An");
    }

    private static List<RevocationSource> list(TestAuthority authority) throws Exception {
        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new java.io.ByteArrayInputStream(authority.revocationList(List.of())));
        return List.of(new FixedRevocation(List.of(list), List.of()));
    }

    @Test
    void oneOfAForeignAuthorityIsRefused() throws Exception {
        try (TrustServer server = new TrustServer()) {
            TestAuthority stranger = new TestAuthority(Services.NONE);
            CertificateFindings findings = ask(
                    online(server.authority().root().certificate()),
                    person(stranger).chain());
            assertThat(findings.conclusion()).isEqualTo(Conclusion.REFUSED);
        }
    }

    @Test
    void oneThatIsNotForSigningIsRefused() throws Exception {
        try (TrustServer server = new TrustServer()) {
            TestAuthority authority = server.authority();
            X509Certificate notForSigning =
                    KeyUsages.enciphering(authority.root().credential());
            CertificateFindings findings = ask(
                    online(authority.root().certificate()),
                    List.of(notForSigning, authority.root().certificate()));
            assertThat(findings.conclusion()).isEqualTo(Conclusion.REFUSED);
        }
    }

    @Test
    void aRevokedAuthorityIsNotHiddenByAnUnknownSigner() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Validity validity = new Validity(now.minus(1, ChronoUnit.DAYS), now.plus(300, ChronoUnit.DAYS));
        CertificateAuthority root =
                CertificateAuthority.root(new X500Principal("CN=Root,C=VN"), validity, KeyKind.EC_P256, Services.NONE);
        CertificateAuthority middle =
                root.subordinate(new X500Principal("CN=Middle,C=VN"), validity, KeyKind.EC_P256, Services.NONE);
        Credential person = middle.issue(
                new X500Principal("CN=Nguyễn Văn An,C=VN"), Purpose.DOCUMENT_SIGNING, validity, KeyKind.EC_P256);
        X509Certificate authority = person.chain().get(1);
        X509CRL list = root.revocationList(
                now.minusSeconds(60),
                now.plusSeconds(3600),
                List.of(Revocation.of(authority, now.minusSeconds(120), CRLReason.CA_COMPROMISE)));
        CertificateCheck check =
                check(root.certificate(), CLOCK, List.of(new FixedRevocation(List.of(list), List.of())));
        CertificateFindings findings = ask(check, person.chain());
        assertThat(findings.conclusion()).isEqualTo(Conclusion.REFUSED);
        assertThat(Stream.of(said(findings))).anyMatch(text -> text.contains("Middle"));
    }
}
