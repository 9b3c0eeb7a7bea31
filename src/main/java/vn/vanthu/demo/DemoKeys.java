package vn.vanthu.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.vanthu.access.DemoAccounts;
import vn.vanthu.audit.Author;
import vn.vanthu.credential.Credentials;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Person;

/** Gives the demo's people and agencies their keys: test keys that come with the product and prove nothing. */
@ApplicationScoped
public class DemoKeys {

    /** The published password of the test keys. */
    private static final char[] TEST_PASSWORD = "123456".toCharArray();

    private static final Map<String, String> AGENCY_FILES =
            Map.of("H99.10", "so-xay-dung", "H99.01", "van-phong-ubnd", "H99.50.01", "ubnd-xa-tan-lap");

    @Inject
    private Credentials credentials;

    void giveKey(Person person) {
        KeyPairEntry entry = read("certs-test/person/" + person.login() + ".p12");
        credentials.registerPersonal(
                Author.system(),
                person.id(),
                entry.key(),
                entry.chain(),
                DemoAccounts.PASSWORD.toCharArray(),
                DemoImages.signature(person.fullName()));
    }

    void giveSeal(Agency agency) {
        KeyPairEntry entry = read("certs-test/agency/" + AGENCY_FILES.get(agency.code()) + ".p12");
        credentials.registerAgency(
                Author.system(), agency.id(), entry.key(), entry.chain(), DemoImages.seal(agency.name()));
    }

    private static KeyPairEntry read(String resource) {
        try (InputStream in = DemoKeys.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The demo's key is missing: " + resource);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, TEST_PASSWORD);
            String alias = store.aliases().nextElement();
            Certificate[] chain = store.getCertificateChain(alias);
            return new KeyPairEntry(
                    (PrivateKey) store.getKey(alias, TEST_PASSWORD),
                    Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The demo's key cannot be read: " + resource, e);
        }
    }

    private record KeyPairEntry(PrivateKey key, List<X509Certificate> chain) {}
}
