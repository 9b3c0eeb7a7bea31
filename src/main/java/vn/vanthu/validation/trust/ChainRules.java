package vn.vanthu.validation.trust;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import vn.vanthu.validation.Reason;

/** What RFC 5280, 6.1 demands of the certificates on a path, apart from dates, signatures and revocation. */
final class ChainRules {
    private static final int KEY_CERT_SIGN = 5;
    private static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";

    /** Critical extensions that are understood here, or whose meaning does not limit a signature. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "2.5.29.15",
            "2.5.29.19",
            "2.5.29.37",
            NAME_CONSTRAINTS,
            ALTERNATIVE_NAMES,
            "2.5.29.32",
            "2.5.29.33",
            "2.5.29.36",
            "2.5.29.54",
            "2.5.29.31",
            "2.5.29.18",
            "1.3.6.1.5.5.7.1.3");

    private ChainRules() {}

    /**
     * The first rule that a path breaks, or empty.
     *
     * @param path signing certificate first, anchor last
     */
    static Optional<Reason> broken(List<X509Certificate> path) {
        for (int i = 0; i < path.size(); i++) {
            X509Certificate certificate = path.get(i);
            boolean anchor = i == path.size() - 1;
            if (!anchor && unknownCritical(certificate)) {
                return Optional.of(Reason.error("chain.critical", Names.common(certificate)));
            }
            if (i > 0 && !anchor) {
                Optional<Reason> reason = authority(certificate, i - 1, path);
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return names(path);
    }

    private static boolean unknownCritical(X509Certificate certificate) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        return critical != null && !UNDERSTOOD.containsAll(critical);
    }

    private static Optional<Reason> authority(X509Certificate certificate, int below, List<X509Certificate> path) {
        int limit = certificate.getBasicConstraints();
        if (limit < 0) {
            return Optional.of(Reason.error("chain.notAuthority", Names.common(certificate)));
        }
        long intermediates = path.subList(1, below + 1).stream()
                .filter(c -> !c.getSubjectX500Principal().equals(c.getIssuerX500Principal()))
                .count();
        if (intermediates > limit) {
            return Optional.of(Reason.error("chain.tooLong", Names.common(certificate)));
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && (usage.length <= KEY_CERT_SIGN || !usage[KEY_CERT_SIGN])) {
            return Optional.of(Reason.error("chain.mayNotIssue", Names.common(certificate)));
        }
        return Optional.empty();
    }

    private static Optional<Reason> names(List<X509Certificate> path) {
        for (int i = path.size() - 1; i > 0; i--) {
            byte[] extension = path.get(i).getExtensionValue(NAME_CONSTRAINTS);
            if (extension == null) {
                continue;
            }
            try {
                PKIXNameConstraintValidator validator = validator(extension);
                for (int j = i - 1; j >= 0; j--) {
                    check(validator, path.get(j));
                }
            } catch (IOException | NameConstraintValidatorException | IllegalArgumentException e) {
                return Optional.of(Reason.error("chain.names", Names.common(path.get(i))));
            }
        }
        return Optional.empty();
    }

    private static PKIXNameConstraintValidator validator(byte[] extension) throws IOException {
        NameConstraints constraints = NameConstraints.getInstance(content(extension));
        PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
        if (constraints.getPermittedSubtrees() != null) {
            validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
        }
        if (constraints.getExcludedSubtrees() != null) {
            for (var subtree : constraints.getExcludedSubtrees()) {
                validator.addExcludedSubtree(subtree);
            }
        }
        return validator;
    }

    private static void check(PKIXNameConstraintValidator validator, X509Certificate certificate)
            throws NameConstraintValidatorException, IOException {
        GeneralName subject = new GeneralName(
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
        validator.checkPermitted(subject);
        validator.checkExcluded(subject);
        byte[] extension = certificate.getExtensionValue(ALTERNATIVE_NAMES);
        if (extension != null) {
            for (GeneralName name : GeneralNames.getInstance(content(extension)).getNames()) {
                validator.checkPermitted(name);
                validator.checkExcluded(name);
            }
        }
    }

    private static ASN1Primitive content(byte[] extension) throws IOException {
        return ASN1Primitive.fromByteArray(ASN1OctetString.getInstance(ASN1Primitive.fromByteArray(extension))
                .getOctets());
    }
}
