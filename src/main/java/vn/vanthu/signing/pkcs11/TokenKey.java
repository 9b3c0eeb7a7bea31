package vn.vanthu.signing.pkcs11;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.SigningKey;

/** A key on a token. */
final class TokenKey implements SigningKey {

    private static final Logger LOG = Logger.getLogger(TokenKey.class.getName());

    private final Pkcs11Token token;
    private final String alias;
    private final List<X509Certificate> chain;

    TokenKey(Pkcs11Token token, String alias, List<X509Certificate> chain) {
        this.token = token;
        this.alias = alias;
        this.chain = chain;
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
        Pkcs11Token.Session session = token.session();
        try {
            return sign(session, algorithm, message);
        } catch (GeneralSecurityException | ProviderException e) {
            LOG.log(Level.FINE, "the token lost its session, it is opened again", e);
        }
        try {
            return sign(token.renew(session), algorithm, message);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyUnavailableException("the token does not sign with " + algorithm.jcaName(), e);
        }
    }

    private byte[] sign(Pkcs11Token.Session session, SignatureAlgorithm algorithm, byte[] message)
            throws GeneralSecurityException {
        PrivateKey key = session.keys().get(alias);
        if (key == null) {
            throw new KeyUnavailableException("the token no longer has the key " + alias);
        }
        Signature signature = Signature.getInstance(algorithm.jcaName(), session.provider());
        if (algorithm.pssParameters().isPresent()) {
            signature.setParameter(algorithm.pssParameters().get());
        }
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }
}
