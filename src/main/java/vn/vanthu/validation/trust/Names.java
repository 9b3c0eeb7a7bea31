package vn.vanthu.validation.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Parts of distinguished names. */
final class Names {
    private Names() {}

    /** The common name of the holder, or the whole name where there is none. */
    static String common(X509Certificate certificate) {
        return common(certificate.getSubjectX500Principal());
    }

    static String common(X500Principal principal) {
        List<String> found = all(principal, BCStyle.CN);
        return found.isEmpty() ? principal.getName() : found.get(found.size() - 1);
    }

    static List<String> all(X500Principal principal, ASN1ObjectIdentifier type) {
        List<String> values = new ArrayList<>();
        for (RDN part : X500Name.getInstance(principal.getEncoded()).getRDNs()) {
            for (AttributeTypeAndValue value : part.getTypesAndValues()) {
                if (value.getType().equals(type)) {
                    values.add(text(value.getValue()));
                }
            }
        }
        return values;
    }

    static String first(X500Principal principal, ASN1ObjectIdentifier type) {
        List<String> found = all(principal, type);
        return found.isEmpty() ? "" : found.get(0);
    }

    /** The text of a value, or a sign that it is malformed. */
    private static String text(ASN1Encodable value) {
        try {
            return value instanceof ASN1String string ? string.getString() : value.toString();
        } catch (IllegalArgumentException e) {
            // not well-formed UTF-8: the name is only shown
            return "\ufffd";
        }
    }
}
