package vn.vanthu.validation.network;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;

/** HTTP addresses written in certificates; others (LDAP, files) are left out, and no more than a few are asked. */
final class Addresses {
    private static final int MOST = 3;
    private static final String POINTS = "2.5.29.31";
    private static final String ACCESS = "1.3.6.1.5.5.7.1.1";

    private Addresses() {}

    static List<String> revocationLists(X509Certificate certificate) {
        List<String> found = new ArrayList<>();
        byte[] extension = certificate.getExtensionValue(POINTS);
        if (extension != null) {
            try {
                for (DistributionPoint point :
                        CRLDistPoint.getInstance(content(extension)).getDistributionPoints()) {
                    DistributionPointName name = point.getDistributionPoint();
                    if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                        for (GeneralName one :
                                GeneralNames.getInstance(name.getName()).getNames()) {
                            add(found, one);
                        }
                    }
                }
            } catch (IllegalArgumentException e) {
                // an extension that cannot be read names no address
                return found;
            }
        }
        return found;
    }

    static List<String> responders(X509Certificate certificate) {
        return access(certificate, X509ObjectIdentifiers.id_ad_ocsp.getId());
    }

    static List<String> issuers(X509Certificate certificate) {
        return access(certificate, X509ObjectIdentifiers.id_ad_caIssuers.getId());
    }

    private static List<String> access(X509Certificate certificate, String method) {
        List<String> found = new ArrayList<>();
        byte[] extension = certificate.getExtensionValue(ACCESS);
        if (extension != null) {
            try {
                for (AccessDescription one : AuthorityInformationAccess.getInstance(content(extension))
                        .getAccessDescriptions()) {
                    if (one.getAccessMethod().getId().equals(method)) {
                        add(found, one.getAccessLocation());
                    }
                }
            } catch (IllegalArgumentException e) {
                // as above
                return found;
            }
        }
        return found;
    }

    private static byte[] content(byte[] extension) {
        return ASN1OctetString.getInstance(extension).getOctets();
    }

    private static void add(List<String> found, GeneralName name) {
        boolean address = name.getTagNo() == GeneralName.uniformResourceIdentifier
                && name.getName() instanceof ASN1String text
                && text.getString().matches("(?i)https?://.+");
        if (address && found.size() < MOST) {
            found.add(((ASN1String) name.getName()).getString());
        }
    }
}
