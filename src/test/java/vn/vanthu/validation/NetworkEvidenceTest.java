package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.validation.TestWorld.day;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.Purpose;
import vn.vanthu.pki.Revocation;
import vn.vanthu.validation.network.NetworkEvidence;
import vn.vanthu.validation.network.Reach;

/** Revocation data from a real server on this machine: good, slow, wrong, expired, replayed, dripping, endless, dead. */
class NetworkEvidenceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration HASTE = Duration.ofMillis(300);
    private static final Reach HERE = Reach.publicAnd(Set.of("127.0.0.1"));

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private volatile byte[] answer = new byte[0];
    private volatile int delay;
    private volatile boolean dripping;
    private volatile String elsewhere = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        pause(delay);
        if (!elsewhere.isEmpty() && exchange.getRequestURI().getPath().endsWith("moved")) {
            exchange.getResponseHeaders().add("Location", elsewhere);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; dripping && i < answer.length; i++) {
                out.write(answer[i]);
                out.flush();
                pause(100);
            }
            if (!dripping) {
                out.write(answer);
            }
        } finally {
            exchange.close();
        }
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

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Validator validator(TestWorld world, Duration timeout, Reach reach) {
        NetworkEvidence network = new NetworkEvidence(timeout, reach, SignedSamples.CLOCK);
        TrustStore trust = TrustStore.sorted(List.of(world.root.certificate()));
        return new Validator(ValidationContext.offline(trust, List.of()).with(network), SignedSamples.CLOCK);
    }

    private static Credential signer(TestWorld world) {
        return world.issue("Net Signer", Purpose.DOCUMENT_SIGNING, "2024-01-01", "2030-01-01");
    }

    private static byte[] signed(TestWorld world, Credential signer) {
        return world.sign(TestWorld.document(), signer, "2026-03-01");
    }

    private static Verdict verdict(Validator validator, byte[] file) {
        Instant start = Instant.now();
        Verdict verdict = validator.validate(file).verdict().orElseThrow();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
        return verdict;
    }

    @Test
    void listsComeFromTheAddressInTheCertificate() throws GeneralSecurityException {
        TestWorld world = new TestWorld(new CertificateAuthority.Services(address("/root.crl"), null, null));
        byte[] signed = signed(world, signer(world));
        Validator patient = validator(world, PATIENCE, HERE);

        answer = world.list("2026-03-01", "2026-04-01").getEncoded();
        assertThat(verdict(patient, signed)).isEqualTo(Verdict.VALID);
        assertThat(verdict(patient, signed)).isEqualTo(Verdict.VALID);
        assertThat(asked).as("the answer is remembered").hasValue(1);
    }

    @Test
    void wrongExpiredAndForeignListsAreNoEvidence() throws GeneralSecurityException {
        TestWorld world = new TestWorld(new CertificateAuthority.Services(address("/root.crl"), null, null));
        byte[] signed = signed(world, signer(world));
        X509CRL expired = world.list("2025-01-01", "2025-02-01");
        X509CRL foreign = new TestWorld().list("2026-03-01", "2026-04-01");
        for (byte[] wrong :
                List.of("no list at all".getBytes(), new byte[0], expired.getEncoded(), foreign.getEncoded())) {
            answer = wrong;
            assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.INDETERMINATE);
        }
    }

    @Test
    void aRevokedCertificateIsFoundOut() throws GeneralSecurityException {
        TestWorld world = new TestWorld(new CertificateAuthority.Services(address("/root.crl"), null, null));
        Credential signer = signer(world);
        byte[] signed = signed(world, signer);
        answer = world.list(
                        "2026-03-01",
                        "2026-04-01",
                        new Revocation(
                                signer.certificate().getSerialNumber(), day("2026-01-01"), CRLReason.KEY_COMPROMISE))
                .getEncoded();
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.INVALID);
    }

    @Test
    void slowDrippingEndlessAndDeadServersDelayNobodyForLong() throws GeneralSecurityException {
        TestWorld world = new TestWorld(new CertificateAuthority.Services(address("/root.crl"), null, null));
        byte[] signed = signed(world, signer(world));
        answer = world.list("2026-03-01", "2026-04-01").getEncoded();
        delay = 3000;
        assertThat(verdict(validator(world, HASTE, HERE), signed)).isEqualTo(Verdict.INDETERMINATE);
        delay = 0;
        dripping = true;
        assertThat(verdict(validator(world, HASTE, HERE), signed)).isEqualTo(Verdict.INDETERMINATE);
        dripping = false;
        answer = new byte[30 << 20];
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.INDETERMINATE);
        server.stop(0);
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aReplayedResponseIsNoEvidenceAndARevokingOneIs() {
        TestWorld world = new TestWorld(new CertificateAuthority.Services(null, address("/ocsp"), null));
        Credential signer = signer(world);
        Credential responder = world.issue("Responder", Purpose.OCSP_SIGNING, "2024-01-01", "2030-01-01");
        byte[] signed = signed(world, signer);

        answer = world.response(signer.certificate(), responder, CertificateStatus.GOOD, "2026-03-04", "2026-03-10");
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.VALID);

        answer = world.response(signer.certificate(), responder, CertificateStatus.GOOD, "2025-03-04", "2025-03-10");
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.INDETERMINATE);

        Credential other = signer(world);
        answer = world.response(other.certificate(), responder, CertificateStatus.GOOD, "2026-03-04", "2026-03-10");
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.INDETERMINATE);

        CertificateStatus revoked = new RevokedStatus(Date.from(day("2026-01-01")), 1);
        answer = world.response(signer.certificate(), responder, revoked, "2026-03-04", "2026-03-10");
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.INVALID);
    }

    @Test
    void hostsOfTheOwnNetworkAreNotAsked() throws GeneralSecurityException {
        TestWorld world = new TestWorld(new CertificateAuthority.Services(address("/moved"), null, null));
        byte[] signed = signed(world, signer(world));
        answer = world.list("2026-03-01", "2026-04-01").getEncoded();
        assertThat(verdict(validator(world, PATIENCE, Reach.publicOnly()), signed))
                .isEqualTo(Verdict.INDETERMINATE);
        assertThat(asked).hasValue(0);

        elsewhere = address("/root.crl");
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.VALID);
        elsewhere = elsewhere.replace("127.0.0.1", "localhost");
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.INDETERMINATE);
        elsewhere = address("/moved");
        assertThat(verdict(validator(world, PATIENCE, HERE), signed)).isEqualTo(Verdict.INDETERMINATE);
    }
}
