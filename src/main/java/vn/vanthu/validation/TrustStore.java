package vn.vanthu.validation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The certificates that the operator trusts, and others that help to find a path to them.
 *
 * @param anchors trusted certificates
 * @param intermediates certificates that are not trusted by themselves
 */
public record TrustStore(List<Anchor> anchors, List<X509Certificate> intermediates) {

    public static final TrustStore EMPTY = new TrustStore(List.of(), List.of());

    /**
     * A trusted certificate.
     *
     * @param certificate the certificate, self-signed or not
     * @param purposes what it is trusted for, never empty
     * @param from trusted for signatures made from this moment on, empty for always
     * @param until trusted for signatures made before this moment, empty for always
     */
    public record Anchor(
            X509Certificate certificate, Set<Purpose> purposes, Optional<Instant> from, Optional<Instant> until) {
        public Anchor {
            purposes = Set.copyOf(purposes);
        }

        /** An anchor for everything, without dates of its own. */
        public static Anchor of(X509Certificate certificate) {
            return new Anchor(certificate, EnumSet.allOf(Purpose.class), Optional.empty(), Optional.empty());
        }

        /** Whether it is trusted for one of the purposes at the moment. */
        public boolean covers(Set<Purpose> wanted, Instant moment) {
            return wanted.stream().anyMatch(purposes::contains)
                    && from.map(start -> !moment.isBefore(start)).orElse(true)
                    && until.map(moment::isBefore).orElse(true);
        }
    }

    public TrustStore {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
    }

    /**
     * Sorts certificates: a self-signed one, and one whose issuer is not among them, is an anchor for everything; the
     * others are intermediates.
     */
    public static TrustStore sorted(Collection<X509Certificate> certificates) {
        List<Anchor> anchors = new ArrayList<>();
        List<X509Certificate> intermediates = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            boolean hasIssuer = certificates.stream()
                    .anyMatch(other -> !Arrays.equals(encoded(other), encoded(certificate))
                            && other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()));
            boolean selfIssued = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
            if (selfIssued || !hasIssuer) {
                anchors.add(Anchor.of(certificate));
            } else {
                intermediates.add(certificate);
            }
        }
        return new TrustStore(anchors, intermediates);
    }

    private static byte[] encoded(X509Certificate certificate) {
        return Encodings.of(certificate);
    }

    /** The anchor that is this certificate, if it is one. */
    public Optional<Anchor> anchor(X509Certificate certificate) {
        return anchors.stream()
                .filter(anchor -> anchor.certificate().equals(certificate))
                .findFirst();
    }
}
