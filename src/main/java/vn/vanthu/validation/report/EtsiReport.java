package vn.vanthu.validation.report;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.validation.CertificateInfo;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.validation.TimeStampInfo;
import vn.vanthu.validation.Verdict;

/**
 * The validation report of ETSI TS 119 102-2 V1.4.1: one for each file, a {@code SignatureValidationReport} for each
 * signature, certificates and document time-stamps among the validation objects.
 *
 * <p>The sentences of the chain of reasons are report data of the type {@value #REASON}. A file without a signature, and
 * one that cannot be read, has the main indication {@value #NONE_FOUND}, since the standard has none for it.
 */
public final class EtsiReport {

    /** Type of the report data that hold a reason in words. */
    public static final String REASON = "urn:vanthu:reportdata:reason";
    /** Main indication of a file in which no signature was found. */
    public static final String NONE_FOUND = "urn:vanthu:mainindication:no-signature-found";

    private static final String FILE = "file";
    private static final String MAIN = "urn:etsi:019102:mainindication:";
    private static final String SUB = "urn:etsi:019102:subindication:";
    private static final String OBJECT = "urn:etsi:019102:validationObject:";

    private final XmlText xml = new XmlText("ValidationReport");
    private final Report report;
    private final FileReference file;
    private final Locale locale;
    private final Map<String, CertificateInfo> certificates = new LinkedHashMap<>();

    private EtsiReport(Report report, FileReference file, Locale locale) {
        this.report = report;
        this.file = file;
        this.locale = locale;
    }

    /**
     * The report as an XML document, to be written as UTF-8.
     *
     * @param locale language of the sentences
     */
    public static String of(Report report, FileReference file, Locale locale) {
        return new EtsiReport(report, file, locale).document();
    }

    /**
     * The report on a file that could not even be read.
     *
     * @param error why, in the language of the locale
     */
    public static String unread(String name, String error, Instant moment, Locale locale) {
        XmlText xml = new XmlText("ValidationReport");
        xml.open("SignatureValidationReport")
                .open("SignatureIdentifier")
                .element("HashOnly", "false")
                .element("DocHashOnly", "false")
                .element("DAIdentifier", name)
                .close()
                .open("ValidationTimeInfo")
                .element("ValidationTime", moment)
                .open("BestSignatureTime")
                .element("POETime", moment)
                .element("TypeOfProof", "urn:etsi:019102:poetype:validation")
                .close()
                .close()
                .open("SignatureValidationStatus")
                .element("MainIndication", NONE_FOUND)
                .open("AssociatedValidationReportData")
                .open("AdditionalValidationReportData")
                .open("ReportData")
                .element("Type", REASON)
                .open("Value")
                .language(locale.getLanguage())
                .characters(error);
        return xml.finish();
    }

    private String document() {
        List<SignatureReport> signatures = ofKind(SignatureReport.Kind.SIGNATURE);
        int number = 0;
        for (SignatureReport signature : signatures) {
            xml.open("SignatureValidationReport");
            content(signature, "sig-" + ++number);
            xml.close();
        }
        if (signatures.isEmpty()) {
            noneFound();
        }
        xml.open("SignatureValidationObjects");
        fileObject();
        number = 0;
        for (SignatureReport stamp : ofKind(SignatureReport.Kind.TIMESTAMP)) {
            stampObject(stamp, "ts-" + ++number);
        }
        certificates.forEach(this::certificateObject);
        xml.close();
        return xml.finish();
    }

    private List<SignatureReport> ofKind(SignatureReport.Kind kind) {
        return report.signatures().stream()
                .filter(found -> found.kind() == kind)
                .toList();
    }

    private void noneFound() {
        xml.open("SignatureValidationReport");
        times(Optional.empty());
        xml.open("SignersDocument")
                .reference("SignersDocumentRepresentation", FILE)
                .close();
        xml.open("SignatureValidationStatus").element("MainIndication", NONE_FOUND);
        report.error().ifPresent(error -> {
            xml.open("AssociatedValidationReportData");
            reasons(List.of(error));
            xml.close();
        });
        xml.close().close();
    }

