package vn.vanthu.signing.pkcs8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.SignatureAlgorithm;

/** Finds the certificate of a private key among others, and those above it. */
final class OwnChain {

    private static final byte[] PROBE = "whose key is this?".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final List<X509Certificate> pool;

    OwnChain(List<X509Certificate> pool) {
        this.pool = pool;
    }

    /**
     * The chain, the key's own certificate first.
     *
     * @param name of the file, for the message
     * @throws KeyUnavailableException if no certificate is the key's
     */
    List<X509Certificate> of(PrivateKey key, String name) {
        List<X509Certificate> chain = new ArrayList<>();
        Optional<X509Certificate> next =
                pool.stream().filter(each -> belong(key, each.getPublicKey())).findFirst();
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.add(next.get());
            next = issuer(next.get());
        }
        if (chain.isEmpty()) {
            throw new KeyUnavailableException(name + " has no certificate of this private key");
        }
        return chain;
    }

    private Optional<X509Certificate> issuer(X509Certificate certificate) {
        return pool.stream()
                .filter(each -> each.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(each -> signed(certificate, each))
                .findFirst();
    }

    private static boolean signed(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            // another authority of the same name
            return false;
        }
    }

    private static boolean belong(PrivateKey key, PublicKey candidate) {
        if (!sameKind(key.getAlgorithm(), candidate.getAlgorithm())) {
            return false;
        }
        SignatureAlgorithm algorithm = SignatureAlgorithm.forKey(candidate, Optional.empty(), false);
        try {
            Signature signature = Signature.getInstance(algorithm.jcaName());
            if (algorithm.pssParameters().isPresent()) {
                signature.setParameter(algorithm.pssParameters().get());
            }
            signature.initSign(key);
            signature.update(PROBE);
            byte[] value = signature.sign();
            signature.initVerify(candidate);
            signature.update(PROBE);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            // a key of another size or curve
            return false;
        }
    }

    private static boolean sameKind(String one, String other) {
        return one.equals(other) || one.startsWith("Ed") && other.startsWith("Ed");
    }
}
