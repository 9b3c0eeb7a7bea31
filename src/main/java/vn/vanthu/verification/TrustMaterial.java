package vn.vanthu.verification;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.TrustStore;
import vn.vanthu.validation.trust.FixedRevocation;
import vn.vanthu.validation.trust.TrustFolder;

/**
 * What this installation trusts at a moment.
 *
 * @param anchors trusted certificates
 * @param intermediates certificates that only help to find a path
 * @param crls revocation lists at hand
 * @param ocspResponses OCSP responses at hand
 */
public record TrustMaterial(
        List<TrustStore.Anchor> anchors,
        List<X509Certificate> intermediates,
        List<X509CRL> crls,
        List<byte[]> ocspResponses) {

    static final TrustMaterial NONE = new TrustMaterial(List.of(), List.of(), List.of(), List.of());

    public TrustMaterial {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        crls = List.copyOf(crls);
        ocspResponses = List.copyOf(ocspResponses);
    }

    static TrustMaterial of(TrustFolder folder) {
        return new TrustMaterial(
                folder.trust().anchors(), folder.trust().intermediates(), folder.crls(), folder.ocspResponses());
    }

    static TrustMaterial of(List<X509Certificate> certificates, List<X509CRL> crls) {
        TrustStore sorted = TrustStore.sorted(certificates);
        return new TrustMaterial(sorted.anchors(), sorted.intermediates(), crls, List.of());
    }

    TrustMaterial and(TrustMaterial other) {
        return new TrustMaterial(
                joined(anchors, other.anchors),
                joined(intermediates, other.intermediates),
                joined(crls, other.crls),
                joined(ocspResponses, other.ocspResponses));
    }

    TrustStore store() {
        return new TrustStore(anchors, intermediates);
    }

    RevocationSource revocation() {
        return new FixedRevocation(crls, ocspResponses);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all.stream().filter(Objects::nonNull).distinct().toList();
    }
}
