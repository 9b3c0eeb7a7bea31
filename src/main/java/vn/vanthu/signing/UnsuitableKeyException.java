package vn.vanthu.signing;

/**
 * The key or algorithm may not be used for a signature: RSA below 2048 bits, elliptic curves below 256 bits, SHA-1 and
 * MD5, or a kind of key PDF signatures do not know (annex I of Circular 15/2025/TT-BKHCN).
 */
public final class UnsuitableKeyException extends SigningException {

    public UnsuitableKeyException(String message) {
        super(message);
    }
}
