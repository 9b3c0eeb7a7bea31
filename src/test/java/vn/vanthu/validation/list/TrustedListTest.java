package vn.vanthu.validation.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.pki.Validity;

/** Lists are believed only when the pinned key signed all of them; services only while they were granted. */
class TrustedListTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final Validity VALIDITY =
            new Validity(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1000)));

    private final Credential operator = credential("operator");
    private final Credential other = credential("other");
    private final X509Certificate authority = credential("authority").certificate();

    @Test
    void grantedServicesWithTheirPurposesAndDates() throws Exception {
        String list = list(
                service("CA/QC", "granted", "2020-01-01T00:00:00Z", "ForeSeals", ""),
                service("CA/QC", "granted", "2020-01-01T00:00:00Z", "", ""),
                service("TSA/QTST", "withdrawn", "2024-01-01T00:00:00Z", "", past("granted", "2019-05-01T00:00:00Z")),
                service("TSA/QTST", "granted", "2022-01-01T00:00:00Z", "", past("accredited", "2018-05-01T00:00:00Z")),
                service("CA/QC", "withdrawn", "2020-01-01T00:00:00Z", "", ""),
                service("ACA", "granted", "2020-01-01T00:00:00Z", "", ""));

        List<TrustedList.Listed> services =
                TrustedList.read(sign(list, operator), operator.certificate()).services();

        assertThat(services).hasSize(4).allMatch(service -> service.certificate()
                .equals(authority));
        assertThat(services.get(0).purposes()).isEqualTo(Set.of(vn.vanthu.validation.Purpose.AGENCY));
        assertThat(services.get(1).purposes())
                .isEqualTo(Set.of(vn.vanthu.validation.Purpose.PERSON, vn.vanthu.validation.Purpose.AGENCY));
        assertThat(services.get(2).from()).isEqualTo(Instant.parse("2019-05-01T00:00:00Z"));
        assertThat(services.get(2).until()).contains(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(services.get(3).from()).isEqualTo(Instant.parse("2018-05-01T00:00:00Z"));
        assertThat(services.get(3).until()).isEmpty();
        assertThat(services.get(3).purposes()).isEqualTo(Set.of(vn.vanthu.validation.Purpose.TIME_STAMP));
    }

    @Test
    void whatThePinnedKeyDidNotSignIsRefused() throws Exception {
        String list = list(service("CA/QC", "withdrawn", "2020-01-01T00:00:00Z", "", ""));
        byte[] signed = sign(list, operator);
        byte[] changed = new String(signed, StandardCharsets.UTF_8)
                .replace("Svcstatus/withdrawn", "Svcstatus/granted")
                .getBytes(StandardCharsets.UTF_8);

        refused(list.getBytes(StandardCharsets.UTF_8));
        refused(sign(list, other));
        refused(changed);
        refused("<a/>".getBytes(StandardCharsets.UTF_8));
        refused("no XML".getBytes(StandardCharsets.UTF_8));
        refused(("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + list).getBytes(StandardCharsets.UTF_8));
        assertThat(TrustedList.read(signed, operator.certificate()).services()).isEmpty();
    }

    private void refused(byte[] list) {
        assertThatThrownBy(() -> TrustedList.read(list, operator.certificate()))
                .isInstanceOf(TrustedListException.class);
    }

    private static Credential credential(String name) {
        X500Principal subject = new X500Principal("CN=" + name);
        return CertificateAuthority.root(subject, VALIDITY, KeyKind.EC_P256, CertificateAuthority.Services.NONE)
                .issue(new X500Principal("CN=" + name + " key"), Purpose.SERVER_SIGNING, VALIDITY, KeyKind.EC_P256);
    }

    private static String list(String... services) {
        return "<TrustServiceStatusList xmlns=\"http://uri.etsi.org/02231/v2#\" Id=\"list\">"
                + "<TrustServiceProviderList><TrustServiceProvider><TSPServices>" + String.join("", services)
                + "</TSPServices></TrustServiceProvider></TrustServiceProviderList></TrustServiceStatusList>";
    }

    private String service(String type, String status, String since, String extension, String history)
            throws Exception {
        String said = extension.isEmpty()
                ? ""
                : "<ServiceInformationExtensions><Extension><AdditionalServiceInformation><URI>"
                        + "http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/" + extension
                        + "</URI></AdditionalServiceInformation></Extension></ServiceInformationExtensions>";
        return "<TSPService><ServiceInformation><ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/" + type
                + "</ServiceTypeIdentifier><ServiceName><Name>A service</Name></ServiceName>"
                + "<ServiceDigitalIdentity><DigitalId><X509Certificate>"
                + Base64.getEncoder().encodeToString(authority.getEncoded())
                + "</X509Certificate></DigitalId></ServiceDigitalIdentity>" + state(status, since) + said
                + "</ServiceInformation><ServiceHistory>" + history + "</ServiceHistory></TSPService>";
    }

    private static String past(String status, String since) {
        return "<ServiceHistoryInstance>" + state(status, since) + "</ServiceHistoryInstance>";
    }

    private static String state(String status, String since) {
        return "<ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/" + status
                + "</ServiceStatus><StatusStartingTime>" + since + "</StatusStartingTime>";
    }

    private static byte[] sign(String list, Credential key) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
        documents.setNamespaceAware(true);
        Document document =
                documents.newDocumentBuilder().parse(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        Reference whole = factory.newReference(
                "",
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        SignedInfo info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", null),
                List.of(whole));
        factory.newXMLSignature(info, null).sign(new DOMSignContext(key.key(), document.getDocumentElement()));
        StringWriter written = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(written));
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
