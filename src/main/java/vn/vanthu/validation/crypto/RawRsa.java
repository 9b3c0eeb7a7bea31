package vn.vanthu.validation.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.DigestInfo;

/** RSA PKCS#1 v1.5 over a digest that is already computed (RFC 8017, 8.2.2). */
public final class RawRsa {
    private RawRsa() {}

    /** Whether the signature opens to exactly this digest of this algorithm. */
    public static boolean matches(RSAPublicKey key, byte[] hash, String digest, byte[] signature) {
        return open(key, signature)
                .filter(info -> Digests.name(info.getAlgorithmId().getAlgorithm())
                        .filter(digest::equals)
                        .isPresent())
                .filter(info -> MessageDigest.isEqual(info.getDigest(), hash))
                .isPresent();
    }

    /** The digest inside the signature, or empty when padding or structure are wrong. */
    public static Optional<DigestInfo> open(RSAPublicKey key, byte[] signature) {
        int size = (key.getModulus().bitLength() + 7) / 8;
        BigInteger value = new BigInteger(1, signature);
        if (signature.length > size + 1 || value.compareTo(key.getModulus()) >= 0) {
            return Optional.empty();
        }
        byte[] block = toLength(value.modPow(key.getPublicExponent(), key.getModulus()), size);
        int at = 2;
        while (at < block.length && block[at] == (byte) 0xff) {
            at++;
        }
        if (block[0] != 0 || block[1] != 1 || at < 10 || at >= block.length || block[at] != 0) {
            return Optional.empty();
        }
        byte[] encoded = Arrays.copyOfRange(block, at + 1, block.length);
        try {
            ASN1Primitive parsed = ASN1Primitive.fromByteArray(encoded);
            DigestInfo info = DigestInfo.getInstance(parsed);
            // the encoding must be exact, or bytes could hide in it
            return info != null && Arrays.equals(info.getEncoded("DER"), encoded)
                    ? Optional.of(info)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] toLength(BigInteger value, int size) {
        byte[] raw = value.toByteArray();
        byte[] block = new byte[size];
        int count = Math.min(raw.length, size);
        System.arraycopy(raw, raw.length - count, block, size - count, count);
        return block;
    }
}
