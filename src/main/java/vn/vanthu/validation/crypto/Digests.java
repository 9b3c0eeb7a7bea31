package vn.vanthu.validation.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Digest algorithms by their object identifiers, computed by the JDK. */
public final class Digests {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("1.2.840.113549.2.5", "MD5"),
            Map.entry("1.3.36.3.2.1", "RIPEMD160"),
            Map.entry("1.3.14.3.2.26", "SHA-1"),
            Map.entry("2.16.840.1.101.3.4.2.4", "SHA-224"),
            Map.entry("2.16.840.1.101.3.4.2.1", "SHA-256"),
            Map.entry("2.16.840.1.101.3.4.2.2", "SHA-384"),
            Map.entry("2.16.840.1.101.3.4.2.3", "SHA-512"),
            Map.entry("2.16.840.1.101.3.4.2.6", "SHA-512/256"),
            Map.entry("2.16.840.1.101.3.4.2.7", "SHA3-224"),
            Map.entry("2.16.840.1.101.3.4.2.8", "SHA3-256"),
            Map.entry("2.16.840.1.101.3.4.2.9", "SHA3-384"),
            Map.entry("2.16.840.1.101.3.4.2.10", "SHA3-512"),
            Map.entry("2.16.840.1.101.3.4.2.12", "SHAKE256"));

    /** Signature algorithms that some signers write where a digest algorithm belongs. */
    private static final Set<String> SIGNATURES = Set.of(
            "1.2.840.113549.1.1.5",
            "1.2.840.113549.1.1.11",
            "1.2.840.113549.1.1.12",
            "1.2.840.113549.1.1.13",
            "1.2.840.10045.4.3.2",
            "1.2.840.10045.4.3.3",
            "1.2.840.10045.4.3.4");

    private Digests() {}

    /** Whether the identifier is of a signature algorithm, so that it is wrong, not merely unknown. */
    public static boolean misplaced(ASN1ObjectIdentifier identifier) {
        return SIGNATURES.contains(identifier.getId());
    }

    /** The JCA name, or empty when the algorithm is not known. */
    public static Optional<String> name(ASN1ObjectIdentifier identifier) {
        return Optional.ofNullable(NAMES.get(identifier.getId()));
    }

    /** A new digest; those the JDK lacks come from BouncyCastle. */
    public static MessageDigest create(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            return fromBouncyCastle(name);
        }
    }

    private static MessageDigest fromBouncyCastle(String name) {
        try {
            String known = name.equals("SHAKE256") ? "SHAKE256-512" : name;
            return MessageDigest.getInstance(known, Providers.BOUNCY_CASTLE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("digest listed but not provided: " + name, e);
        }
    }
}
