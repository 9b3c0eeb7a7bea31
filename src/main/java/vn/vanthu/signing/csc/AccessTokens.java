package vn.vanthu.signing.csc;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vanthu.signing.KeyUnavailableException;

/**
 * The OAuth 2.0 client (RFC 6749): gets an access token, keeps it while it is valid, and gets another one when it is not,
 * by the refresh token where the provider gave one. Safe for use by several threads.
 */
public final class AccessTokens {

    private static final Duration SPARE = Duration.ofSeconds(10);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(5);

    private final URI address;
    private final String clientId;
    private final char[] clientSecret;
    private final Grant grant;
    private final Clock clock;
    private final Exchange exchange;
    private String token;
    private String refresh;
    private Instant expires = Instant.MIN;

    /**
     * @param address of the token endpoint, usually {@code .../oauth2/token}; https, or on this machine
     * @param clientId how the provider knows this client
     * @param clientSecret copied; sent in the Authorization header only
     * @param timeout for one request
     */
    public AccessTokens(URI address, String clientId, char[] clientSecret, Grant grant, Duration timeout, Clock clock) {
        this.address = Exchange.requireSafe(address);
        this.clientId = clientId;
        this.clientSecret = clientSecret.clone();
        this.grant = grant;
        this.clock = clock;
        this.exchange = new Exchange(timeout);
    }

    /** A valid token. */
    synchronized String token() {
        if (token == null || !clock.instant().isBefore(expires)) {
            obtain();
        }
        return token;
    }

    /** Gets another token instead of one that the provider refused, unless another thread has done so meanwhile. */
    synchronized String insteadOf(String refused) {
        if (refused.equals(token)) {
            obtain();
        }
        return token;
    }

    private void obtain() {
        Exchange.Answer answer = null;
        if (refresh != null) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("grant_type", "refresh_token");
            fields.put("refresh_token", refresh);
            answer = ask(fields);
        }
        if (answer == null || !answer.good() && grant instanceof Grant.ClientCredentials) {
            answer = ask(grant.fields());
        }
        if (!answer.good()) {
            token = null;
            throw new KeyUnavailableException(
                    "the provider gives no access token: " + answer.status() + " " + answer.error());
        }
        token = answer.text("access_token");
        refresh = answer.body().get("refresh_token") instanceof String given ? given : refresh;
        Duration life = answer.body().get("expires_in") instanceof BigDecimal seconds
                ? Duration.ofSeconds(Math.max(0, Math.min(seconds.longValue(), 86_400)))
                : USUAL_LIFE;
        // a token of a few seconds' life is used for one call all the same
        expires = clock.instant().plus(life).minus(life.compareTo(SPARE.multipliedBy(2)) > 0 ? SPARE : Duration.ZERO);
    }

    private Exchange.Answer ask(Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String pair = encoded(clientId) + ":" + encoded(new String(clientSecret));
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return exchange.post(address, "application/x-www-form-urlencoded", basic, form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Forgets the secret and the tokens. */
    public synchronized void close() {
        Arrays.fill(clientSecret, '\0');
        token = null;
        refresh = null;
        expires = Instant.MIN;
    }
}
