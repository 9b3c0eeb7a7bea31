package vn.vanthu.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.document.DocumentType;

/**
 * An outgoing document was issued. Fired synchronously in the transaction of the act: an observer that throws undoes the
 * act.
 *
 * @param documentId of the outgoing document
 * @param agencyId the issuing agency
 * @param unitId the drafting unit
 * @param type type of the document
 * @param notation number and symbol as printed
 * @param subject trích yếu
 * @param signatoryPositionId who signed
 * @param signedAt when the signatory signed; the moment of the issue for a document on paper
 * @param issuedOn date of office of the issue
 * @param issuedAt the moment of the issue
 * @param dueAt until when it had to be issued (NĐ 30/2020, Điều 18); empty for a document on paper
 * @param paper why it goes out on paper; empty for an electronic document
 * @param files what the signature check found, file by file; the main document first
 */
public record DocumentIssued(
        long documentId,
        long agencyId,
        long unitId,
        DocumentType type,
        String notation,
        String subject,
        long signatoryPositionId,
        Instant signedAt,
        LocalDate issuedOn,
        Instant issuedAt,
        Optional<Instant> dueAt,
        Optional<PaperReason> paper,
        List<FileFacts> files) {

    public DocumentIssued {
        files = List.copyOf(files);
    }

    /** What was found of one of the two signatures that the law wants. */
    public enum Finding {
        /** There is one and it is valid. */
        VALID,
        /** There is one, and it is not valid. */
        INVALID,
        /** There is one, and it could not be decided. */
        INDETERMINATE,
        /** There is none. */
        ABSENT
    }

    /**
     * One file of the document.
     *
     * @param sha256 of the file as issued, lower-case hex
     * @param main whether it is the document itself, not an annex
     * @param person the signatory's signature
     * @param agency the agency's signature
     * @param reasons of findings that are not VALID, as the signature check words them
     */
    public record FileFacts(String sha256, boolean main, Finding person, Finding agency, List<String> reasons) {

        public FileFacts {
            reasons = List.copyOf(reasons);
        }

        /** Whether the file is fully signed: the main file by both, an annex by the agency. */
        public boolean fullySigned() {
            return agency == Finding.VALID && (!main || person == Finding.VALID);
        }
    }
}
