package vn.vanthu.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key that signs, wherever it is: in this process, on a token, in an HSM. Safe for use by several threads at once.
 *
 * <p>A key that is elsewhere and answers later is not a {@code SigningKey}: use the two steps {@code prepare} and
 * {@code complete} of the PDF signer.
 */
public interface SigningKey {

    /** The signer's certificate. */
    X509Certificate certificate();

    /** The certificate and those above it as far as known, the signer's first; never empty. */
    List<X509Certificate> chain();

    /**
     * Signs a message.
     *
     * @param algorithm how, as given by {@link SignatureAlgorithm#forKey}
     * @param message the bytes to be signed, not their digest
     * @return the signature value; for ECDSA in DER
     * @throws KeyUnavailableException if the key cannot be used now
     */
    byte[] sign(SignatureAlgorithm algorithm, byte[] message);

    /**
     * A key held in this process.
     *
     * @param key the private key; its kind must be the certificate's
     * @param chain the certificate first; not empty
     */
    static SigningKey of(PrivateKey key, List<X509Certificate> chain) {
        return new InProcessKey(key, chain);
    }
}
