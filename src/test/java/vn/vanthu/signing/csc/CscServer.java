package vn.vanthu.signing.csc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import vn.vanthu.pki.Credential;

/**
 * A signing provider over real HTTP, with the calls of the Cloud Signature Consortium's API v2 that a signature needs. It
 * refuses every request that is not exactly as the specification has it, and can be told to misbehave.
 */
public final class CscServer implements AutoCloseable {

    public static final String CLIENT = "van thu";
    public static final String SECRET = "client-secret-4711";
    public static final String PIN = "24680";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BouncyCastleProvider BC = new BouncyCastleProvider();

    private final HttpServer server;
    private final Map<String, RemoteKey> keys = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Map<String, Sad> activations = new ConcurrentHashMap<>();
    private final AtomicInteger counter = new AtomicInteger();

    /** The calls that came, in order. */
    final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();

    /** What is wrong with the next answers of a call; null puts it right. */
    final Map<String, String> fault = new ConcurrentHashMap<>();

    volatile String oneTimePassword = "one-time-1";

    /** A key here. */
    public record RemoteKey(
            Credential credential,
            List<String> algorithms,
            List<String> asked,
            String mode,
            String scal,
            int multisign,
            String keyStatus,
            String certificateStatus) {

        public static RemoteKey usual(Credential credential, String... algorithms) {
            return new RemoteKey(
                    credential, List.of(algorithms), List.of("PIN"), "explicit", "1", 1, "enabled", "valid");
        }
    }

