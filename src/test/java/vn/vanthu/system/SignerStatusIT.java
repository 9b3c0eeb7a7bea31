package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CRLReason;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.Revocation;

/** The certificate is checked before it signs: an unknown status has to be accepted, a revoked one signs nothing. */
@Timeout(600)
class SignerStatusIT {

    private static final Pattern VERSION = Pattern.compile("name=\"version\"\\s+value=\"(\\d+)\"");
    private static final char[] PASSWORD = "123456".toCharArray();

    private final Server server = new Server("signer-status").with("VANTHU_DEMO_DOCUMENTS", "12");

    @AfterEach
    void stop() {
        server.close();
    }

    private static Credential store(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of("certs-test", name + ".p12"))) {
            store.load(in, PASSWORD);
        }
        String alias = store.aliases().nextElement();
        List<X509Certificate> chain = Stream.of(store.getCertificateChain(alias))
                .map((Certificate each) -> (X509Certificate) each)
                .toList();
        return new Credential((PrivateKey) store.getKey(alias, PASSWORD), chain);
    }

    /** From now on the installation trusts the test authorities as a real one would, by its folder. */
    private void trustByFolder() throws Exception {
        Path folder = Files.createDirectories(server.data().resolve("trust"));
        for (String name : List.of("root", "person-ca", "agency-ca")) {
            Files.copy(Path.of("certs-test/ca", name + ".crt"), folder.resolve(name + ".crt"));
        }
        server.with("VANTHU_DEMO", "false");
    }

    private void publishList(Revocation... revoked) throws Exception {
        Instant now = Instant.now();
        CertificateAuthority authority = CertificateAuthority.of(store("ca/person-ca"), Services.NONE);
        byte[] list = authority
                .revocationList(now.minusSeconds(5), now.plusSeconds(86_400), List.of(revoked))
                .getEncoded();
        Path folder = server.data().resolve("trust");
        Files.copy(
                Path.of("certs-test/crl/root.crl"),
                folder.resolve("root.crl"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.write(folder.resolve("person-ca.crl"), list);
    }

    private static String version(Answer page) {
        Matcher matcher = VERSION.matcher(page.text());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Answer sign(Visitor signatory, long id, Map<String, String> more) {
        Answer form = signatory.get("/app/outgoing/" + id + "/sign");
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put("version", version(form));
        fields.put("pin", Visitor.PASSWORD);
        return signatory.post("/app/outgoing/" + id + "/sign", fields);
    }

    @Test
    void anUnknownStatusIsAcceptedByThePersonAndARevokedOneByNobody() throws Exception {
        server.start();
        server.awaitLog("The demo's year is complete");
        Desk desk = new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo");
        desk.open();
        Sql sql = new Sql(server);
        String recipient = sql.one("select id from agency where code = 'H99.50.01'");
        String position = sql.one("select min(s.id) from position s join position_role r on r.position_id = s.id"
                + " join person p on p.id = s.person_id where r.role = 'SIGNATORY' and p.login = 'giang.vo'");
        long first = desk.awaitingSignature("Công văn khi chưa rõ trạng thái", recipient, position);
        long second = desk.awaitingSignature("Công văn khi đã bị thu hồi", recipient, position);
        server.close();
        trustByFolder();
        server.start();

        Visitor signatory = Visitor.signedIn(server, "giang.vo");
        assertThat(signatory.get("/app/outgoing/" + first + "/sign").text())
                .contains("Hiện chưa kiểm tra được trạng thái chứng thư số của bạn")
                .contains("name=\"accept-unknown\"");
        Answer asked = sign(signatory, first, Map.of());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Chưa kiểm tra được trạng thái chứng thư số nên văn bản chưa được ký");
        assertThat(sign(signatory, first, Map.of("accept-unknown", "true")).status())
                .isEqualTo(303);
        assertThat(sql.one("select details from journal where act = 'outgoing.sign' and subject_id = '" + first + "'"))
                .contains("certificate.unknown-accepted", "UNKNOWN");

        publishList(Revocation.of(
                store("person/giang.vo").certificate(), Instant.now().minusSeconds(3600), CRLReason.KEY_COMPROMISE));
        awaitRefusal(signatory, second);
        String version = sql.one("select version from outgoing_document where id = " + second);
        Answer refused = signatory.post(
                "/app/outgoing/" + second + "/sign",
                Map.of("version", version, "pin", Visitor.PASSWORD, "accept-unknown", "true"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("đã bị thu hồi, không thể ký").doesNotContain("name=\"pin\"");
        assertThat(sql.one("select state from outgoing_document where id = " + second))
                .isEqualTo("AWAITING_SIGNATURE");
    }

    /** Changes of the trust folder are noticed within half a minute. */
    private static void awaitRefusal(Visitor signatory, long id) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            String page = signatory.get("/app/outgoing/" + id + "/sign").text();
            if (page.contains("Không thể ký bằng chứng thư số này")) {
                return;
            }
            Thread.sleep(1_000);
        }
        throw new AssertionError("the revocation was never noticed");
    }
}
