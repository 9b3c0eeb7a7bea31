package vn.vanthu.validation;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A place where revocation data come from: the document itself, a folder of CRLs, a cache, the network. What it gives
 * is evidence only; the checker verifies signature, scope and freshness.
 */
public interface RevocationSource {

    /** CRLs that may speak of the certificate, in any order. */
    List<X509CRL> crls(X509Certificate certificate, X509Certificate issuer);

    /** Encoded OCSP responses (OCSPResponse or BasicOCSPResponse, DER) that may speak of the certificate. */
    List<byte[]> ocspResponses(X509Certificate certificate, X509Certificate issuer);
}
