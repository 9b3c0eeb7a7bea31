package vn.vanthu.signing.pkcs8;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.WrongPasswordException;

/**
 * Reads a private key from a PEM file, plain ({@code BEGIN PRIVATE KEY}, also {@code RSA} and {@code EC PRIVATE KEY}) or
 * encrypted ({@code BEGIN ENCRYPTED PRIVATE KEY}), with the certificates that stand in the same file or in another one.
 */
public final class PemKey {

    private static final Provider CIPHERS = new BouncyCastleProvider();

    private PemKey() {}

    /**
     * Opens a key.
     *
     * @param file the PEM file with the private key
     * @param certificates a file with the certificate and those above it, PEM, DER or PKCS#7, in any order; may be
     *     {@code file} itself
     * @param password of an encrypted key, empty for none; not kept
     * @throws WrongPasswordException if the key is encrypted and the password does not open it
     * @throws KeyUnavailableException if a file cannot be read, or no certificate is the key's
     */
    public static SigningKey open(Path file, Path certificates, char[] password) {
        Parts parts = read(file);
        PrivateKey key = parts.privateKey(file.getFileName().toString(), password);
        List<X509Certificate> pool =
                file.equals(certificates) ? parts.certificates : CertificateFiles.read(certificates);
        return SigningKey.of(key, new OwnChain(pool).of(key, certificates.getFileName() + ""));
    }

    /** What a PEM file holds of use here. */
    private record Parts(List<Object> keys, List<X509Certificate> certificates) {

        PrivateKey privateKey(String name, char[] password) {
            if (keys.size() != 1) {
                throw new KeyUnavailableException(
                        name + (keys.isEmpty() ? " holds no private key" : " holds several private keys"));
            }
            try {
                return toKey(info(keys.get(0), name, password), name);
            } catch (IOException e) {
                throw new KeyUnavailableException(name + " holds a private key that cannot be read", e);
            }
        }
    }

    private static Parts read(Path file) {
        List<Object> keys = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                PEMParser parser = new PEMParser(text)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof X509CertificateHolder holder) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                } else if (part instanceof PrivateKeyInfo
                        || part instanceof PKCS8EncryptedPrivateKeyInfo
                        || part instanceof PEMKeyPair
                        || part instanceof PEMEncryptedKeyPair) {
                    keys.add(part);
                }
            }
            return new Parts(keys, certificates);
        } catch (PEMException e) {
            throw new KeyUnavailableException(file.getFileName() + " is damaged", e);
        } catch (IOException e) {
            throw new KeyUnavailableException("cannot read " + file, e);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(file.getFileName() + " holds a certificate that cannot be read", e);
        }
    }

    private static PrivateKeyInfo info(Object part, String name, char[] password) {
        if (part instanceof PrivateKeyInfo plain) {
            return plain;
        }
        if (part instanceof PEMKeyPair pair) {
            return pair.getPrivateKeyInfo();
        }
        if (part instanceof PKCS8EncryptedPrivateKeyInfo sealed) {
            try {
                return sealed.decryptPrivateKeyInfo(new JcePKCSPBEInputDecryptorProviderBuilder()
                        .setProvider(CIPHERS)
                        .build(password));
            } catch (PKCSException e) {
                // what was deciphered by a wrong password is no key
                throw new WrongPasswordException(name);
            }
        }
        throw new KeyUnavailableException(
                name + " is encrypted in OpenSSL's old way, whose key derivation is one round of MD5; convert it by"
                        + " openssl pkcs8 -topk8");
    }

    private static PrivateKey toKey(PrivateKeyInfo info, String name) throws IOException {
        String algorithm = info.getPrivateKeyAlgorithm().getAlgorithm().getId();
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(name + " holds a key of an unknown kind, " + algorithm, e);
        }
    }
}
