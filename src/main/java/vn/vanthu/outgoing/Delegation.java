package vn.vanthu.outgoing;

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
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.document.DocumentType;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Position;

/** A written delegation to sign (NĐ 30/2020, Điều 13.3 and 13.4). Never deleted: past signatures rest on it. */
@Entity
@Table(name = "delegation")
public class Delegation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "agency_id")
    private long agencyId;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "from_position_id")
    private Position from;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "to_position_id")
    private Position to;

    @Enumerated(EnumType.STRING)
    private Authority.Kind kind;

    private String basis;
    private String scope;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "delegation_type", joinColumns = @JoinColumn(name = "delegation_id"))
    @Column(name = "document_type")
    @Enumerated(EnumType.STRING)
    private Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    protected Delegation() {}

    Delegation(Position from, Position to, DelegationForm form, Actor by, Instant now) {
        this.agencyId = by.agencyId();
        this.from = from;
        this.to = to;
        this.kind = form.kind();
        this.basis = form.basis();
        this.scope = form.scope();
        this.validFrom = form.validFrom();
        this.validTo = form.validTo();
        this.types.addAll(form.types());
        this.madeAt = now;
        this.madeBy = by.fullName();
    }

    /** From this day on it no longer holds; what was signed before stays. */
    void withdraw(LocalDate day, Actor by) {
        if (withdrawnOn == null) {
            withdrawnOn = day;
            withdrawnBy = by.fullName();
        }
    }

    /** Whether it lets its holder sign such a document on a day; both must still be in their positions. */
    public boolean covers(DocumentType type, LocalDate day) {
        return validOn(day) && (types.isEmpty() || types.contains(type));
    }

    /** Whether it holds on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo))
                && (withdrawnOn == null || day.isBefore(withdrawnOn))
                && from.heldOn(day)
                && to.heldOn(day);
    }

    Authority authority() {
        return Authority.delegated(kind, from, to);
    }

    public long id() {
        return id;
    }

    long agencyId() {
        return agencyId;
    }

    /** Who delegates. */
    public Position from() {
        return from;
    }

    /** Who may sign. */
    public Position to() {
        return to;
    }

    /** BY_ORDER or MANDATE. */
    public Authority.Kind kind() {
        return kind;
    }

    /** The written document by which it was given. */
    public String basis() {
        return basis;
    }

    /** Its content in words. */
    public String scope() {
        return scope;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; empty where it has none. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** From when on it was withdrawn; empty while it was not. */
    public Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }

    /** Types it covers; all where it names none. */
    public Set<DocumentType> types() {
        return Set.copyOf(types);
    }
}
