package vn.vanthu.administration.web;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import vn.vanthu.validation.Encodings;
import vn.vanthu.verification.TrustMaterial;

/**
 * A trust anchor for the page.
 *
 * @param subject distinguished name
 * @param fingerprint SHA-256, upper-case hexadecimal
 * @param validTo its last moment
 */
public record TrustView(String subject, String fingerprint, Instant validTo) {

    static List<TrustView> of(TrustMaterial trust) {
        return trust.anchors().stream().map(anchor -> of(anchor.certificate())).toList();
    }

    private static TrustView of(X509Certificate certificate) {
        return new TrustView(
                certificate.getSubjectX500Principal().getName(),
                Encodings.fingerprint(certificate),
                certificate.getNotAfter().toInstant());
    }
}