    private void content(SignatureReport found, String id) {
        xml.open("SignatureIdentifier")
                .attribute("id", id)
                .element("HashOnly", "false")
                .element("DocHashOnly", "false")
                .element("DAIdentifier", found.field())
                .close();
        constraints(found);
        times(found.provenTime());
        xml.open("SignersDocument")
                .reference("SignersDocumentRepresentation", FILE)
                .close();
        attributes(found);
        found.certificate().ifPresent(certificate -> xml.open("SignerInformation")
                .reference("SignerCertificate", object(certificate))
                .element("Signer", found.signer())
                .close());
        xml.open("SignatureValidationProcess")
                .element("SignatureValidationProcessID", "urn:etsi:019102:validationprocess:LTA")
                .close();
        status(found, id);
    }

    private void constraints(SignatureReport found) {
        xml.open("ValidationConstraintsEvaluationReport");
        constraint(
                "integrity",
                switch (found.integrity()) {
                    case INTACT -> "passed";
                    case BROKEN -> "failed";
                    case UNKNOWN -> "indeterminate";
                });
        constraint(
                "changes-after-signing",
                switch (found.changes()) {
                    case NONE, PERMITTED -> "passed";
                    case FORBIDDEN -> "failed";
                });
        constraint("trust", found.trusted() ? "passed" : "indeterminate");
        constraint(
                "revocation",
                switch (found.revocation().status()) {
                    case GOOD -> "passed";
                    case REVOKED -> "failed";
                    case UNKNOWN, NOT_CHECKED -> "indeterminate";
                });
        xml.close();
    }

    private void constraint(String name, String indication) {
        xml.open("ValidationConstraint")
                .element("ValidationConstraintIdentifier", "urn:vanthu:constraint:" + name)
                .open("ConstraintStatus")
                .element("Status", "urn:etsi:019102:constraintStatus:applied")
                .close()
                .open("ValidationStatus")
                .element("MainIndication", MAIN + indication)
                .close()
                .close();
    }

    private void times(Optional<Instant> proven) {
        xml.open("ValidationTimeInfo")
                .element("ValidationTime", report.validatedAt())
                .open("BestSignatureTime")
                .element("POETime", proven.orElse(report.validatedAt()))
                .element("TypeOfProof", "urn:etsi:019102:poetype:validation")
                .close()
                .close();
    }

    private void attributes(SignatureReport found) {
        xml.open("SignatureAttributes");
        found.signingTime()
                .ifPresent(time -> xml.open("SigningTime").element("Time", time).close());
        for (TimeStampInfo stamp : found.timeStamps()) {
            xml.open("SignatureTimeStamp")
                    .element("TimeStampValue", stamp.time())
                    .close();
        }
        if (!found.claimedLocation().isEmpty()) {
            xml.open("SignatureProductionPlace")
                    .element("AddressString", found.claimedLocation())
                    .close();
        }
        if (!found.claimedReason().isEmpty()) {
            xml.open("Reason").element("ReasonElement", found.claimedReason()).close();
        }
        xml.open("SubFilter").element("SubFilterElement", found.subFilter()).close();
        xml.close();
    }

    private void status(SignatureReport found, String id) {
        String indication =
                switch (found.indication()) {
                    case TOTAL_PASSED -> "total-passed";
                    case TOTAL_FAILED -> "total-failed";
                    case INDETERMINATE -> "indeterminate";
                };
        statusOf(found, id, indication);
    }

