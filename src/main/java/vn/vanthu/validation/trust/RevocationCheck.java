package vn.vanthu.validation.trust;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.validation.RevocationFinding;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.RevocationStatus;

/**
 * Finds out whether a certificate was revoked at a moment.
 *
 * <p>The newest authentic evidence counts, unless an older one tells of a revocation for good. It says "good" only when it was fresh at the moment, or made after it while
 * its maker still had to list the certificate; anything else leaves the status unknown.
 */
final class RevocationCheck {
    /** Reasons that leave a key sound (RFC 5280, 5.3.1), as lists tell them. */
    private static final Set<String> RETIRED = Set.of("affiliation_changed", "superseded", "cessation_of_operation");

    private final CrlEvidence crlEvidence;
    private final OcspEvidence ocspEvidence;

    RevocationCheck(CertificateSignatures signatures) {
        this.crlEvidence = new CrlEvidence(signatures);
        this.ocspEvidence = new OcspEvidence(signatures);
    }

    /**
     * The status as of a moment.
     *
     * @param moment when the signature is known to exist, not after {@code now}
     * @param now the moment of validation; later evidence does not count
     */
    RevocationFinding status(
            X509Certificate certificate,
            X509Certificate issuer,
            Collection<RevocationSource> sources,
            Collection<X509Certificate> pool,
            Instant moment,
            Instant now) {
        List<Evidence> evidence = new ArrayList<>();
        for (RevocationSource source : sources) {
            Set<X509CRL> crls = new LinkedHashSet<>(source.crls(certificate, issuer));
            evidence.addAll(crlEvidence.of(crls, certificate, issuer, now));
            evidence.addAll(ocspEvidence.of(
                    source.ocspResponses(certificate, issuer),
                    certificate,
                    issuer,
                    pool,
                    (responder, producedAt) -> trusted(responder, issuer, sources, producedAt, now),
                    now));
        }
        evidence.sort(Comparator.comparing(RevocationCheck::forGood)
                .thenComparing(Evidence::producedAt)
                .reversed());
        return judge(evidence, certificate.getNotAfter().toInstant(), moment);
    }

    /** A responder that was revoked answered rightly before only where its key was not what was revoked for. */
    private boolean trusted(
            X509Certificate responder,
            X509Certificate issuer,
            Collection<RevocationSource> sources,
            Instant producedAt,
            Instant now) {
        return sources.stream()
                .flatMap(source -> crlEvidence.of(source.crls(responder, issuer), responder, issuer, now).stream())
                .filter(evidence -> evidence.revokedAt().isPresent())
                .allMatch(evidence -> RETIRED.contains(evidence.cause())
                        && producedAt.isBefore(evidence.revokedAt().get()));
    }

    /** A revocation is not taken back, except where the certificate was only held (RFC 5280, 5.3.1). */
    private static boolean forGood(Evidence evidence) {
        return evidence.revokedAt().isPresent() && !evidence.cause().contains("hold");
    }

    private static RevocationFinding judge(List<Evidence> newestFirst, Instant expiry, Instant moment) {
        Optional<Evidence> stale = Optional.empty();
        for (Evidence evidence : newestFirst) {
            boolean silentByExpiry = evidence.producedAt().isAfter(expiry) && !evidence.outlivesExpiry();
            if (evidence.revokedAt().isPresent()) {
                boolean before = !evidence.revokedAt().get().isAfter(moment);
                return finding(before ? RevocationStatus.REVOKED : RevocationStatus.GOOD, evidence);
            }
            if (silentByExpiry) {
                continue;
            }
            boolean later = !evidence.producedAt().isBefore(moment);
            boolean fresh =
                    evidence.nextUpdate().map(next -> !next.isBefore(moment)).orElse(false);
            if (later || fresh) {
                return finding(RevocationStatus.GOOD, evidence);
            }
            stale = stale.isPresent() ? stale : Optional.of(evidence);
        }
        return stale.map(evidence -> finding(RevocationStatus.UNKNOWN, evidence))
                .orElse(RevocationFinding.UNKNOWN);
    }

    private static RevocationFinding finding(RevocationStatus status, Evidence evidence) {
        return new RevocationFinding(
                status,
                evidence.kind(),
                Optional.of(evidence.producedAt()),
                evidence.nextUpdate(),
                evidence.revokedAt(),
                evidence.cause());
    }
}
