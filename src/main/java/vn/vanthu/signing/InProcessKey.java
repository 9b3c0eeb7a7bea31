package vn.vanthu.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key in memory; signs through the JDK's own providers. */
final class InProcessKey implements SigningKey {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    InProcessKey(PrivateKey key, List<X509Certificate> chain) {
        if (chain.isEmpty()) {
            throw new KeyUnavailableException("the key has no certificate");
        }
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    @Override
    public X509Certificate certificate() {
        return chain.get(0);
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public byte[] sign(SignatureAlgorithm algorithm, byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm.jcaName());
            if (algorithm.pssParameters().isPresent()) {
                signature.setParameter(algorithm.pssParameters().get());
            }
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("the key does not sign with " + algorithm.jcaName(), e);
        }
    }

    /** Says whose key it is, never the key. */
    @Override
    public String toString() {
        return "key of " + certificate().getSubjectX500Principal();
    }
}
