package vn.vanthu.validation.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.vanthu.validation.Purpose;
import vn.vanthu.validation.trust.CertificateFiles;

/**
 * Services of a signed trusted list (ETSI TS 119 612): authorities that issue qualified certificates (CA/QC) and
 * time-stamp services (TSA), while they are or were granted.
 *
 * @param services the services, in the order of the list
 */
public record TrustedList(List<Listed> services) {

    private static final String TSL = "http://uri.etsi.org/02231/v2#";
    private static final String TYPE = "http://uri.etsi.org/TrstSvc/Svctype/";
    private static final Set<String> GRANTED =
            Set.of("granted", "undersupervision", "accredited", "recognisedatnationallevel", "supervisionincessation");

    public TrustedList {
        services = List.copyOf(services);
    }

    /**
     * A service with one of its certificates.
     *
     * @param name as the list calls it, in its first language
     * @param certificate the service's certificate
     * @param purposes what it is for
     * @param from since when it has been granted without a break
     * @param until since when it is granted no more; empty for one that is granted now
     */
    public record Listed(
            String name, X509Certificate certificate, Set<Purpose> purposes, Instant from, Optional<Instant> until) {
        public Listed {
            purposes = Set.copyOf(purposes);
        }
    }

    private record Period(boolean granted, Instant from) {}

    /**
     * Reads a list that has to be signed by the holder of a certificate; no other key in the file is believed.
     *
     * @throws TrustedListException when it is no such list, or its signature does not cover it or is not by that key
     */
    public static TrustedList read(byte[] xml, X509Certificate signer) throws TrustedListException {
        Element root = parse(xml).getDocumentElement();
        if (!TSL.equals(root.getNamespaceURI()) || !"TrustServiceStatusList".equals(root.getLocalName())) {
            throw new TrustedListException("The file is no trusted list");
        }
        requireSignature(root, signer);
        List<Listed> services = new ArrayList<>();
        for (Element service : all(root, "TSPService")) {
            service(service, services);
        }
        return new TrustedList(services);
    }

