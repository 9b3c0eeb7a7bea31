package vn.vanthu.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.SignedSamples;

/** Reports are valid by ETSI's own schema and say what was found. */
class EtsiReportTest {

    private static final Map<String, String> SCHEMAS = Map.of(
            "http://www.w3.org/2000/09/xmldsig#", "/xsd/xmldsig-core-schema.xsd",
            "http://uri.etsi.org/01903/v1.3.2#", "/xsd/XAdES01903v132-202407.xsd",
            "http://uri.etsi.org/02231/v2#", "/xsd/ts_119612v020101_xsd.xsd",
            "http://www.w3.org/XML/1998/namespace", "/xsd/xml.xsd");

    @Test
    void validSignaturesWithTheirChain() throws Exception {
        byte[] sealed = SignedSamples.sealed(SignedSamples.certified(Fixtures.textDocument(2, false)));

        String xml = report(sealed);

        assertThat(xml)
                .contains("urn:etsi:019102:mainindication:total-passed")
                .contains("Nguyễn Văn An")
                .doesNotContain("total-failed");
        assertThat(count(xml, "<vr:SignatureValidationReport>")).isEqualTo(2);
        assertThat(count(xml, "<vr:CertificateChain>")).isEqualTo(2);
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void aTouchedFileFailsWithTheReasonInWords() throws Exception {
        byte[] signed = SignedSamples.approved(Fixtures.textDocument(1, false), "person/an.nguyen");
        int inside = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
        signed[inside + 1] = 'N';

        String xml = report(signed);

        assertThat(xml)
                .contains("urn:etsi:019102:mainindication:total-failed")
                .contains("urn:etsi:019102:subindication:")
                .contains(EtsiReport.REASON);
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void unsignedAndUnreadableFilesHaveAReportToo() throws Exception {
        for (byte[] file : List.of(Fixtures.textDocument(1, false), "no PDF".getBytes(StandardCharsets.UTF_8))) {
            String xml = report(file);

            assertThat(xml).contains(EtsiReport.NONE_FOUND);
            schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        }
    }

    @Test
    void namesThatXmlCannotHoldDoNoHarm() throws Exception {
        Report report = SignedSamples.validator().validate(Fixtures.textDocument(1, false));

        String xml = EtsiReport.of(report, new FileReference("a\u0000<b>\ud800.pdf", new byte[32]), Locale.ENGLISH);

        assertThat(xml).contains("a\ufffd&lt;b");
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static String report(byte[] file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
        return EtsiReport.of(
                SignedSamples.validator().validate(file),
                new FileReference("thư.pdf", digest),
                Locale.forLanguageTag("vi"));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    /** The schema with what it imports, from the library of the European Commission; nothing is fetched. */
    private static Schema schema() throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        LSResourceResolver resolver = (type, namespace, publicId, systemId, base) -> input(namespace, systemId);
        factory.setResourceResolver(resolver);
        Source source = new StreamSource(stream("/xsd/TS119102-2-v141.xsd"));
        return factory.newSchema(source);
    }

    private static LSInput input(String namespace, String systemId) {
        String resource = systemId != null && systemId.endsWith(".dtd") ? null : SCHEMAS.get(namespace);
        return new MemoryInput(systemId, resource == null ? new ByteArrayInputStream(new byte[0]) : stream(resource));
    }

    private static InputStream stream(String resource) {
        InputStream in = EtsiReportTest.class.getResourceAsStream(resource);
        assertThat(in).as(resource).isNotNull();
        return in;
    }
}