    private record Sad(String credential, AtomicInteger remaining, List<String> hashes) {}

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        Refused(int status, String error) {
            super(error);
            this.status = status;
        }
    }

    public CscServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(8, work -> {
            Thread thread = new Thread(work, "csc-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/csc/v2/", this::handle);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/csc/v2");
    }

    public void add(String id, RemoteKey key) {
        keys.put(id, key);
    }

    /** From now on no token is good that was given before. */
    void forgetTokens() {
        tokens.clear();
    }

    long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestURI().getPath().substring("/csc/v2/".length());
        calls.add(call);
        int status = 200;
        byte[] answer;
        try (InputStream in = exchange.getRequestBody()) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            misbehave(call);
            require("POST".equals(exchange.getRequestMethod()), 405, "invalid_request");
            ObjectNode result = call.equals("oauth2/token") ? token(exchange, body) : api(exchange, call, body);
            answer = wrong(call, result);
        } catch (Refused refused) {
            status = refused.status;
            answer = ("{\"error\":\"" + refused.getMessage() + "\",\"error_description\":\"you sent " + PIN + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (Exception e) {
            status = 500;
            answer = "not JSON".getBytes(StandardCharsets.UTF_8);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void misbehave(String call) throws InterruptedException {
        switch (fault.getOrDefault(call, "")) {
            case "slow" -> Thread.sleep(3_000);
            case "down" -> throw new IllegalStateException();
            case "busy" -> throw new Refused(503, "temporarily_unavailable");
            default -> {}
        }
    }

    private byte[] wrong(String call, ObjectNode result) {
        return switch (fault.getOrDefault(call, "")) {
            case "garbage" -> "{\"signatures\":".getBytes(StandardCharsets.UTF_8);
            case "empty" -> "{}".getBytes(StandardCharsets.UTF_8);
            case "foreign" -> "{\"signatures\":[\"AAAA\"]}".getBytes(StandardCharsets.UTF_8);
            case "huge" -> "{\"a\":\"".concat("x".repeat(2 << 20)).concat("\"}").getBytes(StandardCharsets.UTF_8);
            default -> result.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void require(boolean condition, int status, String error) {
        if (!condition) {
            throw new Refused(status, error);
        }
    }

    private ObjectNode token(HttpExchange exchange, String body) {
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT.replace(" ", "+") + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        require(expected.equals(exchange.getRequestHeaders().getFirst("Authorization")), 401, "invalid_client");
        require(
                "application/x-www-form-urlencoded"
                        .equals(exchange.getRequestHeaders().getFirst("Content-Type")),
                400,
                "invalid_request");
        Map<String, String> fields = Stream.of(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        ObjectNode answer = JSON.createObjectNode();
        switch (fields.getOrDefault("grant_type", "")) {
            case "client_credentials" -> require("service".equals(fields.get("scope")), 400, "invalid_scope");
            case "authorization_code" -> {
                require("code-1".equals(fields.get("code")), 400, "invalid_grant");
                require("verifier-1".equals(fields.get("code_verifier")), 400, "invalid_grant");
                require("https://office.example/back".equals(fields.get("redirect_uri")), 400, "invalid_grant");
                answer.put("refresh_token", "refresh-1");
            }
            case "refresh_token" -> require("refresh-1".equals(fields.get("refresh_token")), 400, "invalid_grant");
            default -> throw new Refused(400, "unsupported_grant_type");
        }
        String token = "token-" + counter.incrementAndGet();
        tokens.add(token);
        return answer.put("access_token", token).put("token_type", "Bearer").put("expires_in", 3600);
    }

    private ObjectNode api(HttpExchange exchange, String call, String body) throws Exception {
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        require(bearer.startsWith("Bearer ") && tokens.contains(bearer.substring(7)), 401, "invalid_token");
        require(
                "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type")),
                400,
                "invalid_request");
        ObjectNode request =
                (ObjectNode) JSON.readTree(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return switch (call) {
            case "credentials/list" -> list(request);
            case "credentials/info" -> info(request);
            case "credentials/authorize" -> authorize(request);
            case "signatures/signHash" -> signHash(request);
            default -> throw new Refused(404, "invalid_request");
        };
    }

    private static void only(ObjectNode request, String... known) {
        for (Iterator<String> names = request.fieldNames(); names.hasNext(); ) {
            require(List.of(known).contains(names.next()), 400, "invalid_request");
        }
    }

    private ObjectNode list(ObjectNode request) {
        only(request, "onlyValid");
        ObjectNode answer = JSON.createObjectNode();
        keys.keySet().stream().sorted().forEach(answer.putArray("credentialIDs")::add);
        return answer;
    }

    private RemoteKey key(ObjectNode request) {
        RemoteKey key = keys.get(request.path("credentialID").asText());
        require(key != null, 400, "invalid_request");
        return key;
    }

    private ObjectNode info(ObjectNode request) throws Exception {
        only(request, "credentialID", "certificates", "certInfo", "authInfo");
        require(request.path("certificates").asText().equals("chain"), 400, "invalid_request");
        RemoteKey key = key(request);
        ObjectNode answer = JSON.createObjectNode().put("description", "Khóa ký từ xa");
        ObjectNode described =
                answer.putObject("key").put("status", key.keyStatus).put("len", 2048);
        key.algorithms.forEach(described.putArray("algo")::add);
        ObjectNode certificate = answer.putObject("cert").put("status", key.certificateStatus);
        var encoded = certificate.putArray("certificates");
        for (X509Certificate each : key.credential.chain()) {
            encoded.add(Base64.getEncoder().encodeToString(each.getEncoded()));
        }
        var objects = answer.putObject("auth").put("mode", key.mode).putArray("objects");
        key.asked.forEach(id -> objects.addObject().put("type", "Password").put("id", id));
        return answer.put("SCAL", key.scal).put("multisign", key.multisign);
    }

    private ObjectNode authorize(ObjectNode request) {
        only(request, "credentialID", "numSignatures", "hashes", "hashAlgorithmOID", "authData");
        RemoteKey key = key(request);
        int signatures = request.path("numSignatures").asInt(0);
        require(signatures >= 1 && signatures <= key.multisign, 400, "invalid_request");
        List<String> hashes = new ArrayList<>();
        request.path("hashes").forEach(hash -> hashes.add(hash.asText()));
        require(hashes.isEmpty() == !request.has("hashAlgorithmOID"), 400, "invalid_request");
        require(!key.scal.equals("2") || hashes.size() == signatures, 400, "invalid_request");
        Map<String, String> given = new HashMap<>();
        for (JsonNode entry : request.path("authData")) {
            given.put(entry.path("id").asText(), entry.path("value").asText());
        }
        if (key.mode.equals("explicit")) {
            require(given.keySet().equals(Set.copyOf(key.asked)), 400, "invalid_request");
            require(PIN.equals(given.getOrDefault("PIN", PIN)), 400, "invalid_pin");
            if (key.asked.contains("OTP")) {
                require(oneTimePassword.equals(given.get("OTP")), 400, "invalid_otp");
                oneTimePassword = "used up";
            }
        }
        String data = "sad-" + counter.incrementAndGet();
        activations.put(data, new Sad(request.path("credentialID").asText(), new AtomicInteger(signatures), hashes));
        return JSON.createObjectNode().put("SAD", data).put("expiresIn", 300);
    }

    private ObjectNode signHash(ObjectNode request) throws Exception {
        only(request, "credentialID", "SAD", "hashes", "hashAlgorithmOID", "signAlgo", "signAlgoParams");
        RemoteKey key = key(request);
        Sad sad = activations.get(request.path("SAD").asText());
        require(
                sad != null
                        && sad.credential.equals(request.path("credentialID").asText()),
                400,
                "invalid_request");
        require(sad.remaining.getAndDecrement() > 0, 400, "invalid_request");
        require(request.path("hashes").size() == 1, 400, "invalid_request");
        String hash = request.path("hashes").get(0).asText();
        require(sad.hashes.isEmpty() || sad.hashes.contains(hash), 400, "invalid_request");
        require(key.algorithms.contains(request.path("signAlgo").asText()), 400, "invalid_request");
        byte[] value = raw(
                key.credential.key(),
                Base64.getDecoder().decode(hash),
                request.path("hashAlgorithmOID").asText(),
                request.path("signAlgoParams").asText(""));
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("signatures").add(Base64.getEncoder().encodeToString(value));
        return answer;
    }

    /** Signs a digest, as an HSM does. */
    private static byte[] raw(PrivateKey key, byte[] hash, String oid, String pss) throws Exception {
        Signature signature;
        byte[] input = hash;
        if (key.getAlgorithm().equals("EC")) {
            signature = Signature.getInstance("NONEwithECDSA");
        } else if (pss.isEmpty()) {
            signature = Signature.getInstance("NONEwithRSA", BC);
            AlgorithmIdentifier digest = new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), DERNull.INSTANCE);
            input = new DigestInfo(digest, hash).getEncoded();
        } else {
            RSASSAPSSparams given =
                    RSASSAPSSparams.getInstance(Base64.getDecoder().decode(pss));
            require(given.getHashAlgorithm().getAlgorithm().getId().equals(oid), 400, "invalid_request");
            signature = Signature.getInstance("RAWRSASSA-PSS", BC);
            signature.setParameter(new PSSParameterSpec(
                    "SHA-256",
                    "MGF1",
                    MGF1ParameterSpec.SHA256,
                    given.getSaltLength().intValue(),
                    1));
        }
        signature.initSign(key);
        signature.update(input);
        return signature.sign();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
