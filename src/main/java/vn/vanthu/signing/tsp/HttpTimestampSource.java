package vn.vanthu.signing.tsp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.TimestampSource;
import vn.vanthu.signing.TimestampUnavailableException;

/**
 * Asks time-stamp servers over HTTP, one after the other, each several times. Every answer is checked: status, digest,
 * nonce, policy, and that it is signed by the certificate it brings. Whether that certificate is trusted is a question of
 * validation.
 */
public final class HttpTimestampSource implements TimestampSource {

    private static final int LARGEST_ANSWER = 1 << 20;

    private final Settings settings;
    private final HttpClient client;
    private final Semaphore slots;
    private final SecureRandom random = new SecureRandom();

    /**
     * How servers are asked.
     *
     * @param servers in order; the next is asked when one gave nothing
     * @param timeout for one try; the state's server took 2 to 131 seconds
     * @param tries for each server
     * @param pause between two tries
     * @param concurrent greatest number of requests under way at once
     * @param policy the policy every token must be of; empty for any
     */
    public record Settings(
            List<URI> servers, Duration timeout, int tries, Duration pause, int concurrent, Optional<String> policy) {
        public Settings {
            servers = List.copyOf(servers);
            if (servers.isEmpty() || tries < 1 || concurrent < 1) {
                throw new IllegalArgumentException("no server, try or request allowed");
            }
        }

        /** 180 seconds, three tries, at most four at once, as the state's server wants it. */
        public static Settings usual(URI... servers) {
            return new Settings(
                    List.of(servers), Duration.ofSeconds(180), 3, Duration.ofSeconds(2), 4, Optional.empty());
        }
    }

    public HttpTimestampSource(Settings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.slots = new Semaphore(settings.concurrent(), true);
    }

    @Override
    public byte[] timestamp(byte[] digest, DigestAlgorithm algorithm) {
        TimestampUnavailableException failures =
                new TimestampUnavailableException("no time-stamp from " + settings.servers());
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimestampUnavailableException("interrupted while waiting for a time-stamp", e);
        }
        try {
            for (URI server : settings.servers()) {
                for (int attempt = 1; attempt <= settings.tries(); attempt++) {
                    try {
                        return ask(server, digest, algorithm);
                    } catch (IOException | TSPException e) {
                        failures.addSuppressed(e);
                        pause(attempt);
                    }
                }
            }
            throw failures;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimestampUnavailableException("interrupted while waiting for a time-stamp", e);
        } finally {
            slots.release();
        }
    }

    private void pause(int attempt) throws InterruptedException {
        if (attempt < settings.tries()) {
            Thread.sleep(settings.pause().toMillis());
        }
    }

    private byte[] ask(URI server, byte[] digest, DigestAlgorithm algorithm)
            throws IOException, TSPException, InterruptedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        settings.policy().ifPresent(policy -> generator.setReqPolicy(new ASN1ObjectIdentifier(policy)));
        TimeStampRequest request =
                generator.generate(new ASN1ObjectIdentifier(algorithm.oid()), digest, new BigInteger(64, random));
        HttpRequest post = HttpRequest.newBuilder(server)
                .timeout(settings.timeout())
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                .build();
        HttpResponse<byte[]> answer = client.send(post, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || answer.body().length > LARGEST_ANSWER) {
            throw new IOException(server + " answers " + answer.statusCode());
        }
        TimeStampResponse response = new TimeStampResponse(answer.body());
        response.validate(request);
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new TSPException(server + " refuses: " + response.getStatusString());
        }
        checkPolicy(token);
        checkSignature(token);
        return token.getEncoded();
    }

    private void checkPolicy(TimeStampToken token) throws TSPException {
        String policy = token.getTimeStampInfo().getPolicy().getId();
        if (settings.policy().isPresent() && !settings.policy().get().equals(policy)) {
            throw new TSPException("a token of policy " + policy + " was given");
        }
    }

    private static void checkSignature(TimeStampToken token) throws TSPException {
        try {
            SignerInformation signer =
                    token.toCMSSignedData().getSignerInfos().iterator().next();
            for (Object candidate : token.getCertificates().getMatches(signer.getSID())) {
                SignerInformationVerifier verifier =
                        new JcaSimpleSignerInfoVerifierBuilder().build((X509CertificateHolder) candidate);
                token.validate(verifier);
                return;
            }
            throw new TSPException("the token does not bring its certificate");
        } catch (OperatorCreationException | java.security.cert.CertificateException e) {
            throw new TSPException("the token's certificate cannot be used", e);
        }
    }
}
