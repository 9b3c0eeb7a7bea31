package vn.vanthu.signing.cms;

import java.math.BigInteger;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.SignatureAlgorithm;

/** AlgorithmIdentifiers of signature schemes (RFC 4055, 5758, 8419; NIST's for SHA-3). */
public final class Identifiers {

    private Identifiers() {}

    static byte[] of(SignatureAlgorithm algorithm) {
        byte[] oid = Der.oid(oid(algorithm));
        return switch (algorithm.scheme()) {
            case RSA_PKCS1 -> Der.sequence(oid, Der.NULL);
            case RSA_PSS -> Der.sequence(oid, pssParameters(algorithm.digest()));
            case ECDSA, ED25519 -> Der.sequence(oid);
        };
    }

    /** The object identifier of a scheme with its digest, in dotted form. */
    public static String oid(SignatureAlgorithm algorithm) {
        return switch (algorithm.scheme()) {
            case RSA_PKCS1 -> rsa(algorithm.digest());
            case RSA_PSS -> "1.2.840.113549.1.1.10";
            case ECDSA -> ecdsa(algorithm.digest());
            case ED25519 -> "1.3.101.112";
        };
    }

    private static String rsa(DigestAlgorithm digest) {
        return switch (digest) {
            case SHA256 -> "1.2.840.113549.1.1.11";
            case SHA384 -> "1.2.840.113549.1.1.12";
            case SHA512 -> "1.2.840.113549.1.1.13";
            case SHA3_256 -> "2.16.840.1.101.3.4.3.14";
            case SHA3_384 -> "2.16.840.1.101.3.4.3.15";
            case SHA3_512 -> "2.16.840.1.101.3.4.3.16";
        };
    }

    private static String ecdsa(DigestAlgorithm digest) {
        return switch (digest) {
            case SHA256 -> "1.2.840.10045.4.3.2";
            case SHA384 -> "1.2.840.10045.4.3.3";
            case SHA512 -> "1.2.840.10045.4.3.4";
            case SHA3_256 -> "2.16.840.1.101.3.4.3.10";
            case SHA3_384 -> "2.16.840.1.101.3.4.3.11";
            case SHA3_512 -> "2.16.840.1.101.3.4.3.12";
        };
    }

    /** RSASSA-PSS-params: the same digest in MGF1, a salt as long as the digest; DER. */
    public static byte[] pssParameters(DigestAlgorithm digest) {
        byte[] hash = Der.sequence(Der.oid(digest.oid()));
        byte[] mask = Der.sequence(Der.oid("1.2.840.113549.1.1.8"), hash);
        return Der.sequence(
                Der.tagged(0xA0, hash),
                Der.tagged(0xA1, mask),
                Der.tagged(0xA2, Der.integer(BigInteger.valueOf(digest.length()))));
    }
}
