package vn.vanthu.incoming;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.audit.Author;
import vn.vanthu.exchange.DispatchedFile;
import vn.vanthu.exchange.DocumentFacts;
import vn.vanthu.incoming.HandlingStep.Kind;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.search.SearchQuery;
import vn.vanthu.search.SearchText;

/**
 * A document that an agency registered as received, and its way through that agency.
 *
 * <p>The methods that change it are the legal steps; each refuses when the state forbids it. Who may do what is asked
 * by the use cases before.
 */
@Entity
@Table(name = "incoming_document")
public class IncomingDocument extends Arrival {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "document_code")
    private String documentCode;

    @Column(name = "author_code")
    private String authorCode;

    @Column(name = "author_name")
    private String authorName;

    @Embedded
    private DocumentFacts facts;

    @Column(name = "notation_key")
    private String notationKey;

    @Column(name = "author_key")
    private String authorKey;

    @Column(name = "search_text")
    private String searchText;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "incoming_file", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "ordinal")
    private List<DispatchedFile> files = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private IncomingState state = IncomingState.AWAITING_DIRECTION;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "lead_unit_id")
    private Unit leadUnit;

    /** The unit that led it until the organisation changed, for which it is counted; null while that is the lead. */
    @Column(name = "counted_unit_id")
    private Long countedUnitId;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "incoming_support_unit", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "unit_id")
    private Set<Long> supportUnitIds = new HashSet<>();

    private String instruction = "";
    private LocalDate deadline;

    @Column(name = "directed_at")
    private Instant directedAt;

    @Column(name = "directed_by")
    private String directedBy = "";

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "handler_position_id")
    private Position handler;

    private String result = "";

    @Column(name = "answer_notation")
    private String answerNotation = "";

    @Column(name = "answer_outgoing_id")
    private Long answerOutgoingId;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "incoming_step", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "ordinal")
    private List<HandlingStep> steps = new ArrayList<>();

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected IncomingDocument() {}

    /** Registered now by the agency's clerk. */
    IncomingDocument(Actor clerk, Registration registration, ArrivalNumber number, Instant now) {
        super(clerk.agencyId(), registration, number, OfficeTime.dateOf(now));
        this.documentCode = registration.documentCode();
        this.authorCode = registration.authorCode();
        this.authorName = registration.authorName();
        this.facts = registration.facts();
        this.notationKey = SearchText.symbol(facts.notation());
        this.authorKey = SearchText.words(authorName);
        this.searchText = SearchQuery.stored(facts.notation(), facts.subject(), authorName, "" + number.number());
        this.files.addAll(registration.files());
        step(Kind.REGISTERED, clerk, now, "", registration.note());
    }

    /** The head gives it to a lead unit, for the first time or anew. */
    void direct(Actor head, Directive directive, Unit lead, Instant now) {
        requireOpen();
        if (leadUnit == null || leadUnit.id() != lead.id()) {
            this.countedUnitId = null;
        }
        this.leadUnit = lead;
        this.supportUnitIds.clear();
        this.supportUnitIds.addAll(directive.supportUnitIds());
        this.supportUnitIds.remove(lead.id());
        this.instruction = directive.instruction();
        this.deadline = directive.deadline();
        this.directedAt = now;
        this.directedBy = head.fullName() + ", " + head.title();
        this.handler = null;
        this.state = IncomingState.ASSIGNED;
        step(Kind.DIRECTED, head, now, lead.name(), directive.instruction());
    }

    /** Inside the lead unit it goes to one person. */
    void assignTo(Actor by, Position person, String note, Instant now) {
        requireWithUnit();
        this.handler = person;
        step(Kind.ASSIGNED_TO_PERSON, by, now, person.person().fullName(), note);
    }

    /** The lead unit begins; whoever begins handles it when nobody was named. */
    void start(Actor by, Position self, Instant now) {
        if (state != IncomingState.ASSIGNED) {
            throw IncomingRefusal.wrongState();
        }
        if (handler == null) {
            this.handler = self;
        }
        this.state = IncomingState.IN_PROGRESS;
        step(Kind.STARTED, by, now, "", "");
    }

    /** A lead or supporting unit adds what it has to say. */
    void contribute(Actor by, String text, Instant now) {
        requireWithUnit();
        step(Kind.CONTRIBUTED, by, now, "", text);
    }

    /** The handler gives it back to the head of the unit. */
    void giveBackToUnit(Actor by, String reason, Instant now) {
        requireWithUnit();
        if (handler == null) {
            throw IncomingRefusal.wrongState();
        }
        this.handler = null;
        step(Kind.GIVEN_BACK_TO_UNIT, by, now, leadUnit.name(), reason);
    }

    /** The unit gives it back to the head of the agency, who must direct anew. */
    void giveBackToHead(Actor by, String reason, Instant now) {
        requireWithUnit();
        this.state = IncomingState.AWAITING_DIRECTION;
        this.handler = null;
        this.leadUnit = null;
        this.countedUnitId = null;
        this.supportUnitIds.clear();
        step(Kind.GIVEN_BACK_TO_HEAD, by, now, directedBy, reason);
    }

    /**
     * The lead unit is no more: another one goes on with it. It stays counted for the unit that led it.
     *
     * @param next who goes on with it; null where nobody in particular does
     */
    void handOver(Unit lead, Position next, Instant now, String words) {
        requireWithUnit();
        if (countedUnitId == null) {
            this.countedUnitId = leadUnit.id();
        }
        this.leadUnit = lead;
        this.handler = next;
        step(Kind.HANDED_OVER, Author.system().displayName(), now, lead.name(), words);
    }

    /** The unit for which it is counted: that which led it before the organisation changed, else the lead. */
    Optional<Long> countedUnitId() {
        return Optional.ofNullable(countedUnitId).or(() -> leadUnit().map(Unit::id));
    }

    /** Done, by the unit or by the head who needs nobody for it. */
    void finish(Actor by, Completion completion, Optional<Long> answer, Instant now) {
        requireOpen();
        this.state = IncomingState.FINISHED;
        this.result = completion.result();
        this.answerNotation = completion.answerNotation();
        this.answerOutgoingId = answer.orElse(null);
        this.finishedAt = now;
        step(Kind.FINISHED, by, now, "", completion.result());
    }

    /** The sender took it back: from here on nothing can be done with it. */
    void recall(Actor sender, String reason, Instant at) {
        this.state = IncomingState.RECALLED;
        step(Kind.RECALLED, sender.displayName(), at, "", reason);
    }

    /** The clerk confirmed to the sender that the document is no longer used. */
    void confirmRecall(Actor clerk, Instant at) {
        step(Kind.RECALL_CONFIRMED, clerk, at, "", "");
    }

    private void requireOpen() {
        if (!state.open()) {
            throw IncomingRefusal.wrongState();
        }
    }

    private void requireWithUnit() {
        if (state != IncomingState.ASSIGNED && state != IncomingState.IN_PROGRESS) {
            throw IncomingRefusal.wrongState();
        }
    }

    private void step(Kind kind, Actor by, Instant at, String toWhom, String note) {
        step(kind, by.fullName() + ", " + by.title(), at, toWhom, note);
    }

    private void step(Kind kind, String who, Instant at, String toWhom, String note) {
        this.changedAt = at;
        this.steps.add(new HandlingStep(kind, at, who, toWhom, note));
    }

    public long id() {
        return id;
    }

    /** Mã định danh văn bản; empty where the sender has none. */
    public String documentCode() {
        return documentCode;
    }

    /** Code of the author agency; empty where it has none here. */
    public String authorCode() {
        return authorCode;
    }

    /** Tác giả: the agency that issued it. */
    public String authorName() {
        return authorName;
    }

    public DocumentFacts facts() {
        return facts;
    }

    /** The document itself first. */
    public List<DispatchedFile> files() {
        return List.copyOf(files);
    }

    public IncomingState state() {
        return state;
    }

    /** Đơn vị chủ trì; empty while no unit has it. */
    public Optional<Unit> leadUnit() {
        return Optional.ofNullable(leadUnit);
    }

    /** Đơn vị phối hợp. */
    public Set<Long> supportUnitIds() {
        return Set.copyOf(supportUnitIds);
    }

    /** Ý kiến chỉ đạo; empty before the first. */
    public String instruction() {
        return instruction;
    }

    /** The last date of office, or empty. */
    public Optional<LocalDate> deadline() {
        return Optional.ofNullable(deadline);
    }

    public Optional<Instant> directedAt() {
        return Optional.ofNullable(directedAt);
    }

    /** Name and position of who directed it; empty before. */
    public String directedBy() {
        return directedBy;
    }

    /** Whoever in the lead unit has it; empty while the unit as a whole does. */
    public Optional<Position> handler() {
        return Optional.ofNullable(handler);
    }

    /** What came of it; empty before it is finished. */
    public String result() {
        return result;
    }

    /** Number and symbol of the answer, as typed; empty without one. */
    public String answerNotation() {
        return answerNotation;
    }

    /** The agency's own outgoing document that answers it, where it is known. */
    public Optional<Long> answerOutgoingId() {
        return Optional.ofNullable(answerOutgoingId);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    /** Every step so far, registration first. */
    public List<HandlingStep> steps() {
        return List.copyOf(steps);
    }

    /** When it came into the hands that now have it. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Goes up with each change; a form carries it, so that a stale form is noticed. */
    public int version() {
        return version;
    }
}
