package vn.vanthu.signing.revocation;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The HTTP addresses in a certificate (RFC 5280, 4.2.1.13 and 4.2.2.1). */
final class Addresses {

    private Addresses() {}

    static List<URI> lists(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (extension != null) {
            byte[] content = ASN1OctetString.getInstance(extension).getOctets();
            for (DistributionPoint point : CRLDistPoint.getInstance(content).getDistributionPoints()) {
                DistributionPointName name = point.getDistributionPoint();
                if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                    for (GeneralName each :
                            GeneralNames.getInstance(name.getName()).getNames()) {
                        add(found, each);
                    }
                }
            }
        }
        return found;
    }

    static List<URI> responders(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        byte[] extension = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
        if (extension != null) {
            byte[] content = ASN1OctetString.getInstance(extension).getOctets();
            for (AccessDescription each :
                    AuthorityInformationAccess.getInstance(content).getAccessDescriptions()) {
                if (AccessDescription.id_ad_ocsp.equals(each.getAccessMethod())) {
                    add(found, each.getAccessLocation());
                }
            }
        }
        return found;
    }

    private static void add(List<URI> found, GeneralName name) {
        String text = name.getName().toString();
        if (name.getTagNo() == GeneralName.uniformResourceIdentifier
                && (text.startsWith("http://") || text.startsWith("https://"))
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0)) {
            found.add(URI.create(text));
        }
    }
}
