package vn.vanthu.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;

/** What is written on a document that is sent (NĐ 30/2020, Phụ lục VI, fields 3 to 14). Immutable. */
@Embeddable
public class DocumentFacts {

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type")
    private DocumentType type;

    private String number;
    private String notation;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "signer_name")
    private String signerName;

    @Column(name = "signer_title")
    private String signerTitle;

    @Column(name = "page_count")
    private int pageCount;

    protected DocumentFacts() {}

    /**
     * The facts of a document.
     *
     * @param number as written, {@code 05}; empty for a personal letter
     * @param notation number and symbol as written, {@code 05/QĐ-UBND}; empty for a personal letter
     * @param issuedOn date of office
     * @param subject trích yếu
     * @param signerName who signed for the agency
     * @param signerTitle in which position
     * @param pageCount pages of the document itself, without annexes
     */
    public DocumentFacts(
            DocumentType type,
            String number,
            String notation,
            LocalDate issuedOn,
            String subject,
            Urgency urgency,
            String signerName,
            String signerTitle,
            int pageCount) {
        this.type = Objects.requireNonNull(type, "type");
        this.number = Objects.requireNonNull(number, "number");
        this.notation = Objects.requireNonNull(notation, "notation");
        this.issuedOn = Objects.requireNonNull(issuedOn, "issuedOn");
        this.subject = Objects.requireNonNull(subject, "subject");
        this.urgency = Objects.requireNonNull(urgency, "urgency");
        this.signerName = Objects.requireNonNull(signerName, "signerName");
        this.signerTitle = Objects.requireNonNull(signerTitle, "signerTitle");
        this.pageCount = pageCount;
    }

    public DocumentType type() {
        return type;
    }

    public String number() {
        return number;
    }

    public String notation() {
        return notation;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public String subject() {
        return subject;
    }

    public Urgency urgency() {
        return urgency;
    }

    public String signerName() {
        return signerName;
    }

    public String signerTitle() {
        return signerTitle;
    }

    public int pageCount() {
        return pageCount;
    }
}
