package vn.vanthu.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;

/** The kinds of key a certificate can be made for. */
public enum KeyKind {
    RSA_2048("RSA", 2048, null, "SHA256withRSA"),
    RSA_3072("RSA", 3072, null, "SHA256withRSA"),
    RSA_4096("RSA", 4096, null, "SHA512withRSA"),
    EC_P256("EC", 256, "secp256r1", "SHA256withECDSA"),
    EC_P384("EC", 384, "secp384r1", "SHA384withECDSA"),
    EC_P521("EC", 521, "secp521r1", "SHA512withECDSA"),
    ED25519("Ed25519", 0, null, "Ed25519");

    private final String algorithm;
    private final int bits;
    private final String curve;
    private final String signature;

    KeyKind(String algorithm, int bits, String curve, String signature) {
        this.algorithm = algorithm;
        this.bits = bits;
        this.curve = curve;
        this.signature = signature;
    }

    /** A new key pair of this kind, from the JDK's own providers. */
    public KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (curve != null) {
                generator.initialize(new ECGenParameterSpec(curve));
            } else if (bits > 0) {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new PkiException("cannot make a key of kind " + this, e);
        }
    }

    /** The JCA name of the signature algorithm with which an authority holding {@code key} signs. */
    static String signatureAlgorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> RSA_2048.signature;
            case "EC" -> EC_P256.signature;
            case "Ed25519", "EdDSA" -> ED25519.signature;
            default -> throw new PkiException("no signature algorithm for keys of kind " + key.getAlgorithm(), null);
        };
    }
}
