package vn.vanthu.validation.trust;

import java.security.PublicKey;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;

/** Algorithm and size of a public key. */
public record KeyFacts(String algorithm, int bits) {

    public static KeyFacts of(PublicKey key) {
        if (key instanceof RSAKey rsa) {
            return new KeyFacts("RSA", rsa.getModulus().bitLength());
        }
        if (key instanceof ECKey ec) {
            return new KeyFacts("EC", ec.getParams().getOrder().bitLength());
        }
        if (key instanceof DSAKey dsa) {
            return new KeyFacts(
                    "DSA", dsa.getParams() == null ? 0 : dsa.getParams().getP().bitLength());
        }
        return switch (key.getAlgorithm()) {
            case "EdDSA", "Ed25519" ->
                key.getEncoded().length > 50 ? new KeyFacts("Ed448", 448) : new KeyFacts("Ed25519", 255);
            case "Ed448" -> new KeyFacts("Ed448", 448);
            default -> new KeyFacts(key.getAlgorithm(), 0);
        };
    }

    /** For people, such as {@code RSA 2048}. */
    public String text() {
        return bits == 0 ? algorithm : algorithm + " " + bits;
    }
}
