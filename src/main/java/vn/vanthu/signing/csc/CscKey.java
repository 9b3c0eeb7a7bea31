package vn.vanthu.signing.csc;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.UnsuitableKeyException;
import vn.vanthu.signing.cms.Identifiers;

/** A key at a provider. What comes back is checked to be its signature before it goes into a document. */
final class CscKey implements SigningKey {

    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String EC = "1.2.840.10045.2.1";
    private static final Duration USUAL_LIFE = Duration.ofHours(1);
    private static final Duration SPARE = Duration.ofSeconds(5);

    private final CscProvider provider;
    private final CscCredential credential;
    private final Secrets secrets;
    private final int batch;
    private final Clock clock;
    private Activation current = new Activation("", 0, Instant.MIN);

    CscKey(CscProvider provider, CscCredential credential, Secrets secrets, int batch, Clock clock) {
        this.provider = provider;
        this.credential = credential;
        this.secrets = secrets;
        this.batch = Math.min(batch, credential.most());
        this.clock = clock;
    }

    /**
     * The provider's word that the holder agreed (signature activation data).
     *
     * @param remaining for how many signatures more it is good
     */
    private record Activation(String data, int remaining, Instant expires) {}

    @Override
    public X509Certificate certificate() {
        return credential.chain().get(0);
    }

    @Override
    public List<X509Certificate> chain() {
        return credential.chain();
    }

    @Override
    public byte[] sign(SignatureAlgorithm algorithm, byte[] message) {
        String identifier = identifier(algorithm);
        String digest = Base64.getEncoder()
                .encodeToString(algorithm.digest().newDigest().digest(message));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("credentialID", credential.id());
        body.put("SAD", activation(digest, algorithm));
        body.put("hashes", List.of(digest));
        body.put("hashAlgorithmOID", algorithm.digest().oid());
        body.put("signAlgo", identifier);
        if (algorithm.scheme() == SignatureAlgorithm.Scheme.RSA_PSS) {
            byte[] parameters = Identifiers.pssParameters(algorithm.digest());
            body.put("signAlgoParams", Base64.getEncoder().encodeToString(parameters));
        }
        Exchange.Answer answer = provider.ask("signatures/signHash", body);
        byte[] value = value(answer);
        requireOwn(algorithm, message, value);
        return value;
    }

    /** The identifier by which the provider knows the algorithm. */
    private String identifier(SignatureAlgorithm algorithm) {
        if (algorithm.scheme() == SignatureAlgorithm.Scheme.ED25519) {
            throw new UnsuitableKeyException("Ed25519 signs the message itself, a provider is given its digest only");
        }
        String exact = Identifiers.oid(algorithm);
        String general =
                switch (algorithm.scheme()) {
                    case RSA_PKCS1 -> RSA;
                    case ECDSA -> EC;
                    default -> exact;
                };
        return Optional.of(exact)
                .filter(credential.algorithms()::contains)
                .or(() -> Optional.of(general).filter(credential.algorithms()::contains))
                .orElseThrow(() -> new UnsuitableKeyException(
                        "the key " + credential.id() + " does not sign with " + algorithm.jcaName()));
    }

    private String activation(String digest, SignatureAlgorithm algorithm) {
        if (credential.boundToDigests()) {
            return authorize(1, List.of(digest), algorithm).data;
        }
        synchronized (this) {
            if (current.remaining == 0 || !clock.instant().isBefore(current.expires)) {
                current = authorize(batch, batch == 1 ? List.of(digest) : List.of(), algorithm);
            }
            current = new Activation(current.data, current.remaining - 1, current.expires);
            return current.data;
        }
    }

    private Activation authorize(int signatures, List<String> digests, SignatureAlgorithm algorithm) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("credentialID", credential.id());
        body.put("numSignatures", signatures);
        if (!digests.isEmpty()) {
            body.put("hashes", digests);
            body.put("hashAlgorithmOID", algorithm.digest().oid());
        }
        if (credential.authorization() == CscCredential.Authorization.EXPLICIT) {
            body.put("authData", authorizationData());
        }
        Exchange.Answer answer = provider.ask("credentials/authorize", body);
        Duration life = answer.body().get("expiresIn") instanceof BigDecimal seconds
                ? Duration.ofSeconds(Math.max(0, Math.min(seconds.longValue(), 86_400)))
                : USUAL_LIFE;
        return new Activation(
                answer.text("SAD"), signatures, clock.instant().plus(life).minus(SPARE));
    }

    private List<Object> authorizationData() {
        List<Object> data = new ArrayList<>();
        if (credential.needsPin()) {
            data.add(entry("PIN", secrets.pin()));
        }
        if (credential.needsOneTimePassword()) {
            data.add(entry("OTP", secrets.oneTimePassword()));
        }
        return data;
    }

    private static Map<String, Object> entry(String id, char[] secret) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("value", CharBuffer.wrap(secret).toString());
        Arrays.fill(secret, '\0');
        return entry;
    }

    private byte[] value(Exchange.Answer answer) {
        if (answer.body().get("signatures") instanceof List<?> values
                && values.size() == 1
                && values.get(0) instanceof String encoded) {
            try {
                return Base64.getMimeDecoder().decode(encoded);
            } catch (IllegalArgumentException e) {
                throw new KeyUnavailableException("the provider's signature cannot be read", e);
            }
        }
        throw new KeyUnavailableException("the provider gives no signature");
    }

    private void requireOwn(SignatureAlgorithm algorithm, byte[] message, byte[] value) {
        boolean own;
        try {
            Signature signature = Signature.getInstance(algorithm.jcaName());
            if (algorithm.pssParameters().isPresent()) {
                signature.setParameter(algorithm.pssParameters().get());
            }
            signature.initVerify(certificate().getPublicKey());
            signature.update(message);
            own = signature.verify(value);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("the provider's signature cannot be checked", e);
        }
        if (!own) {
            throw new KeyUnavailableException("the provider gives a signature that is not by its certificate's key");
        }
    }

    /** Says which key, never a secret. */
    @Override
    public String toString() {
        return "key " + credential.id() + " of " + certificate().getSubjectX500Principal();
    }
}
