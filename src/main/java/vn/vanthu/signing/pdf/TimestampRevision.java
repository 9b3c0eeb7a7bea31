package vn.vanthu.signing.pdf;

import vn.vanthu.pdf.PdfReference;

/** Builds the update of a document time-stamp (ISO 32000-2, 12.8.5). */
final class TimestampRevision {

    private TimestampRevision() {}

    /**
     * @param room bytes to keep for the token
     * @param documentId the changing half of the file identifier
     */
    static SignedRange build(Original original, int room, byte[] documentId) {
        Increment increment = new Increment(original);
        Form form = new Form(increment);
        PdfReference signature = increment.reserve();
        form.addTimestamp(form.freeName(), "Dấu thời gian", signature);
        increment.putSignature(
                signature,
                Syntax.dictionary(
                        "Type", Syntax.name("DocTimeStamp"),
                        "Filter", Syntax.name("Adobe.PPKLite"),
                        "SubFilter", Syntax.name("ETSI.RFC3161")),
                room);
        return increment.write(documentId);
    }
}