    private static Document parse(byte[] xml) throws TrustedListException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new TrustedListException("The file is no XML that can be read", e);
        }
    }

    private static void requireSignature(Element root, X509Certificate signer) throws TrustedListException {
        List<Element> own = children(root, XMLSignature.XMLNS, "Signature");
        if (own.size() != 1) {
            throw new TrustedListException("The list has not exactly one signature");
        }
        if (root.hasAttribute("Id")) {
            root.setIdAttribute("Id", true);
        }
        DOMValidateContext context =
                new DOMValidateContext(KeySelector.singletonKeySelector(signer.getPublicKey()), own.get(0));
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        markIdentified(own.get(0), context);
        try {
            XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            if (!covers(signature, root) || !signature.validate(context)) {
                throw new TrustedListException("The list is not signed by the expected key");
            }
        } catch (MarshalException | XMLSignatureException | ClassCastException e) {
            throw new TrustedListException("The list's signature cannot be checked", e);
        }
    }

    /** Signed properties within the signature are referred to by their identifiers. */
    private static void markIdentified(Element signature, DOMValidateContext context) {
        NodeList inside = signature.getElementsByTagName("*");
        for (int i = 0; i < inside.getLength(); i++) {
            Element element = (Element) inside.item(i);
            if (element.hasAttribute("Id")) {
                context.setIdAttributeNS(element, null, "Id");
            }
        }
    }

    /** Whether the root itself is signed; only the enveloped signature may be taken out of it. */
    private static boolean covers(XMLSignature signature, Element root) {
        String id = root.getAttribute("Id");
        for (Object each : signature.getSignedInfo().getReferences()) {
            Reference reference = (Reference) each;
            String target = reference.getURI();
            if ("".equals(target) || !id.isEmpty() && ("#" + id).equals(target)) {
                return reference.getTransforms().stream()
                        .map(transform -> ((javax.xml.crypto.dsig.Transform) transform).getAlgorithm())
                        .allMatch(name -> name.equals(javax.xml.crypto.dsig.Transform.ENVELOPED)
                                || name.startsWith("http://www.w3.org/2001/10/xml-exc-c14n#")
                                || name.startsWith("http://www.w3.org/TR/2001/REC-xml-c14n-20010315"));
            }
        }
        return false;
    }

    private static void service(Element service, List<Listed> found) throws TrustedListException {
        Element now = first(service, "ServiceInformation")
                .orElseThrow(() -> new TrustedListException("A service of the list has no information"));
        Set<Purpose> purposes = purposes(text(now, "ServiceTypeIdentifier"), now);
        Optional<Listed> trusted = Optional.empty();
        if (!purposes.isEmpty()) {
            trusted = granted(service, now, purposes);
        }
        if (trusted.isEmpty()) {
            return;
        }
        Listed model = trusted.get();
        for (Element certificate : all(first(now, "ServiceDigitalIdentity").orElse(now), "X509Certificate")) {
            byte[] der;
            try {
                der = Base64.getMimeDecoder().decode(certificate.getTextContent());
            } catch (IllegalArgumentException e) {
                throw new TrustedListException("A certificate of the list is no Base64", e);
            }
            CertificateFiles.parse(der)
                    .ifPresent(
                            each -> found.add(new Listed(model.name(), each, purposes, model.from(), model.until())));
        }
    }

    /** A model of the service without its certificate; empty for one that never was granted. */
    private static Optional<Listed> granted(Element service, Element now, Set<Purpose> purposes)
            throws TrustedListException {
        List<Period> periods = new ArrayList<>(List.of(period(now)));
        for (Element past : all(service, "ServiceHistoryInstance")) {
            periods.add(period(past));
        }
        periods.sort((one, other) -> other.from().compareTo(one.from()));
        Optional<Instant> until = Optional.empty();
        int at = 0;
        while (at < periods.size() && !periods.get(at).granted()) {
            until = Optional.of(periods.get(at++).from());
        }
        if (at == periods.size()) {
            return Optional.empty();
        }
        Instant from = periods.get(at).from();
        while (at < periods.size() && periods.get(at).granted()) {
            from = periods.get(at++).from();
        }
        String name = all(now, "Name").stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
        return Optional.of(new Listed(name, null, purposes, from, until));
    }

    private static Period period(Element information) throws TrustedListException {
        String status = text(information, "ServiceStatus");
        try {
            Instant from = OffsetDateTime.parse(text(information, "StatusStartingTime"))
                    .toInstant();
            return new Period(GRANTED.contains(status.substring(status.lastIndexOf('/') + 1)), from);
        } catch (DateTimeException e) {
            throw new TrustedListException("A date of the list cannot be read", e);
        }
    }

    private static Set<Purpose> purposes(String type, Element information) {
        if (type.startsWith(TYPE + "TSA")) {
            return EnumSet.of(Purpose.TIME_STAMP);
        }
        if (!type.equals(TYPE + "CA/QC")) {
            return Set.of();
        }
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (Element uri : all(information, "URI")) {
            String said = uri.getTextContent().strip();
            if (said.endsWith("/ForeSignatures")) {
                purposes.add(Purpose.PERSON);
            } else if (said.endsWith("/ForeSeals")) {
                purposes.add(Purpose.AGENCY);
            }
        }
        return purposes.isEmpty() ? EnumSet.of(Purpose.PERSON, Purpose.AGENCY) : purposes;
    }

    private static String text(Element parent, String name) throws TrustedListException {
        return first(parent, name)
                .map(element -> element.getTextContent().strip())
                .orElseThrow(() -> new TrustedListException("The list lacks " + name));
    }

    private static Optional<Element> first(Element parent, String name) {
        return children(parent, TSL, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && namespace.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(TSL, name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
