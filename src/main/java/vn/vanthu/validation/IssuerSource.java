package vn.vanthu.validation;

import java.security.cert.X509Certificate;
import java.util.List;

/** Finds certificates of issuers that the signature does not bring, for example from the address in its AIA. */
public interface IssuerSource {

    /** A source that knows nobody. */
    IssuerSource NONE = certificate -> List.of();

    /** Candidates for the issuer of the certificate; not trusted by coming from here. */
    List<X509Certificate> issuers(X509Certificate certificate);
}
