package vn.vanthu.validation.cms;

import java.security.cert.X509CRL;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.AttributeTable;

/** The signed attribute adbe-revocationInfoArchival (ISO 32000-2, 12.8.3.3.2). */
final class AdobeRevocation {
    private AdobeRevocation() {}

    static void read(Optional<AttributeTable> attributes, List<X509CRL> crls, List<byte[]> responses) {
        Optional<ASN1Encodable> value = Attributes.single(attributes, Attributes.ADOBE_REVOCATION);
        if (value.isEmpty() || !(value.get().toASN1Primitive() instanceof ASN1Sequence sequence)) {
            return;
        }
        for (ASN1Encodable part : sequence) {
            if (part.toASN1Primitive() instanceof ASN1TaggedObject tagged
                    && tagged.getExplicitBaseObject().toASN1Primitive() instanceof ASN1Sequence items) {
                for (ASN1Encodable item : items) {
                    if (tagged.getTagNo() == 0) {
                        CmsReader.encoded(item).flatMap(CmsReader::crl).ifPresent(crls::add);
                    } else if (tagged.getTagNo() == 1) {
                        CmsReader.encoded(item).ifPresent(responses::add);
                    }
                }
            }
        }
    }
}
