package vn.vanthu.exchange;

import jakarta.persistence.CollectionTable;
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

    @Version
    private int version;

    protected Consignment() {}

    /** Arrives at once: sender and receiver share the installation. */
    Consignment(SentDocument document, Agency to, Instant at, String who) {
        this.document = document;
        this.to = to;
        take(ConsignmentState.ARRIVED, at, who, "");
    }

    /** Moves on to a state. Throws {@link IllegalStep} when that is not allowed from the present one. */
    void become(ConsignmentState next, Instant at, String who, String reason) {
        if (!state.mayBecome(next)) {
            throw new IllegalStep(state, next);
        }
        take(next, at, who, reason);
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

    public ConsignmentState state() {
        return state;
    }

    /** Every state so far, the first (arrival) first. */
    public List<ConsignmentStep> steps() {
        return List.copyOf(steps);
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
