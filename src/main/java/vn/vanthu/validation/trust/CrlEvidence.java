package vn.vanthu.validation.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/** Reads CRLs as evidence (RFC 5280, 5 and 6.3): authentic, of the right scope, with their deltas. */
final class CrlEvidence {
    private static final String DISTRIBUTION = "2.5.29.28";
    private static final String DELTA = "2.5.29.27";
    private static final String NUMBER = "2.5.29.20";
    private static final String POINTS = "2.5.29.31";
    private static final String EXPIRED_KEPT = "2.5.29.60";
    private static final Set<String> UNDERSTOOD = Set.of(DISTRIBUTION, DELTA, NUMBER);
    private static final int CRL_SIGN = 6;

    /** What a list says of a certificate that it does not name. */
    private enum Scope {
        WHOLE,
        SOME_REASONS,
        OTHERS
    }

    private final CertificateSignatures signatures;

    CrlEvidence(CertificateSignatures signatures) {
        this.signatures = signatures;
    }

    /** Evidence of every usable CRL, deltas laid over their bases. */
    List<Evidence> of(Collection<X509CRL> crls, X509Certificate certificate, X509Certificate issuer, Instant now) {
        List<X509CRL> authentic = crls.stream()
                .filter(crl -> crl.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(crl -> !crl.getThisUpdate().toInstant().isAfter(now.plusSeconds(300)))
                .filter(crl -> understood(crl) && scope(crl, certificate) != Scope.OTHERS)
                .filter(crl -> maySign(issuer) && signatures.signedAndUnderstood(crl, issuer.getPublicKey()))
                .toList();
        List<Evidence> found = new ArrayList<>();
        for (X509CRL list : authentic) {
            if (list.getExtensionValue(DELTA) == null) {
                Evidence evidence = evidence(list, newestDelta(list, authentic), certificate);
                // who is not on a list of some reasons may have been revoked for another
                if (scope(list, certificate) == Scope.WHOLE
                        || evidence.revokedAt().isPresent()) {
                    found.add(evidence);
                }
            } else if (names(list, certificate)) {
                // whether or not it fits a list that is there
                found.add(evidence(list, null, certificate));
            }
        }
        return found;
    }

    private static boolean maySign(X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        return usage == null || usage.length > CRL_SIGN && usage[CRL_SIGN];
    }

    private static boolean understood(X509CRL crl) {
        Set<String> critical = crl.getCriticalExtensionOIDs();
        return critical == null || UNDERSTOOD.containsAll(critical);
    }

    private static Evidence evidence(X509CRL base, X509CRL delta, X509Certificate certificate) {
        X509CRLEntry entry = base.getRevokedCertificate(certificate.getSerialNumber());
        X509CRL newest = base;
        if (delta != null) {
            newest = delta;
            X509CRLEntry later = delta.getRevokedCertificate(certificate.getSerialNumber());
            if (later != null) {
                entry = removed(later) ? unlessHeld(entry) : later;
            }
        }
        Optional<Instant> revokedAt = Optional.ofNullable(entry)
                .filter(listed -> !removed(listed))
                .map(listed -> listed.getRevocationDate().toInstant());
        String cause = entry == null || entry.getRevocationReason() == null
                ? ""
                : entry.getRevocationReason().name().toLowerCase(Locale.ROOT);
        return new Evidence(
                "CRL",
                newest.getThisUpdate().toInstant(),
                Optional.ofNullable(newest.getNextUpdate()).map(date -> date.toInstant()),
                revokedAt,
                cause,
                keeps(base, certificate));
    }

    /** Whether the list still names certificates that expired when this one does (X.509, expiredCertsOnCRL). */
    private static boolean keeps(X509CRL crl, X509Certificate certificate) {
        byte[] value = crl.getExtensionValue(EXPIRED_KEPT);
        if (value == null) {
            return false;
        }
        try {
            Instant since =
                    ASN1GeneralizedTime.getInstance(content(value)).getDate().toInstant();
            return !certificate.getNotAfter().toInstant().isBefore(since);
        } catch (IOException | ParseException | RuntimeException e) {
            // a date that cannot be read promises nothing
            return false;
        }
    }

    /** Removal takes back a hold; it also comes when a revoked certificate expires, and then takes nothing back (5.3.1). */
    private static X509CRLEntry unlessHeld(X509CRLEntry entry) {
        boolean held = entry == null || entry.getRevocationReason() == CRLReason.CERTIFICATE_HOLD;
        return held ? null : entry;
    }

    private static boolean names(X509CRL crl, X509Certificate certificate) {
        X509CRLEntry entry = crl.getRevokedCertificate(certificate.getSerialNumber());
        return entry != null && !removed(entry);
    }

    private static boolean removed(X509CRLEntry entry) {
        return entry.getRevocationReason() == CRLReason.REMOVE_FROM_CRL;
    }

    private static X509CRL newestDelta(X509CRL base, List<X509CRL> usable) {
        BigInteger number = number(base, NUMBER);
        X509CRL newest = null;
        for (X509CRL delta : usable) {
            BigInteger startsAt = number(delta, DELTA);
            boolean fits = startsAt != null
                    && number != null
                    && startsAt.compareTo(number) <= 0
                    && Arrays.equals(base.getExtensionValue(DISTRIBUTION), delta.getExtensionValue(DISTRIBUTION))
                    && !delta.getThisUpdate().before(base.getThisUpdate());
            if (fits && (newest == null || delta.getThisUpdate().after(newest.getThisUpdate()))) {
                newest = delta;
            }
        }
        return newest;
    }

    private static BigInteger number(X509CRL crl, String extension) {
        byte[] value = crl.getExtensionValue(extension);
        if (value == null) {
            return null;
        }
        try {
            return ASN1Integer.getInstance(content(value)).getValue();
        } catch (IOException | RuntimeException e) {
            // a number that cannot be read fits no delta
            return null;
        }
    }

    private static Scope scope(X509CRL crl, X509Certificate certificate) {
        byte[] value = crl.getExtensionValue(DISTRIBUTION);
        if (value == null) {
            return Scope.WHOLE;
        }
        try {
            IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(content(value));
            boolean authority = certificate.getBasicConstraints() >= 0;
            if (point.isIndirectCRL()
                    || point.onlyContainsAttributeCerts()
                    || point.onlyContainsCACerts() && !authority
                    || point.onlyContainsUserCerts() && authority
                    || point.getDistributionPoint() != null && !meets(point.getDistributionPoint(), certificate)) {
                return Scope.OTHERS;
            }
            return point.getOnlySomeReasons() == null ? Scope.WHOLE : Scope.SOME_REASONS;
        } catch (IOException | RuntimeException e) {
            // a scope that cannot be read might be the wrong one
            return Scope.OTHERS;
        }
    }

    private static boolean meets(DistributionPointName name, X509Certificate certificate) throws IOException {
        if (name.getType() != DistributionPointName.FULL_NAME) {
            return false;
        }
        Set<GeneralName> wanted = new HashSet<>(
                Arrays.asList(GeneralNames.getInstance(name.getName()).getNames()));
        byte[] points = certificate.getExtensionValue(POINTS);
        if (points == null) {
            // RFC 5280, 6.3.3: a certificate that names no point has the one of its issuer's name
            return wanted.contains(new GeneralName(
                    X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded())));
        }
        for (DistributionPoint point : CRLDistPoint.getInstance(content(points)).getDistributionPoints()) {
            DistributionPointName own = point.getDistributionPoint();
            // a point for some reasons only leaves the others open (RFC 5280, 6.3.3 d)
            boolean whole = point.getReasons() == null;
            if (whole && own != null && own.getType() == DistributionPointName.FULL_NAME) {
                for (GeneralName one : GeneralNames.getInstance(own.getName()).getNames()) {
                    if (wanted.contains(one)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static ASN1Primitive content(byte[] extension) throws IOException {
        return ASN1Primitive.fromByteArray(ASN1OctetString.getInstance(ASN1Primitive.fromByteArray(extension))
                .getOctets());
    }
}
