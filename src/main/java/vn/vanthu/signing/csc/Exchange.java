package vn.vanthu.signing.csc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import vn.vanthu.signing.KeyUnavailableException;

/** Sends requests to the provider and reads its answers. */
final class Exchange {

    private static final int LARGEST_ANSWER = 1 << 20;

    private final HttpClient client;
    private final Duration timeout;

    Exchange(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param body the JSON object, empty where there is none
     */
    record Answer(int status, Map<String, Object> body) {

        boolean good() {
            return status == 200;
        }

        /** The error's name, such as {@code invalid_token}; empty where none is given. */
        String error() {
            return body.get("error") instanceof String name && name.matches("[A-Za-z0-9_.-]{1,60}") ? name : "";
        }

        String text(String key) {
            if (body.get(key) instanceof String text && !text.isEmpty()) {
                return text;
            }
            throw new KeyUnavailableException("the provider's answer has no " + key);
        }
    }

    /** PINs and tokens go over TLS, or stay on this machine. */
    static URI requireSafe(URI address) {
        boolean loopback = false;
        try {
            loopback = address.getHost() != null
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new KeyUnavailableException("there is no host " + address.getHost(), e);
        }
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && loopback)) {
            throw new IllegalArgumentException("a provider is reached by https: " + address);
        }
        return address;
    }

    Answer post(URI address, String contentType, String authorization, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return read(answer.statusCode(), answer.body(), address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyUnavailableException("interrupted while waiting for " + address, e);
        } catch (IOException e) {
            throw new KeyUnavailableException("the provider does not answer at " + address, e);
        }
    }

    private static Answer read(int status, byte[] body, URI address) {
        if (body.length > LARGEST_ANSWER) {
            throw new KeyUnavailableException("the provider's answer is too long: " + address);
        }
        try {
            return new Answer(status, Json.object(new String(body, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            if (status == 200) {
                throw new KeyUnavailableException("the provider's answer is no JSON: " + address, e);
            }
            return new Answer(status, Map.of());
        }
    }
}
