package vn.vanthu.validation.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.crypto.Digests;
import vn.vanthu.validation.crypto.SignatureScheme;
import vn.vanthu.validation.trust.CertificateFiles;

/** Reads CMS SignedData (RFC 5652) strictly in what matters: one signer, and nothing behind the container. */
public final class CmsReader {
    private static final String OCSP_IN_CMS = "1.3.6.1.5.5.7.16.2";

    private CmsReader() {}

    /**
     * Reads the container at the start of the bytes; zero bytes may follow it, as the placeholder in a PDF leaves them.
     *
     * @throws CmsException when it is none, is damaged, or has not exactly one signer
     */
    public static CmsSignature read(byte[] bytes) throws CmsException {
        try (ASN1InputStream in = new ASN1InputStream(bytes)) {
            ASN1Primitive primitive = in.readObject();
            if (primitive == null) {
                throw new CmsException(Reason.error("contents.empty"));
            }
            int length = bytes.length - in.available();
            return read(primitive, length, notes(bytes, length));
        } catch (IOException | RuntimeException e) {
            throw new CmsException(Reason.error("contents.unreadable"), e);
        }
    }

    /** Reads a container that stands for itself, such as a time-stamp token in an attribute. */
    public static CmsSignature read(ASN1Encodable container) throws CmsException {
        try {
            return read(container.toASN1Primitive(), -1, List.of());
        } catch (RuntimeException e) {
            throw new CmsException(Reason.error("contents.unreadable"), e);
        }
    }

    private static List<Reason> notes(byte[] bytes, int length) throws CmsException {
        for (int i = length; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return List.of(Reason.error("contents.trailing", bytes.length - i));
            }
        }
        return List.of();
    }

    private static CmsSignature read(ASN1Primitive primitive, int length, List<Reason> notes) throws CmsException {
        ContentInfo info = ContentInfo.getInstance(primitive);
        if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
            throw new CmsException(Reason.error("contents.notSigned"));
        }
        SignedData data = SignedData.getInstance(info.getContent());
        if (data.getSignerInfos().size() != 1) {
            throw new CmsException(
                    Reason.error("contents.signers", data.getSignerInfos().size()));
        }
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        if (Digests.misplaced(signer.getDigestAlgorithm().getAlgorithm())) {
            throw new CmsException(Reason.error(
                    "algorithm.misplaced", signer.getDigestAlgorithm().getAlgorithm()));
        }
        String digest = Digests.name(signer.getDigestAlgorithm().getAlgorithm())
                .orElseThrow(() -> new CmsException(Reason.error(
                        "algorithm.unknown", signer.getDigestAlgorithm().getAlgorithm())));
        SignatureScheme scheme = SignatureScheme.of(signer.getDigestEncryptionAlgorithm(), digest)
                .orElseThrow(() -> new CmsException(Reason.error(
                        "algorithm.unknown",
                        signer.getDigestEncryptionAlgorithm().getAlgorithm())));
        ASN1Set signed = signer.getAuthenticatedAttributes();
        ASN1Set unsigned = signer.getUnauthenticatedAttributes();
        List<X509CRL> crls = new ArrayList<>();
        List<byte[]> responses = new ArrayList<>();
        readRevocation(data.getCRLs(), crls, responses);
        Optional<AttributeTable> signedTable = Optional.ofNullable(signed).map(AttributeTable::new);
        AdobeRevocation.read(signedTable, crls, responses);
        return new CmsSignature(
                data.getEncapContentInfo().getContentType().getId(),
                content(data.getEncapContentInfo().getContent()),
                digest,
                scheme,
                signedTable,
                encodings(signed),
                Optional.ofNullable(unsigned).map(AttributeTable::new),
                signer.getEncryptedDigest().getOctets(),
                SignerReference.of(signer.getSID()),
                certificates(data.getCertificates()),
                crls,
                responses,
                length,
                notes);
    }

    private static Optional<byte[]> content(ASN1Encodable content) throws CmsException {
        if (content == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    content instanceof ASN1OctetString octets
                            ? octets.getOctets()
                            : content.toASN1Primitive().getEncoded());
        } catch (IOException e) {
            throw new CmsException(Reason.error("contents.unreadable"), e);
        }
    }

    private static List<byte[]> encodings(ASN1Set attributes) throws CmsException {
        if (attributes == null) {
            return List.of();
        }
        try {
            byte[] strict = attributes.getEncoded("DER");
            byte[] asWritten = attributes.getEncoded();
            return Arrays.equals(strict, asWritten) ? List.of(strict) : List.of(strict, asWritten);
        } catch (IOException e) {
            throw new CmsException(Reason.error("contents.unreadable"), e);
        }
    }

    private static List<X509Certificate> certificates(ASN1Set set) {
        List<X509Certificate> certificates = new ArrayList<>();
        if (set != null) {
            for (ASN1Encodable element : set) {
                if (element.toASN1Primitive() instanceof ASN1Sequence sequence) {
                    encoded(sequence).flatMap(CertificateFiles::parse).ifPresent(certificates::add);
                }
            }
        }
        return certificates;
    }

    static Optional<byte[]> encoded(ASN1Encodable element) {
        try {
            return Optional.of(element.toASN1Primitive().getEncoded());
        } catch (IOException e) {
            // in memory: only an object that cannot be encoded at all gets here, and it is evidence of nothing
            return Optional.empty();
        }
    }

    private static void readRevocation(ASN1Set set, List<X509CRL> crls, List<byte[]> responses) {
        if (set == null) {
            return;
        }
        for (ASN1Encodable element : set) {
            if (element.toASN1Primitive() instanceof ASN1Sequence sequence) {
                encoded(sequence).flatMap(CmsReader::crl).ifPresent(crls::add);
            } else if (element.toASN1Primitive() instanceof ASN1TaggedObject tagged && tagged.getTagNo() == 1) {
                OtherRevocationInfoFormat other = OtherRevocationInfoFormat.getInstance(tagged, false);
                if (other.getInfoFormat().getId().equals(OCSP_IN_CMS)) {
                    encoded(other.getInfo()).ifPresent(responses::add);
                }
            }
        }
    }

    /** A CRL, or empty when the bytes are none: evidence that cannot be read is missing evidence. */
    public static Optional<X509CRL> crl(byte[] der) {
        try {
            return Optional.of(
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
