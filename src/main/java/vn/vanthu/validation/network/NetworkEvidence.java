package vn.vanthu.validation.network;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.vanthu.validation.IssuerSource;
import vn.vanthu.validation.RevocationSource;

/**
 * Fetches CRLs, OCSP responses and issuers over HTTP, remembers answers for a while and failures for a shorter while, so
 * that a dead server delays one check and not all. Safe for use by several threads.
 */
public final class NetworkEvidence implements RevocationSource, IssuerSource {
    private static final Duration KEEP = Duration.ofMinutes(30);
    private static final Duration KEEP_FAILURE = Duration.ofMinutes(2);
    private static final int MOST_BYTES = 24 << 20;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_REDIRECTIONS = 2;

    private final HttpClient client;
    private final Duration timeout;
    private final Reach reach;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(Optional<byte[]> body, Instant until) {}

    /**
     * Makes a source.
     *
     * @param timeout how long one request may take, the answer's body included
     * @param reach which hosts may be asked
     */
    public NetworkEvidence(Duration timeout, Reach reach, Clock clock) {
        this.timeout = timeout;
        this.reach = reach;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public List<X509CRL> crls(X509Certificate certificate, X509Certificate issuer) {
        List<X509CRL> found = new ArrayList<>();
        for (String address : Addresses.revocationLists(certificate)) {
            ask(address, null).flatMap(NetworkEvidence::list).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public List<byte[]> ocspResponses(X509Certificate certificate, X509Certificate issuer) {
        List<byte[]> found = new ArrayList<>();
        for (String address : Addresses.responders(certificate)) {
            OcspQuestion.about(certificate, issuer)
                    .flatMap(question -> ask(address, question))
                    .ifPresent(found::add);
        }
        return found;
    }

    @Override
    public List<X509Certificate> issuers(X509Certificate certificate) {
        List<X509Certificate> found = new ArrayList<>();
        for (String address : Addresses.issuers(certificate)) {
            ask(address, null).ifPresent(body -> found.addAll(certificates(body)));
        }
        return found;
    }

    private static Optional<X509CRL> list(byte[] body) {
        try {
            return Optional.of(
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(body)));
        } catch (GeneralSecurityException e) {
            // an answer that is no list is no evidence
            return Optional.empty();
        }
    }

    private static List<X509Certificate> certificates(byte[] body) {
        try {
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(body)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException e) {
            // an answer that is no certificate helps no path
            return List.of();
        }
    }

    private Optional<byte[]> ask(String address, byte[] question) {
        String key =
                address + (question == null ? "" : " " + Base64.getEncoder().encodeToString(question));
        Instant now = clock.instant();
        Answer known = answers.get(key);
        if (known != null && now.isBefore(known.until())) {
            return known.body();
        }
        Optional<byte[]> body = fetch(address, question);
        if (answers.size() > MOST_ENTRIES) {
            answers.clear();
        }
        answers.put(key, new Answer(body, now.plus(body.isPresent() ? KEEP : KEEP_FAILURE)));
        return body;
    }

    /** Asks an address, following a few redirections, each of which must be permitted as well. */
    private Optional<byte[]> fetch(String address, byte[] question) {
        try {
            URI next = URI.create(address);
            for (int hop = 0; hop <= MOST_REDIRECTIONS && reach.permits(next); hop++) {
                HttpResponse<byte[]> response = send(next, question);
                if (response.statusCode() == 200) {
                    return Optional.of(response.body());
                }
                Optional<String> elsewhere = response.headers().firstValue("Location");
                if (response.statusCode() / 100 != 3 || elsewhere.isEmpty()) {
                    return Optional.empty();
                }
                next = next.resolve(elsewhere.get());
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // unreachable or nonsense: the status stays unknown, and the report says so
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** One request; the time is for the whole answer, so that a server that drips bytes does not hold a check up. */
    private HttpResponse<byte[]> send(URI address, byte[] question) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
        if (question != null) {
            request.header("Content-Type", "application/ocsp-request")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question));
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), head -> new LimitedBody(MOST_BYTES));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer from " + address, e);
        }
    }
}
