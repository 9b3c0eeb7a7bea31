package vn.vanthu.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanthu.document.DocumentType;
import vn.vanthu.outgoing.DocumentIssued;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.DocumentIssued.Finding;

/** What the signature check found of one issued document. Never changed, but for the date of a recall. */
@Entity
@Table(name = "signing_fact")
class SigningFact {

    @Id
    @Column(name = "document_id")
    private Long documentId;

    @Column(name = "agency_id")
    private long agencyId;

    @Column(name = "unit_id")
    private long unitId;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private String notation;
    private String subject;

    @Column(name = "signatory_position_id")
    private long signatoryPositionId;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_signature")
    private Finding personSignature;

    @Enumerated(EnumType.STRING)
    @Column(name = "agency_signature")
    private Finding agencySignature;

    private int annexes;

    @Column(name = "annexes_sealed")
    private int annexesSealed;

    @Enumerated(EnumType.STRING)
    @Column(name = "class")
    private SigningClass signingClass;

    private String reasons;

    @Column(name = "recalled_on")
    private LocalDate recalledOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected SigningFact() {}

    SigningFact(DocumentIssued issued, Instant now) {
        this.documentId = issued.documentId();
        this.agencyId = issued.agencyId();
        this.unitId = issued.unitId();
        this.type = issued.type();
        this.notation = issued.notation();
        this.subject = issued.subject();
        this.signatoryPositionId = issued.signatoryPositionId();
        this.issuedOn = issued.issuedOn();
        this.recordedAt = now;
        found(issued.files());
    }

    private void found(List<FileFacts> files) {
        List<FileFacts> main = files.stream().filter(FileFacts::main).toList();
        List<FileFacts> others = files.stream().filter(file -> !file.main()).toList();
        personSignature = main.stream().map(FileFacts::person).findFirst().orElse(Finding.ABSENT);
        agencySignature = main.stream().map(FileFacts::agency).findFirst().orElse(Finding.ABSENT);
        annexes = others.size();
        annexesSealed = (int)
                others.stream().filter(file -> file.agency() == Finding.VALID).count();
        signingClass = SigningClass.of(files);
        reasons = files.stream().flatMap(file -> file.reasons().stream()).collect(Collectors.joining("\n"));
    }

    void recalled(LocalDate date) {
        this.recalledOn = date;
    }

    long documentId() {
        return documentId;
    }

    SigningClass signingClass() {
        return signingClass;
    }

    LocalDate recalledOn() {
        return recalledOn;
    }
}
