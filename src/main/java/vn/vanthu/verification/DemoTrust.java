package vn.vanthu.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/** The published test certificates, which prove nothing; trusted by a demo installation and by no other. */
final class DemoTrust {

    private static final List<String> AUTHORITIES = List.of("root", "person-ca", "agency-ca");

    private DemoTrust() {}

    static TrustMaterial material() {
        return TrustMaterial.of(
                AUTHORITIES.stream()
                        .map(name -> certificate("certs-test/ca/" + name + ".crt"))
                        .toList(),
                AUTHORITIES.stream()
                        .map(name -> list("certs-test/crl/" + name + ".crl"))
                        .toList());
    }

    private static X509Certificate certificate(String resource) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes(resource));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The demo's certificate is damaged: " + resource, e);
        }
    }

    private static X509CRL list(String resource) {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(bytes(resource));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The demo's revocation list is damaged: " + resource, e);
        }
    }

    private static InputStream bytes(String resource) {
        try (InputStream in = DemoTrust.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The demo's trust is missing: " + resource);
            }
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
