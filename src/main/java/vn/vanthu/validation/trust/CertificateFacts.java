package vn.vanthu.validation.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.vanthu.validation.CertificateInfo;
import vn.vanthu.validation.Encodings;
import vn.vanthu.validation.RevocationFinding;

/** Makes the shown facts of a certificate. */
public final class CertificateFacts {
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

    private CertificateFacts() {}

    public static CertificateInfo of(X509Certificate certificate, boolean anchor, RevocationFinding revocation) {
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
                anchor,
                revocation,
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
