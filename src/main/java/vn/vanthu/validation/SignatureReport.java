package vn.vanthu.validation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found of one signature or document time-stamp; all that a checking tool must show (TT 15/2025/TT-BKHCN).
 *
 * @param field full name of the signature field, empty for a signature that no field holds
 * @param kind signature or document time-stamp
 * @param indication main indication (ETSI EN 319 102-1); {@link #verdict()} follows from it
 * @param subIndication why it did not pass; empty when it did
 * @param integrity whether the signed bytes are unchanged
 * @param coverage whether the whole file is covered
 * @param changes what happened behind the signed revision, judged by what this signature permits
 * @param changeList each change behind the signed revision
 * @param revision the signed revision counted from 1 for the oldest, 0 when the byte range ends at none
 * @param revisions how many revisions the file has
 * @param level PAdES level reached: B-B, B-T, B-LT, B-LTA; CMS for one that is not PAdES; DOC-TIMESTAMP
 * @param signer common name of the signer, empty when the certificate is missing
 * @param certificate the signing certificate
 * @param chain the certificate path from the signing certificate to the anchor, as far as it was found
 * @param trusted whether the path ends at a configured anchor
 * @param signingTime the time the signer claims, from the dictionary or the signed attribute
 * @param provenTime the earliest moment at which a valid time-stamp proves the signature to exist
 * @param judgedAt the moment as of which certificates were judged: the proven time, else the moment of validation
 * @param timeStamps time-stamps over this signature, and later document time-stamps
 * @param digestAlgorithm such as SHA-256, empty when unknown
 * @param signatureAlgorithm such as RSA, ECDSA, empty when unknown
 * @param subFilter encoding named by the dictionary, such as ETSI.CAdES.detached
 * @param certification DocMDP level 1 to 3 when this is a certification signature, else 0
 * @param lockedFields what FieldMDP locks, in words of the format ({@code All}, {@code Include a, b}), empty for none
 * @param claimedReason reason that the dictionary gives, empty where none
 * @param claimedLocation location that the dictionary gives, empty where none
 * @param place where it is seen, empty for an invisible one
 * @param reasons the chain of reasons, most weighty first
 */
public record SignatureReport(
        String field,
        Kind kind,
        Indication indication,
        Optional<SubIndication> subIndication,
        Integrity integrity,
        Coverage coverage,
        Changes changes,
        List<Change> changeList,
        int revision,
        int revisions,
        String level,
        String signer,
        Optional<CertificateInfo> certificate,
        List<CertificateInfo> chain,
        boolean trusted,
        Optional<Instant> signingTime,
        Optional<Instant> provenTime,
        Instant judgedAt,
        List<TimeStampInfo> timeStamps,
        String digestAlgorithm,
        String signatureAlgorithm,
        String subFilter,
        int certification,
        String lockedFields,
        String claimedReason,
        String claimedLocation,
        Optional<SignaturePlace> place,
        List<Reason> reasons) {

    /** Kind of signature. */
    public enum Kind {
        SIGNATURE,
        /** A document time-stamp (ETSI.RFC3161). */
        TIMESTAMP
    }

    public SignatureReport {
        changeList = List.copyOf(changeList);
        chain = List.copyOf(chain);
        timeStamps = List.copyOf(timeStamps);
        reasons = List.copyOf(reasons);
    }

    /** The conclusion for people. */
    public Verdict verdict() {
        return indication.verdict();
    }

    /** Common name of the certification authority that issued the signing certificate, or empty. */
    public String issuer() {
        return certificate.map(CertificateInfo::issuerCommonName).orElse("");
    }

    /** What was found of the signing certificate's revocation. */
    public RevocationFinding revocation() {
        return certificate.map(CertificateInfo::revocation).orElse(RevocationFinding.NOT_CHECKED);
    }

    /** The most weighty reason, or empty when nothing speaks against it. */
    public Optional<Reason> mainReason() {
        return reasons.stream()
                .filter(reason -> reason.severity() == Reason.Severity.ERROR)
                .findFirst();
    }
}
