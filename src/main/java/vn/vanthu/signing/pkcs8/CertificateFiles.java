package vn.vanthu.signing.pkcs8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.vanthu.signing.KeyUnavailableException;

/** Reads certificates from a file of any usual form. */
final class CertificateFiles {

    private CertificateFiles() {}

    static List<X509Certificate> read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(content))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new KeyUnavailableException("cannot read " + file, e);
        } catch (CertificateException e) {
            throw new KeyUnavailableException(file.getFileName() + " is no file of certificates", e);
        }
    }
}
