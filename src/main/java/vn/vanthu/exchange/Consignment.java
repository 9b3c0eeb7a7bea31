package vn.vanthu.exchange;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.organisation.Agency;

/** A document sent to one agency, and how far that agency is with it. */
@Entity
@Table(name = "consignment")
public class Consignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "sent_document_id")
    private SentDocument document;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "to_agency_id")
    private Agency to;

    @Enumerated(EnumType.STRING)
    private ConsignmentState state;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "consignment_step", joinColumns = @JoinColumn(name = "consignment_id"))
    @OrderColumn(name = "ordinal")
    private List<ConsignmentStep> steps = new ArrayList<>();

    @Column(name = "recalled_at")
    private Instant recalledAt;

    @Column(name = "recalled_by")
    private String recalledBy;

    @Column(name = "recall_reason")
    private String recallReason;

    @Column(name = "recall_confirmed_at")
    private Instant recallConfirmedAt;

    @Column(name = "recall_confirmed_by")
    private String recallConfirmedBy;

    @Version
    private int version;

    protected Consignment() {}

    /** Arrives at once: sender and receiver share the installation. */
    Consignment(SentDocument document, Agency to, Instant at, String who) {
        this.document = document;
        this.to = to;
        take(ConsignmentState.ARRIVED, at, who, "");
    }

    /**
     * Moves on to a state. Throws {@link IllegalStep} when that is not allowed from the present one, and
     * {@link RecalledDocument} once the sender has taken the document back.
     */
    void become(ConsignmentState next, Instant at, String who, String reason) {
        if (recalledAt != null) {
            throw new RecalledDocument();
        }
        if (!state.mayBecome(next)) {
            throw new IllegalStep(state, next);
        }
        take(next, at, who, reason);
    }

    /** The sender takes it back. False where there is nothing to take back: it was refused, or recalled before. */
    boolean recall(Instant at, String who, String reason) {
        if (state == ConsignmentState.REFUSED || recalledAt != null) {
            return false;
        }
        recalledAt = at;
        recalledBy = who;
        recallReason = reason;
        return true;
    }

    /** The receiver confirms; the first confirmation stays. */
    void confirmRecall(Instant at, String who) {
        if (recallConfirmedAt == null) {
            recallConfirmedAt = at;
            recallConfirmedBy = who;
        }
    }

    private void take(ConsignmentState next, Instant at, String who, String reason) {
        this.state = next;
        this.steps.add(new ConsignmentStep(next, at, who, reason));
    }

    public long id() {
        return id;
    }

    /** The sender's document. */
    public long outgoingDocumentId() {
        return document.outgoingDocumentId();
    }

    /** Mã định danh văn bản. */
    public String documentCode() {
        return document.documentCode();
    }

    public Agency from() {
        return document.from();
    }

    public Agency to() {
        return to;
    }

    public DocumentFacts facts() {
        return document.facts();
    }

    /** The document itself first. */
    public List<DispatchedFile> files() {
        return document.files();
    }

    public Instant sentAt() {
        return document.sentAt();
    }

    /** How the sender took it back; empty while it holds. */
    public Optional<Recall> recall() {
        return recalledAt == null
                ? Optional.empty()
                : Optional.of(new Recall(
                        recalledAt,
                        recalledBy,
                        recallReason,
                        Optional.ofNullable(recallConfirmedAt),
                        Optional.ofNullable(recallConfirmedBy)));
    }

    /** What the document does to earlier ones of its sender. */
    public List<SentRelation> relations() {
        return document.relations();
    }

    public ConsignmentState state() {
        return state;
    }

    /** Every state so far, the first (arrival) first. */
    public List<ConsignmentStep> steps() {
        return List.copyOf(steps);
    }

    /** When it was at the receiver's door. */
    public Instant arrivedAt() {
        return steps.get(0).at();
    }

    /** When the present state began. */
    public Instant since() {
        return steps.get(steps.size() - 1).at();
    }

    /** Goes up with each change; a form carries it, so that a stale form is noticed. */
    public int version() {
        return version;
    }
}
