package vn.vanthu.verification;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A certificate shown to an administrator, who compares its fingerprint with what the authority publishes.
 *
 * @param certificate the certificate
 * @param origin name of the file by which it came
 */
public record ProposedAnchor(X509Certificate certificate, String origin) {

    /** SHA-256 of the certificate, lower-case hexadecimal. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Distinguished name of the holder. */
    public String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** Distinguished name of the issuer. */
    public String issuer() {
        return certificate.getIssuerX500Principal().getName();
    }

    public Instant notBefore() {
        return certificate.getNotBefore().toInstant();
    }

    public Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }

    /** Whether it may issue certificates; without that it is trusted for itself alone. */
    public boolean authority() {
        return certificate.getBasicConstraints() >= 0;
    }

    /** The certificate, DER. */
    public byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }
}
