package vn.vanthu.signing.csc;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.WrongPasswordException;

/**
 * A remote signing provider (Cloud Signature Consortium API, version 2). Safe for use by several threads.
 *
 * <p>A request that the provider refuses for its access token is sent once more with a new one; nothing else is repeated,
 * since a PIN must not be counted twice.
 */
public final class CscProvider {

    private final String base;
    private final AccessTokens tokens;
    private final Exchange exchange;
    private final Clock clock;

    /**
     * @param base address of the API, as {@code https://provider.example/csc/v2}; https, or on this machine
     * @param tokens give access to it
     * @param timeout for one request
     */
    public CscProvider(URI base, AccessTokens tokens, Duration timeout, Clock clock) {
        this.base = Exchange.requireSafe(base).toString().replaceAll("/+$", "");
        this.tokens = tokens;
        this.exchange = new Exchange(timeout);
        this.clock = clock;
    }

    /**
     * Every credential this client may use, also those that cannot sign now.
     *
     * @throws KeyUnavailableException if the provider does not answer, refuses, or answers wrongly
     */
    public List<CscCredential> credentials() {
        Exchange.Answer answer = ask("credentials/list", Map.of("onlyValid", false));
        List<CscCredential> credentials = new ArrayList<>();
        if (answer.body().get("credentialIDs") instanceof List<?> ids) {
            ids.forEach(id -> credentials.add(credential(String.valueOf(id))));
        }
        return credentials;
    }

    /**
     * One credential.
     *
     * @throws KeyUnavailableException if there is none of that name, or the provider does not answer
     */
    public CscCredential credential(String id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("credentialID", id);
        body.put("certificates", "chain");
        body.put("certInfo", true);
        body.put("authInfo", true);
        return new CredentialAnswer(ask("credentials/info", body).body()).credential(id);
    }

    /**
     * A key that signs by this credential.
     *
     * @param secrets asked before each authorization, where the credential wants them
     * @param batch how many signatures to ask for by one authorization, at least 1; what the provider permits less is taken
     *     into account
     * @throws KeyUnavailableException if the credential is disabled, revoked, suspended or expired, or its holder has to
     *     agree on a page of the provider
     */
    public SigningKey key(CscCredential credential, Secrets secrets, int batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("a batch of " + batch);
        }
        if (!credential.keyEnabled()) {
            throw new KeyUnavailableException("the provider has disabled the key " + credential.id());
        }
        if (!credential.certificateStatus().isEmpty()
                && !credential.certificateStatus().equals("valid")) {
            throw new KeyUnavailableException("the provider calls the certificate of " + credential.id() + " "
                    + credential.certificateStatus().replaceAll("[^a-z]", "?"));
        }
        if (credential.authorization() == CscCredential.Authorization.BROWSER) {
            throw new KeyUnavailableException(
                    "the holder of " + credential.id() + " has to agree on a page of the provider each time");
        }
        return new CscKey(this, credential, secrets, batch, clock);
    }

    /** Asks; a refusal is an exception. */
    Exchange.Answer ask(String method, Map<String, Object> body) {
        URI address = URI.create(base + "/" + method);
        String text = Json.write(body);
        String token = tokens.token();
        Exchange.Answer answer = exchange.post(address, "application/json", "Bearer " + token, text);
        if (answer.status() == 401) {
            answer = exchange.post(address, "application/json", "Bearer " + tokens.insteadOf(token), text);
        }
        if (!answer.good()) {
            throw refusal(method, answer);
        }
        return answer;
    }

    /** What the provider says in words is not repeated: it may hold what was sent. */
    private static RuntimeException refusal(String method, Exchange.Answer answer) {
        if (answer.error().matches("invalid_(pin|otp|auth_data|authdata)")) {
            return new WrongPasswordException("the remote key");
        }
        return new KeyUnavailableException(
                ("the provider refuses " + method + ": " + answer.status() + " " + answer.error()).strip());
    }
}
