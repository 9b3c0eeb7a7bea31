package vn.vanthu.validation.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.TrustStore;

/**
 * A path as far as it could be built.
 *
 * @param certificates signing certificate first
 * @param anchor the anchor it ends at, empty when it ends nowhere
 * @param broken the rule of RFC 5280 that it breaks, empty when none
 */
public record CertificatePath(
        List<X509Certificate> certificates, Optional<TrustStore.Anchor> anchor, Optional<Reason> broken) {
    public CertificatePath {
        certificates = List.copyOf(certificates);
    }

    public boolean trusted() {
        return anchor.isPresent();
    }
}
