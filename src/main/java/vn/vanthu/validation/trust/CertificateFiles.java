package vn.vanthu.validation.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Parses certificates. */
public final class CertificateFiles {
    private CertificateFiles() {}

    /** The certificate in a DER encoding, or empty when it is none that can be read. */
    public static Optional<X509Certificate> parse(byte[] der) {
        try {
            return Optional.of((X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException e) {
            // an unreadable certificate among others is like a missing one: the path says what it lacks
            return Optional.empty();
        }
    }

    static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java has X.509", e);
        }
    }
}
