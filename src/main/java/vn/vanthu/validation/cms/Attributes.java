package vn.vanthu.validation.cms;

import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.Time;

/** The attributes of CMS, CAdES and time-stamps that matter here. */
final class Attributes {
    static final ASN1ObjectIdentifier CONTENT_TYPE = new ASN1ObjectIdentifier("1.2.840.113549.1.9.3");
    static final ASN1ObjectIdentifier MESSAGE_DIGEST = new ASN1ObjectIdentifier("1.2.840.113549.1.9.4");
    static final ASN1ObjectIdentifier SIGNING_TIME = new ASN1ObjectIdentifier("1.2.840.113549.1.9.5");
    static final ASN1ObjectIdentifier SIGNING_CERTIFICATE = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.12");
    static final ASN1ObjectIdentifier SIGNING_CERTIFICATE_V2 = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.47");
    static final ASN1ObjectIdentifier SIGNATURE_TIME_STAMP = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14");
    static final ASN1ObjectIdentifier CONTENT_TIME_STAMP = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.20");
    static final ASN1ObjectIdentifier ADOBE_REVOCATION = new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");

    private Attributes() {}

    /** The single value of an attribute; empty when it is missing, or has none or several values. */
    static Optional<ASN1Encodable> single(Optional<AttributeTable> table, ASN1ObjectIdentifier type) {
        List<ASN1Encodable> values = values(table, type);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    static List<ASN1Encodable> values(Optional<AttributeTable> table, ASN1ObjectIdentifier type) {
        List<ASN1Encodable> values = new ArrayList<>();
        if (table.isPresent()) {
            ASN1EncodableVector all = table.get().getAll(type);
            for (int i = 0; i < all.size(); i++) {
                Attribute attribute = Attribute.getInstance(all.get(i));
                for (ASN1Encodable value : attribute.getAttrValues()) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    static Optional<Instant> signingTime(Optional<AttributeTable> table) {
        try {
            return single(table, SIGNING_TIME)
                    .map(value -> Time.getInstance(value).getDate().toInstant());
        } catch (IllegalArgumentException | IllegalStateException e) {
            // a time that cannot be read is only a claim less
            return Optional.empty();
        }
    }

    static Instant time(ASN1GeneralizedTime time) {
        try {
            return time.getDate().toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException("time that cannot be read", e);
        }
    }
}