    private void statusOf(SignatureReport found, String id, String indication) {
        xml.open("SignatureValidationStatus").element("MainIndication", MAIN + indication);
        found.subIndication().ifPresent(sub -> xml.element("SubIndication", SUB + sub.name()));
        xml.open("AssociatedValidationReportData");
        chain(found);
        found.certificate()
                .filter(certificate -> certificate.revocation().revokedAt().isPresent())
                .ifPresent(this::revocation);
        AlgorithmNames.signature(found.signatureAlgorithm(), found.digestAlgorithm())
                .ifPresent(algorithm -> xml.open("CryptoInformation")
                        .reference("ValidationObjectId", id)
                        .element("Algorithm", algorithm)
                        .element("SecureAlgorithm", String.valueOf(secure(found)))
                        .close());
        reasons(found.reasons());
        xml.close().close();
    }

    private static boolean secure(SignatureReport found) {
        return found.subIndication()
                .filter(sub -> sub.name().startsWith("CRYPTO_CONSTRAINTS"))
                .isEmpty();
    }

    private void chain(SignatureReport found) {
        List<CertificateInfo> path = found.chain();
        if (path.isEmpty()) {
            return;
        }
        path.stream()
                .filter(CertificateInfo::anchor)
                .findFirst()
                .ifPresent(anchor -> xml.reference("TrustAnchor", object(anchor)));
        xml.open("CertificateChain").reference("SigningCertificate", object(path.get(0)));
        List<CertificateInfo> above = path.subList(1, path.size());
        above.stream()
                .filter(certificate -> !certificate.anchor())
                .forEach(certificate -> xml.reference("IntermediateCertificate", object(certificate)));
        above.stream()
                .filter(CertificateInfo::anchor)
                .findFirst()
                .ifPresent(anchor -> xml.reference("TrustAnchor", object(anchor)));
        xml.close();
    }

    private void revocation(CertificateInfo certificate) {
        xml.open("RevocationStatusInformation")
                .reference("ValidationObjectId", object(certificate))
                .element("RevocationTime", certificate.revocation().revokedAt().orElseThrow())
                .close();
    }

    private void reasons(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        xml.open("AdditionalValidationReportData");
        for (Reason reason : reasons) {
            xml.open("ReportData")
                    .element("Type", REASON)
                    .open("Value")
                    .language(locale.getLanguage())
                    .characters(reason.text(locale))
                    .close()
                    .close();
        }
        xml.close();
    }

    private void fileObject() {
        xml.open("ValidationObject")
                .attribute("id", FILE)
                .element("ObjectType", OBJECT + "signedData")
                .open("ValidationObjectRepresentation")
                .digest(file.sha256())
                .open("direct")
                .characters(file.name())
                .close()
                .close()
                .close();
    }

    /** A document time-stamp is an object that proves existence, with a report of its own. */
    private void stampObject(SignatureReport stamp, String id) {
        xml.open("ValidationObject")
                .attribute("id", id)
                .element("ObjectType", OBJECT + "timestamp")
                .open("ValidationObjectRepresentation")
                .open("direct")
                .open("SignatureReference")
                .element("PAdESFieldName", stamp.field())
                .close()
                .close()
                .close();
        stamp.provenTime().ifPresent(time -> xml.open("POEProvisioning")
                .element("POETime", time)
                .reference("ValidationObject", FILE)
                .close());
        xml.open("ValidationReport");
        xml.open("SignatureIdentifier")
                .attribute("id", id + "-id")
                .element("HashOnly", "false")
                .element("DocHashOnly", "false")
                .element("DAIdentifier", stamp.field())
                .close();
        statusOf(
                stamp,
                id,
                stamp.verdict() == Verdict.VALID
                        ? "passed"
                        : stamp.verdict() == Verdict.INVALID ? "failed" : "indeterminate");
        xml.close().close();
    }

    private void certificateObject(String id, CertificateInfo certificate) {
        xml.open("ValidationObject")
                .attribute("id", id)
                .element("ObjectType", OBJECT + "certificate")
                .open("ValidationObjectRepresentation")
                .element("base64", Base64.getEncoder().encodeToString(certificate.encoded()))
                .close()
                .close();
    }

    private String object(CertificateInfo certificate) {
        String id = "cert-" + certificate.sha256();
        certificates.putIfAbsent(id, certificate);
        return id;
    }
}
