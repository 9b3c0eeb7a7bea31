package vn.vanthu.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.vanthu.platform.problem.Refusal;

/**
 * A software key as its holder got it, before it goes into the vault.
 *
 * @param key the private key
 * @param chain its certificate first
 */
public record KeyFile(PrivateKey key, List<X509Certificate> chain) {

    public KeyFile {
        chain = List.copyOf(chain);
    }

    /**
     * Reads a PKCS#12 file (.p12, .pfx).
     *
     * @throws Refusal when it is none, the password is wrong, or it holds no key with a certificate
     */
    public static KeyFile open(byte[] pkcs12, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
                Certificate[] chain = store.getCertificateChain(alias);
                if (key instanceof PrivateKey privateKey && chain != null && chain.length > 0) {
                    return new KeyFile(
                            privateKey,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
            throw new Refusal(Refusal.Kind.INVALID, "credential.file.no-key");
        } catch (IOException | GeneralSecurityException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "credential.file.wrong");
        }
    }

    @Override
    public String toString() {
        return "KeyFile of " + chain.get(0).getSubjectX500Principal();
    }
}
