package vn.vanthu.validation.report;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of a report. What XML 1.0 cannot hold is replaced, since names come from foreign files. */
final class XmlText {

    static final String REPORT = "http://uri.etsi.org/19102/v1.4.1#";
    static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    XmlText(String root) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("vr", root, REPORT);
            out.writeNamespace("vr", REPORT);
            out.writeNamespace("ds", SIGNATURE);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    XmlText open(String name) {
        return run(() -> out.writeStartElement("vr", name, REPORT));
    }

    XmlText close() {
        return run(out::writeEndElement);
    }

    XmlText attribute(String name, String value) {
        return run(() -> out.writeAttribute(name, value));
    }

    XmlText language(String code) {
        return run(() -> out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", code));
    }

    XmlText characters(String value) {
        return run(() -> out.writeCharacters(legal(value)));
    }

    XmlText element(String name, String value) {
        return open(name).characters(value).close();
    }

    XmlText element(String name, Instant value) {
        return element(name, value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** An element that only points at objects of this report. */
    XmlText reference(String name, String target) {
        return open(name).attribute("VOReference", target).close();
    }

    /** The element {@code DigestAlgAndValue} of a SHA-256 value. */
    XmlText digest(byte[] sha256) {
        open("DigestAlgAndValue");
        digestParts(sha256);
        return close();
    }

    /** Method and value of a SHA-256 digest, in the namespace of XML signatures. */
    XmlText digestParts(byte[] sha256) {
        return run(() -> {
            out.writeStartElement("ds", "DigestMethod", SIGNATURE);
            out.writeAttribute("Algorithm", AlgorithmNames.SHA_256);
            out.writeEndElement();
            out.writeStartElement("ds", "DigestValue", SIGNATURE);
            out.writeCharacters(Base64.getEncoder().encodeToString(sha256));
            out.writeEndElement();
        });
    }

    String finish() {
        run(out::writeEndDocument);
        run(out::close);
        return text.toString();
    }

    private static String legal(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints().forEach(point -> kept.appendCodePoint(allowed(point) ? point : 0xFFFD));
        return kept.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private interface Step {
        void write() throws XMLStreamException;
    }

    private XmlText run(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("A report is written to memory", e);
    }
}
