package vn.vanthu.compliance;

import java.time.LocalDate;
import java.util.List;
import vn.vanthu.document.DocumentType;

/**
 * One document behind a number.
 *
 * @param documentId of the outgoing document
 * @param agencyId that issued it
 * @param agency its name
 * @param unit name of the unit that drafted it
 * @param type of document
 * @param notation number and symbol
 * @param subject trích yếu
 * @param signatory full name of the signatory
 * @param issuedOn date of issue
 * @param signingClass how completely it is signed
 * @param reasons of what was not found valid, as the signature check worded them
 * @param recalledOn when it was recalled, or null
 */
public record CountedDocument(
        long documentId,
        long agencyId,
        String agency,
        String unit,
        DocumentType type,
        String notation,
        String subject,
        String signatory,
        LocalDate issuedOn,
        SigningClass signingClass,
        List<String> reasons,
        LocalDate recalledOn) {

    public CountedDocument {
        reasons = List.copyOf(reasons);
    }
}
