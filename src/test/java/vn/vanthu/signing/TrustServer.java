package vn.vanthu.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.pki.Revocation;

/** A real HTTP server with time-stamps, revocation lists and an OCSP responder of a root of its own. */
public final class TrustServer implements AutoCloseable {

    /** Policy of the tokens. */
    public static final String POLICY = "1.3.6.1.4.1.99999.1";

    private final HttpServer server;
    private final TestAuthority authority;
    private final Credential stamper;
    private final Credential responder;
    private final AtomicInteger serial = new AtomicInteger(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<BigInteger, Revocation> revoked = new ConcurrentHashMap<>();
    private volatile byte[] replay;
    private volatile boolean away;

    public TrustServer() throws IOException {
        this(true, true);
    }

    /** With the addresses of lists, of the responder, or of both in its certificates. */
    public TrustServer(boolean lists, boolean ocsp) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work, "trust-server");
            thread.setDaemon(true);
            return thread;
        }));
        authority = new TestAuthority(new Services(
                lists ? address("/crl").toString() : null,
                ocsp ? address("/ocsp").toString() : null,
                null));
        stamper = authority.issue("Time stamps", Purpose.TIME_STAMPING, KeyKind.RSA_2048);
        responder = authority.issue("Responder", Purpose.OCSP_SIGNING, KeyKind.RSA_2048);
        server.createContext("/tsa", exchange -> answer(exchange, this::stamp));
        server.createContext("/replay", exchange -> answer(exchange, this::replay));
        server.createContext("/broken", exchange -> answer(exchange, body -> new byte[] {1, 2, 3}));
        server.createContext(
                "/slow",
                exchange -> answer(exchange, body -> {
                    Thread.sleep(3_000);
                    return stamp(body);
                }));
        server.createContext("/crl", exchange -> answer(exchange, body -> authority.revocationList(revoked.values())));
        server.createContext("/ocsp", exchange -> answer(exchange, this::status));
        server.start();
    }

    public TestAuthority authority() {
        return authority;
    }

    /** An address of this server, as {@code /tsa}, {@code /replay}, {@code /broken}, {@code /slow}. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** From now on the list and the responder call it revoked. */
    public void revoke(X509Certificate certificate) {
        revoked.put(
                certificate.getSerialNumber(),
                Revocation.of(certificate, Instant.now().minusSeconds(60), CRLReason.KEY_COMPROMISE));
    }

    /** Whether it refuses every request, as a server that is being repaired. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** Answers nothing from now on. */
    public void stop() {
        server.stop(0);
    }

    /** How many requests were answered. */
    public int asked() {
        return asked.get();
    }

    private interface Answering {
        byte[] answer(byte[] body)
                throws IOException, TSPException, OCSPException, GeneralSecurityException, OperatorCreationException,
                        InterruptedException;
    }

    private void answer(HttpExchange exchange, Answering answering) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] body = answering.answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (TSPException | OCSPException | GeneralSecurityException | OperatorCreationException e) {
            exchange.sendResponseHeaders(500, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] stamp(byte[] body)
            throws IOException, TSPException, GeneralSecurityException, OperatorCreationException {
        TimeStampRequest request = new TimeStampRequest(body);
        TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", stamper.key(), stamper.certificate()),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"))),
                new ASN1ObjectIdentifier(POLICY));
        generator.addCertificates(new JcaCertStore(stamper.chain()));
        byte[] answer = new TimeStampResponseGenerator(
                        generator, Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512))
                .generate(request, BigInteger.valueOf(serial.incrementAndGet()), new Date())
                .getEncoded();
        replay = answer;
        return answer;
    }

    /** The answer to an earlier request. */
    private byte[] replay(byte[] body) {
        return replay;
    }

    private byte[] status(byte[] body)
            throws IOException, OCSPException, GeneralSecurityException, OperatorCreationException {
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(
                new RespID(new JcaX509CertificateHolder(responder.certificate()).getSubject()));
        for (Req each : new OCSPReq(body).getRequestList()) {
            builder.addResponse(
                    each.getCertID(),
                    revoked.containsKey(each.getCertID().getSerialNumber())
                            ? new RevokedStatus(new Date(System.currentTimeMillis() - 60_000), 1)
                            : CertificateStatus.GOOD,
                    new Date(),
                    new Date(System.currentTimeMillis() + 3_600_000),
                    null);
        }
        var holder = new JcaX509CertificateHolder(responder.certificate());
        return new OCSPRespBuilder()
                .build(
                        OCSPResp.SUCCESSFUL,
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withRSA").build(responder.key()),
                                new org.bouncycastle.cert.X509CertificateHolder[] {holder},
                                new Date()))
                .getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
