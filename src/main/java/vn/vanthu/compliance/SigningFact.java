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
import vn.vanthu.outgoing.PaperReason;

/**
 * What the signature check found of one issued document, how it went out and how long that took.
 * Never changed, but for paper noted later and the date of a recall.
 */
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

    @Enumerated(EnumType.STRING)
    private Paper paper;

    @Column(name = "paper_reason")
    private String paperReason = "";

    private boolean excepted;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "issue_minutes")
    private Integer issueMinutes;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** When a recount last examined the file and agreed; null before the first. */
    @Column(name = "examined_at")
    private Instant examinedAt;

    protected SigningFact() {}

    /** How paper went out. */
    enum Paper {
        /** No electronic document: the paper was registered with a scan. */
        INSTEAD,
        /** Beside the electronic document. */
        BESIDE
    }

    /** @param issueMinutes working time from the signature to the issue */
    SigningFact(DocumentIssued issued, long issueMinutes, Instant now) {
        this.documentId = issued.documentId();
        this.agencyId = issued.agencyId();
        this.unitId = issued.unitId();
        this.type = issued.type();
        this.notation = issued.notation();
        this.subject = issued.subject();
        this.signatoryPositionId = issued.signatoryPositionId();
        this.issuedOn = issued.issuedOn();
        this.recordedAt = now;
        this.issuedAt = issued.issuedAt();
        this.dueAt = issued.dueAt().orElse(null);
        this.issueMinutes = dueAt == null ? null : Math.toIntExact(issueMinutes);
        issued.paper().ifPresent(why -> onPaper(Paper.INSTEAD, why));
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

    /** Paper beside the electronic document. A reason that is no exception stays when one that is follows. */
    void paperBeside(PaperReason why) {
        if (paper == null || paper == Paper.BESIDE && excepted) {
            onPaper(Paper.BESIDE, why);
        }
    }

    private void onPaper(Paper how, PaperReason why) {
        paper = how;
        paperReason = why.name();
        excepted = why.exception();
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

    long agencyId() {
        return agencyId;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    /** Null where the document went out electronically alone. */
    Paper paper() {
        return paper;
    }

    boolean excepted() {
        return excepted;
    }
}
