package vn.vanthu.signing;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Objects;
import java.util.Optional;

/**
 * A signature scheme with its digest. Obtained through {@link #forKey}, which refuses keys and combinations that annex I
 * of Circular 15/2025/TT-BKHCN does not allow.
 *
 * @param scheme how the key signs
 * @param digest the digest of the document and of the signed attributes
 */
public record SignatureAlgorithm(Scheme scheme, DigestAlgorithm digest) {

    /** How the key signs. */
    public enum Scheme {
        RSA_PKCS1,
        RSA_PSS,
        ECDSA,
        ED25519
    }

    private static final int MIN_RSA_BITS = 2048;
    private static final int MIN_EC_BITS = 256;

    public SignatureAlgorithm {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(digest);
    }

    /**
     * The algorithm for a public key.
     *
     * @param key the signer's public key
     * @param wanted digest asked for; empty lets the key decide (SHA-256; for elliptic curves the digest of the curve's
     *     strength; SHA-512 for Ed25519, which RFC 8419 demands)
     * @param pss whether an RSA key shall sign by RSASSA-PSS instead of PKCS#1 v1.5
     * @throws UnsuitableKeyException if the key is too weak, of an unknown kind, or does not go with the digest
     */
    public static SignatureAlgorithm forKey(PublicKey key, Optional<DigestAlgorithm> wanted, boolean pss) {
        if (key instanceof RSAPublicKey rsa) {
            if (rsa.getModulus().bitLength() < MIN_RSA_BITS) {
                throw new UnsuitableKeyException("RSA key of "
                        + rsa.getModulus().bitLength() + " bits, at least " + MIN_RSA_BITS + " are demanded");
            }
            boolean onlyPss = "RSASSA-PSS".equals(key.getAlgorithm());
            return new SignatureAlgorithm(
                    pss || onlyPss ? Scheme.RSA_PSS : Scheme.RSA_PKCS1, wanted.orElse(DigestAlgorithm.SHA256));
        }
        if (key instanceof ECPublicKey ec) {
            int bits = ec.getParams().getCurve().getField().getFieldSize();
            if (bits < MIN_EC_BITS) {
                throw new UnsuitableKeyException(
                        "elliptic curve of " + bits + " bits, at least " + MIN_EC_BITS + " are demanded");
            }
            return new SignatureAlgorithm(Scheme.ECDSA, wanted.orElseGet(() -> digestForCurve(bits)));
        }
        if (key instanceof EdECPublicKey ed && "Ed25519".equals(ed.getParams().getName())) {
            if (wanted.isPresent() && wanted.get() != DigestAlgorithm.SHA512) {
                throw new UnsuitableKeyException("Ed25519 signs with SHA-512 only (RFC 8419)");
            }
            return new SignatureAlgorithm(Scheme.ED25519, DigestAlgorithm.SHA512);
        }
        throw new UnsuitableKeyException("keys of kind " + key.getAlgorithm() + " are not for PDF signatures");
    }

    private static DigestAlgorithm digestForCurve(int bits) {
        if (bits > 384) {
            return DigestAlgorithm.SHA512;
        }
        return bits > 256 ? DigestAlgorithm.SHA384 : DigestAlgorithm.SHA256;
    }

    /** The name {@link java.security.Signature} knows it by. */
    public String jcaName() {
        String prefix = digest.isSha3() ? digest.jcaName() : digest.name();
        return switch (scheme) {
            case RSA_PKCS1 -> prefix + "withRSA";
            case RSA_PSS -> "RSASSA-PSS";
            case ECDSA -> prefix + "withECDSA";
            case ED25519 -> "Ed25519";
        };
    }

    /** The parameters of RSASSA-PSS: same digest in MGF1, salt as long as the digest; empty for other schemes. */
    public Optional<PSSParameterSpec> pssParameters() {
        if (scheme != Scheme.RSA_PSS) {
            return Optional.empty();
        }
        return Optional.of(new PSSParameterSpec(
                digest.jcaName(),
                "MGF1",
                new MGF1ParameterSpec(digest.jcaName()),
                digest.length(),
                PSSParameterSpec.TRAILER_FIELD_BC));
    }
}
