package vn.vanthu.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A private key with its certificate and the certificates above it.
 *
 * @param key the private key
 * @param chain the key's own certificate first, the root last; never empty
 */
public record Credential(PrivateKey key, List<X509Certificate> chain) {

    public Credential {
        Objects.requireNonNull(key, "key");
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a credential needs its certificate");
        }
    }

    /** The key's own certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The bytes of a PKCS#12 file with this key under the given alias; the JDK's current algorithms (AES-256). */
    public byte[] toPkcs12(String alias, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(alias, key, password, chain.toArray(Certificate[]::new));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new PkiException("cannot write a PKCS#12 file for " + alias, e);
        }
    }

    /**
     * Reads the only private key of a PKCS#12 file.
     *
     * @throws PkiException where the file cannot be read, the password is wrong or there is not exactly one key
     */
    public static Credential fromPkcs12(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            List<String> aliases = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (aliases.size() != 1) {
                throw new PkiException(file + " holds " + aliases.size() + " private keys, expected one", null);
            }
            String alias = aliases.get(0);
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new Credential((PrivateKey) store.getKey(alias, password), chain);
        } catch (GeneralSecurityException | IOException e) {
            throw new PkiException("cannot read the PKCS#12 file " + file + " (wrong password, or damaged)", e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new PkiException("cannot list a PKCS#12 file", e);
        }
    }
}
