package vn.vanthu.validation.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Certificate;
import vn.vanthu.validation.CertificateInfo;
import vn.vanthu.validation.Encodings;
import vn.vanthu.validation.RevocationFinding;
import vn.vanthu.validation.crypto.SignatureScheme;

/**
 * What is known of a certificate by itself.
 *
 * @param shown what a report shows of it, without its role in a chain
 * @param key its key
 * @param digest digest under its signature, {@code ?} when unknown
 */
record CertificateFacts(CertificateInfo shown, KeyFacts key, String digest) {
    private static final List<String> USAGES = List.of(
            "digitalSignature",
            "nonRepudiation",
            "keyEncipherment",
            "dataEncipherment",
            "keyAgreement",
            "keyCertSign",
            "cRLSign",
            "encipherOnly",
            "decipherOnly");

    static CertificateFacts of(X509Certificate certificate) {
        KeyFacts key = KeyFacts.of(certificate.getPublicKey());
        String digest = SignatureScheme.of(
                        Certificate.getInstance(Encodings.of(certificate)).getSignatureAlgorithm(), "")
                .map(scheme -> scheme.digestOr("SHA-512"))
                .orElse("?");
        return new CertificateFacts(shown(certificate), key, digest);
    }

    /** The shown facts with the certificate's role and status. */
    CertificateInfo with(boolean anchor, RevocationFinding revocation) {
        return new CertificateInfo(
                shown.subject(),
                shown.commonName(),
                shown.organisation(),
                shown.units(),
                shown.issuer(),
                shown.issuerCommonName(),
                shown.serialNumber(),
                shown.notBefore(),
                shown.notAfter(),
                shown.sha256(),
                shown.keyAlgorithm(),
                shown.keyUsages(),
                anchor,
                revocation,
                shown.encoded());
    }

    private static CertificateInfo shown(X509Certificate certificate) {
        return new CertificateInfo(
                certificate.getSubjectX500Principal().getName(),
                Names.common(certificate),
                Names.first(certificate.getSubjectX500Principal(), BCStyle.O),
                Names.all(certificate.getSubjectX500Principal(), BCStyle.OU),
                certificate.getIssuerX500Principal().getName(),
                Names.common(certificate.getIssuerX500Principal()),
                certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Encodings.fingerprint(certificate),
                KeyFacts.of(certificate.getPublicKey()).text(),
                usages(certificate),
                false,
                RevocationFinding.NOT_CHECKED,
                Encodings.of(certificate));
    }

    private static List<String> usages(X509Certificate certificate) {
        boolean[] set = certificate.getKeyUsage();
        List<String> names = new ArrayList<>();
        for (int i = 0; set != null && i < Math.min(set.length, USAGES.size()); i++) {
            if (set[i]) {
                names.add(USAGES.get(i));
            }
        }
        return names;
    }
}
