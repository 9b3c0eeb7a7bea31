package vn.vanthu.signing.pdf;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.signing.EvidenceUnavailableException;

/**
 * The signatures in a document as far as raising their level needs to know.
 *
 * @param all in the order of the revisions they were made in
 */
record FoundSignatures(List<Found> all) {

    /**
     * One signature or document time-stamp.
     *
     * @param contents the bytes of /Contents with the zeros behind the container
     * @param container the parsed container
     * @param documentTimestamp whether it is a document time-stamp
     * @param end offset in the file up to which it signs
     */
    record Found(byte[] contents, CMSSignedData container, boolean documentTimestamp, long end) {

        SignerInformation signer() {
            return container.getSignerInfos().iterator().next();
        }

        /** The signature's own time-stamp tokens. */
        List<CMSSignedData> timestamps() {
            AttributeTable unsigned = signer().getUnsignedAttributes();
            Attribute attribute =
                    unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            List<CMSSignedData> tokens = new ArrayList<>();
            if (attribute != null) {
                attribute.getAttrValues().forEach(value -> tokens.add(parse(value)));
            }
            return tokens;
        }

        private static CMSSignedData parse(Object value) {
            try {
                return new CMSSignedData(org.bouncycastle.asn1.cms.ContentInfo.getInstance(value));
            } catch (CMSException e) {
                throw new EvidenceUnavailableException("a time-stamp in a signature cannot be read", e);
            }
        }
    }

    static FoundSignatures of(Original original) {
        Increment increment = new Increment(original);
        List<Found> all = new ArrayList<>();
        for (FormField field : new Form(increment).signed()) {
            PdfDictionary dictionary = increment.dictionary(field.dictionary().get("V"));
            if (increment.get(dictionary.get("Contents")) instanceof PdfString contents) {
                boolean timestamp =
                        dictionary.isName("Type", "DocTimeStamp") || dictionary.isName("SubFilter", "ETSI.RFC3161");
                byte[] bytes = contents.raw();
                all.add(new Found(
                        bytes,
                        container(bytes, field.name()),
                        timestamp,
                        end(increment.array(dictionary.get("ByteRange")))));
            }
        }
        all.sort((a, b) -> Long.compare(a.end(), b.end()));
        return new FoundSignatures(all);
    }

    private static CMSSignedData container(byte[] contents, String field) {
        try (org.bouncycastle.asn1.ASN1InputStream in = new org.bouncycastle.asn1.ASN1InputStream(contents)) {
            return new CMSSignedData(org.bouncycastle.asn1.cms.ContentInfo.getInstance(in.readObject()));
        } catch (CMSException | java.io.IOException | RuntimeException e) {
            throw new EvidenceUnavailableException("the signature " + field + " cannot be read", e);
        }
    }

    private static long end(PdfArray range) {
        return range.size() == 4 && range.get(2) instanceof PdfNumber start && range.get(3) instanceof PdfNumber length
                ? start.longValue() + length.longValue()
                : 0;
    }

    /** Whether each signature has a time-stamp of its own or is covered by one of the document. */
    boolean allTimestamped() {
        long covered = all.stream()
                .filter(Found::documentTimestamp)
                .mapToLong(Found::end)
                .max()
                .orElse(0);
        return all.stream()
                .filter(found -> !found.documentTimestamp())
                .allMatch(found -> found.end() < covered || !found.timestamps().isEmpty());
    }
}
