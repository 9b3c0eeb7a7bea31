package vn.vanthu.signing.pkcs12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.WrongPasswordException;

/** The private keys of an opened PKCS#12 file. */
public final class Pkcs12 {

    private final String name;
    private final Map<String, SigningKey> keys;

    private Pkcs12(String name, Map<String, SigningKey> keys) {
        this.name = name;
        this.keys = Collections.unmodifiableMap(keys);
    }

    /**
     * Opens a file.
     *
     * @throws WrongPasswordException if the password is not the file's
     * @throws KeyUnavailableException if the file cannot be read, is no PKCS#12, or holds no private key
     */
    public static Pkcs12 open(Path file, char[] password) {
        try {
            return open(Files.readAllBytes(file), file.getFileName().toString(), password);
        } catch (IOException e) {
            throw new KeyUnavailableException("cannot read " + file, e);
        }
    }

    /**
     * Opens a file's content.
     *
     * @param name what to call it in messages
     * @throws WrongPasswordException if the password is not the file's
     * @throws KeyUnavailableException if it is no PKCS#12 or holds no private key
     */
    public static Pkcs12 open(byte[] content, String name, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password);
            Map<String, SigningKey> keys = new LinkedHashMap<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    Key key = store.getKey(alias, password);
                    Certificate[] chain = store.getCertificateChain(alias);
                    if (key instanceof PrivateKey privateKey && chain != null && chain.length > 0) {
                        keys.put(alias, SigningKey.of(privateKey, x509(chain)));
                    }
                }
            }
            if (keys.isEmpty()) {
                throw new KeyUnavailableException(name + " holds no private key with a certificate");
            }
            return new Pkcs12(name, keys);
        } catch (UnrecoverableKeyException e) {
            throw new WrongPasswordException(name);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new WrongPasswordException(name);
            }
            throw new KeyUnavailableException(name + " is not a readable PKCS#12 file", e);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(name + " holds keys or ciphers that are not supported", e);
        }
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    /** The keys by alias, in the file's order; never empty. */
    public Map<String, SigningKey> keys() {
        return keys;
    }

    /**
     * The key of an alias; case does not matter.
     *
     * @throws KeyUnavailableException if there is none
     */
    public SigningKey key(String alias) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(alias))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(
                        () -> new KeyUnavailableException(name + " has no key " + alias + ", it has " + keys.keySet()));
    }

    /**
     * The only key.
     *
     * @throws KeyUnavailableException if there are several, which the message names
     */
    public SigningKey onlyKey() {
        if (keys.size() > 1) {
            throw new KeyUnavailableException(name + " has several keys, choose one of " + keys.keySet());
        }
        return keys.values().iterator().next();
    }
}
