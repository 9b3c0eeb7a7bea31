package vn.vanthu.outgoing;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.vanthu.signing.check.CertificateFindings;

/** Says before a signature is made whether its certificate may be used. */
public interface SignerCertificates {

    /**
     * The findings as of now.
     *
     * @param chain the signatory's certificate first
     */
    CertificateFindings examine(List<X509Certificate> chain);
}
