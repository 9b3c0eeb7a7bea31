package vn.vanthu.validation.trust;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.vanthu.validation.RevocationSource;

/** Revocation data held in memory: those of a document, a folder or a cache. */
public final class FixedRevocation implements RevocationSource {
    private final List<X509CRL> crls;
    private final List<byte[]> responses;

    public FixedRevocation(List<X509CRL> crls, List<byte[]> responses) {
        this.crls = List.copyOf(crls);
        this.responses = List.copyOf(responses);
    }

    @Override
    public List<X509CRL> crls(X509Certificate certificate, X509Certificate issuer) {
        return crls;
    }

    @Override
    public List<byte[]> ocspResponses(X509Certificate certificate, X509Certificate issuer) {
        return responses;
    }
}
