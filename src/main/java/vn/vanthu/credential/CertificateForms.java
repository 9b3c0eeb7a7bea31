package vn.vanthu.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A certificate and its chain in the forms that are stored.
 *
 * @param certificate DER
 * @param chain the certificates from the leaf up, PKCS#7, DER
 * @param fingerprint SHA-256 of the certificate, lower-case hexadecimal
 */
record CertificateForms(byte[] certificate, byte[] chain, String fingerprint, Instant validFrom, Instant validTo) {

    static CertificateForms of(List<X509Certificate> chain) {
        try {
            X509Certificate leaf = chain.get(0);
            byte[] path = CertificateFactory.getInstance("X.509")
                    .generateCertPath(chain)
                    .getEncoded("PKCS7");
            return new CertificateForms(
                    leaf.getEncoded(),
                    path,
                    fingerprint(leaf),
                    leaf.getNotBefore().toInstant(),
                    leaf.getNotAfter().toInstant());
        } catch (CertificateException e) {
            throw new IllegalArgumentException("The certificate cannot be encoded", e);
        }
    }

    static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
