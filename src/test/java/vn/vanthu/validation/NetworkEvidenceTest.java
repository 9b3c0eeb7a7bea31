package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.validation.TestWorld.day;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.CRLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.validation.network.NetworkEvidence;

/** Revocation lists from a real server on this machine: good, slow, wrong and dead. */
class NetworkEvidenceTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private volatile byte[] answer = new byte[0];
    private volatile int delay;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            pause(delay);
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Validator validator(CertificateAuthority root, Duration timeout) {
        NetworkEvidence network = new NetworkEvidence(timeout, SignedSamples.CLOCK);
        return new Validator(
                new ValidationContext(
                        TrustStore.sorted(List.of(root.certificate())),
                        List.of(network),
                        network,
                        AlgorithmPolicy.standard(),
                        ValidationContext.USUAL_BUDGET),
                SignedSamples.CLOCK);
    }

    @Test
    void listsComeFromTheAddressInTheCertificate() throws CRLException {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/root.crl";
        CertificateAuthority root = CertificateAuthority.root(
                new X500Principal("CN=Net Root"),
                TestWorld.validity("2020-01-01", "2040-01-01"),
                KeyKind.EC_P256,
                new CertificateAuthority.Services(address, null, null));
        Credential signer = root.issue(
                new X500Principal("CN=Net Signer"),
                Purpose.DOCUMENT_SIGNING,
                TestWorld.validity("2024-01-01", "2030-01-01"),
                KeyKind.EC_P256);
        byte[] signed = new TestWorld().sign(TestWorld.document(), signer, "2026-03-01");
        Validator patient = validator(root, Duration.ofSeconds(5));

        answer = root.revocationList(day("2026-03-01"), day("2026-04-01"), List.of())
                .getEncoded();
        assertThat(patient.validate(signed).verdict()).contains(Verdict.VALID);
        assertThat(patient.validate(signed).verdict()).contains(Verdict.VALID);
        assertThat(asked).hasValue(1);

        answer = "no list at all".getBytes();
        assertThat(validator(root, Duration.ofSeconds(5)).validate(signed).verdict())
                .contains(Verdict.INDETERMINATE);

        delay = 3000;
        assertThat(validator(root, Duration.ofMillis(300)).validate(signed).verdict())
                .contains(Verdict.INDETERMINATE);

        server.stop(0);
        assertThat(validator(root, Duration.ofSeconds(1)).validate(signed).verdict())
                .contains(Verdict.INDETERMINATE);
    }
}
