package vn.vanthu.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** EU DSS as the independent judge of signatures. */
public final class DssOracle {

    private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();

    private DssOracle(Collection<X509Certificate> anchors, List<byte[]> lists) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                lists.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        verifier.setAIASource(null);
    }

    /** Trusts these certificates as anchors. */
    public static DssOracle trusting(Collection<X509Certificate> anchors, List<byte[]> revocationLists) {
        return new DssOracle(anchors, revocationLists);
    }

    /** Trusts the root of the test certificates and knows its revocation lists. */
    public static DssOracle ofTestCertificates() throws Exception {
        return ofTestCertificates(List.of(), List.of());
    }

    /** The same, which trusts more anchors and knows more lists. */
    public static DssOracle ofTestCertificates(List<X509Certificate> anchors, List<byte[]> more) throws Exception {
        X509Certificate root = DSSUtils.loadCertificate(Files.readAllBytes(Path.of("certs-test/ca/root.crt")))
                .getCertificate();
        List<X509Certificate> trusted = new ArrayList<>(anchors);
        trusted.add(root);
        List<byte[]> lists = new ArrayList<>(more);
        try (Stream<Path> files = Files.list(Path.of("certs-test/crl"))) {
            for (Path file : files.toList()) {
                lists.add(Files.readAllBytes(file));
            }
        }
        return new DssOracle(trusted, lists);
    }

    /** The whole report on a document. */
    public Reports judge(byte[] pdf) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf, "document.pdf"));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }

    /** The same of an encrypted document. */
    public Reports judge(byte[] pdf, char[] password) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf, "document.pdf"));
        validator.setPasswordProtection(password);
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }

    /** For each signature in order: indication, sub-indication and level. */
    public List<String> verdicts(byte[] pdf) {
        return verdicts(judge(pdf));
    }

    /** The same of a report. */
    public static List<String> verdicts(Reports reports) {
        SimpleReport report = reports.getSimpleReport();
        return report.getSignatureIdList().stream()
                .map(id -> report.getIndication(id)
                        + (report.getSubIndication(id) == null ? "" : "/" + report.getSubIndication(id))
                        + " " + report.getSignatureFormat(id))
                .toList();
    }
}
