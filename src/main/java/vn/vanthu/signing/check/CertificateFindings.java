package vn.vanthu.signing.check;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import vn.vanthu.validation.CertificateInfo;
import vn.vanthu.validation.Reason;

/**
 * What was found out about a certificate before signing, with the evidence: what TT 15/2025/TT-BKHCN wants stored.
 *
 * @param conclusion whether one may sign
 * @param checkedAt when it was checked
 * @param certificate the signer's
 * @param chain the path with the status of each certificate
 * @param reasons sentences for people, in Vietnamese and English
 * @param lists the CRLs that were looked at, DER
 * @param responses the OCSP responses that were looked at, DER
 */
public record CertificateFindings(
        Conclusion conclusion,
        Instant checkedAt,
        X509Certificate certificate,
        List<CertificateInfo> chain,
        List<Reason> reasons,
        List<byte[]> lists,
        List<byte[]> responses) {

    /** Whether one may sign. */
    public enum Conclusion {
        /** Everything is well. */
        GOOD,
        /** The revocation status cannot be found out now; a person may accept that. */
        UNKNOWN,
        /** The certificate must not be used. */
        REFUSED
    }

    public CertificateFindings {
        chain = List.copyOf(chain);
        reasons = List.copyOf(reasons);
        lists = List.copyOf(lists);
        responses = List.copyOf(responses);
    }
}
