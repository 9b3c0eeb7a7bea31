package vn.vanthu.signing.revocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.vanthu.validation.RevocationSource;

/**
 * Fetches CRLs and OCSP responses over HTTP from the addresses in a certificate, and keeps them until they are due to be
 * renewed. What cannot be had is left out and logged; that makes a status unknown, never good. Safe for several threads.
 */
public final class NetworkRevocation implements RevocationSource {

    private static final Logger LOG = Logger.getLogger(NetworkRevocation.class.getName());
    private static final int LARGEST_ANSWER = 64 << 20;
    private static final int KEPT = 256;

    private final HttpClient client;
    private final Duration timeout;
    private final Duration longest;
    private final UnaryOperator<URI> rewriting;
    private final Clock clock;
    private final Map<Object, Kept<?>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Kept<?>> eldest) {
            return size() > KEPT;
        }
    };

    private record Kept<T>(T value, Instant until) {}

    /**
     * @param timeout for one request
     * @param longest how long an answer is kept at most, even if it calls itself fresh for longer
     * @param rewriting gives the address to use for one in a certificate, for those that moved; identity for none
     */
    public NetworkRevocation(Duration timeout, Duration longest, UnaryOperator<URI> rewriting, Clock clock) {
        this.timeout = timeout;
        this.longest = longest;
        this.rewriting = rewriting;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Override
    public List<X509CRL> crls(X509Certificate certificate, X509Certificate issuer) {
        for (URI address : Addresses.lists(certificate)) {
            Optional<X509CRL> list = fromCache(address, X509CRL.class);
            if (list.isEmpty()) {
                list = fetch(HttpRequest.newBuilder(rewriting.apply(address)).GET())
                        .flatMap(this::list);
                list.ifPresent(found -> keep(address, found, nextUpdate(found)));
            }
            if (list.isPresent()) {
                return List.of(list.get());
            }
        }
        return List.of();
    }

    private static Instant nextUpdate(X509CRL list) {
        return list.getNextUpdate() == null ? Instant.MIN : list.getNextUpdate().toInstant();
    }

    private Optional<X509CRL> list(byte[] encoded) {
        try {
            return Optional.of(
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(encoded)));
        } catch (GeneralSecurityException e) {
            LOG.log(Level.WARNING, "a revocation list cannot be read", e);
            return Optional.empty();
        }
    }

    @Override
    public List<byte[]> ocspResponses(X509Certificate certificate, X509Certificate issuer) {
        for (URI address : Addresses.responders(certificate)) {
            List<Object> key = List.of(address, certificate);
            Optional<byte[]> answer = fromCache(key, byte[].class);
            if (answer.isEmpty()) {
                answer = ask(address, certificate, issuer);
                answer.ifPresent(found -> keep(key, found, nextUpdate(found)));
            }
            if (answer.isPresent()) {
                return List.of(answer.get());
            }
        }
        return List.of();
    }

    private Optional<byte[]> ask(URI address, X509Certificate certificate, X509Certificate issuer) {
        try {
            CertificateID id = new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer),
                    certificate.getSerialNumber());
            byte[] request = new OCSPReqBuilder().addRequest(id).build().getEncoded();
            return fetch(HttpRequest.newBuilder(rewriting.apply(address))
                            .header("Content-Type", "application/ocsp-request")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request)))
                    .filter(NetworkRevocation::successful);
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException | IOException e) {
            LOG.log(Level.WARNING, "no OCSP request can be made for " + address, e);
            return Optional.empty();
        }
    }

    private static boolean successful(byte[] answer) {
        try {
            return new OCSPResp(answer).getStatus() == OCSPResp.SUCCESSFUL;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an OCSP response cannot be read", e);
            return false;
        }
    }

    private static Instant nextUpdate(byte[] answer) {
        try {
            BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
            var next = basic.getResponses()[0].getNextUpdate();
            return next == null ? Instant.MIN : next.toInstant();
        } catch (IOException | OCSPException e) {
            LOG.log(Level.WARNING, "an OCSP response cannot be read", e);
            return Instant.MIN;
        }
    }

    private Optional<byte[]> fetch(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(timeout).build();
        try {
            HttpResponse<byte[]> answer = client.send(built, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200 && answer.body().length <= LARGEST_ANSWER) {
                return Optional.of(answer.body());
            }
            LOG.log(Level.WARNING, "{0} answers {1}", new Object[] {built.uri(), answer.statusCode()});
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no answer from " + built.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private synchronized <T> Optional<T> fromCache(Object key, Class<T> kind) {
        Kept<?> found = kept.get(key);
        return found != null && clock.instant().isBefore(found.until())
                ? Optional.of(kind.cast(found.value()))
                : Optional.empty();
    }

    private synchronized <T> void keep(Object key, T value, Instant fresh) {
        Instant limit = clock.instant().plus(longest);
        kept.put(key, new Kept<>(value, fresh.isBefore(limit) ? fresh : limit));
    }
}
