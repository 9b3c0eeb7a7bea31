package vn.vanthu.outgoing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.organisation.Actor;

/** Who drafts an outgoing document, and what they wrote and chose. */
@MappedSuperclass
public abstract class Draft {

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "drafter_position_id")
    private long drafterPositionId;

    @Column(name = "drafter_person_id")
    private long drafterPersonId;

    @Column(name = "signatory_position_id")
    private Long signatoryPositionId;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private ContentSource source;

    @Column(name = "council_id")
    private Long councilId;

    private String addressees;
    private String recipients;
    private String body;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "outgoing_recipient", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "agency_id")
    private Set<Long> agencies = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "outgoing_unit", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "unit_id")
    private Set<Long> units = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "outgoing_annex", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "ordinal")
    private List<AnnexFile> annexes = new ArrayList<>();

    void draftedBy(Actor drafter) {
        unitId = drafter.unitId();
        drafterPositionId = drafter.positionId();
        drafterPersonId = drafter.personId();
    }

    /** Of a document that another unit drafted than its drafter's. */
    void draftedIn(long draftingUnit) {
        unitId = draftingUnit;
    }

    /** The drafting unit is no more: another one goes on with it, and its drafter in another position. */
    void handOver(long newUnit, long newDrafterPosition) {
        unitId = newUnit;
        drafterPositionId = newDrafterPosition;
    }

    void write(DraftForm form) {
        type = form.type();
        subject = form.subject();
        urgency = form.urgency();
        source = form.source();
        addressees = form.addressees();
        recipients = form.recipients();
        body = form.body();
        signatoryPositionId = form.signatoryPositionId() == 0 ? null : form.signatoryPositionId();
        councilId = form.councilId() == 0 ? null : form.councilId();
        agencies.clear();
        agencies.addAll(form.agencies());
        units.clear();
        units.addAll(form.units());
    }

    void addressTo(long newSignatoryPositionId) {
        signatoryPositionId = newSignatoryPositionId;
    }

    void addressToNobody() {
        signatoryPositionId = null;
    }

    void comeFrom(ContentSource newSource) {
        source = newSource;
    }

    /** The drafting unit, or the one that goes on with it. */
    public long unitId() {
        return unitId;
    }

    public long drafterPositionId() {
        return drafterPositionId;
    }

    public long drafterPersonId() {
        return drafterPersonId;
    }

    /** Position of the signatory; empty while nobody is chosen. */
    public Optional<Long> signatoryPositionId() {
        return Optional.ofNullable(signatoryPositionId);
    }

    /** The council in whose name it is issued; empty for the agency's own. */
    public Optional<Long> councilId() {
        return Optional.ofNullable(councilId);
    }

    public DocumentType type() {
        return type;
    }

    public String subject() {
        return subject;
    }

    public Urgency urgency() {
        return urgency;
    }

    public ContentSource source() {
        return source;
    }

    /** Agencies of this installation that get it. */
    public Set<Long> agencies() {
        return Set.copyOf(agencies);
    }

    /** Units of the agency itself that get it. */
    public Set<Long> units() {
        return Set.copyOf(units);
    }

    void putBeside(List<AnnexFile> files) {
        annexes.clear();
        annexes.addAll(files);
    }

    /** Files beside the main document, in their order: annexes and data files. */
    public List<AnnexFile> annexes() {
        return List.copyOf(annexes);
    }

    /** What the drafter typed last. */
    public DraftForm form() {
        return new DraftForm(
                type,
                subject,
                urgency,
                Secrecy.NONE,
                source,
                addressees,
                agencies,
                recipients,
                body,
                signatoryPositionId == null ? 0 : signatoryPositionId,
                units,
                councilId == null ? 0 : councilId);
    }
}
