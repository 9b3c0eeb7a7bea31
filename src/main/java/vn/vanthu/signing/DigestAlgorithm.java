package vn.vanthu.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Digests a signature may use: those of annex I of Circular 15/2025/TT-BKHCN. SHA-1 and MD5 are not here, so they cannot
 * be asked for.
 */
public enum DigestAlgorithm {
    SHA256("SHA-256", "2.16.840.1.101.3.4.2.1", 32),
    SHA384("SHA-384", "2.16.840.1.101.3.4.2.2", 48),
    SHA512("SHA-512", "2.16.840.1.101.3.4.2.3", 64),
    SHA3_256("SHA3-256", "2.16.840.1.101.3.4.2.8", 32),
    SHA3_384("SHA3-384", "2.16.840.1.101.3.4.2.9", 48),
    SHA3_512("SHA3-512", "2.16.840.1.101.3.4.2.10", 64);

    private final String jcaName;
    private final String oid;
    private final int length;

    DigestAlgorithm(String jcaName, String oid, int length) {
        this.jcaName = jcaName;
        this.oid = oid;
        this.length = length;
    }

    /** The name the JDK knows it by, as {@code SHA-256}; also the name PDF seed values use. */
    public String jcaName() {
        return jcaName;
    }

    /** The object identifier in dotted form. */
    public String oid() {
        return oid;
    }

    /** Length of a digest in bytes. */
    public int length() {
        return length;
    }

    /** Whether this is of the SHA-3 family, which a PDF declares by the ISO/TS 32001 extension. */
    public boolean isSha3() {
        return this == SHA3_256 || this == SHA3_384 || this == SHA3_512;
    }

    /** A fresh digest from the JDK, whose SHA-2 uses the processor's own instructions. */
    public MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(jcaName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no " + jcaName, e);
        }
    }
}
