package vn.vanthu.outgoing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.register.SeriesOwner;

/**
 * A council or steering committee of an agency (tổ chức tư vấn): it issues documents in its own name, with a symbol and
 * series of numbers of its own (NĐ 30/2020, Điều 15), under the agency's seal or its own.
 */
@Entity
@Table(name = "council")
public class Council {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "agency_id")
    private long agencyId;

    private String name;
    private String body;
    private String symbol;

    @Column(name = "own_seal")
    private boolean ownSeal;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "council_member", joinColumns = @JoinColumn(name = "council_id"))
    @OrderColumn(name = "ordinal")
    private List<CouncilMember> members = new ArrayList<>();

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Council() {}

    Council(long agencyId) {
        this.agencyId = agencyId;
    }

    void write(CouncilForm form, String by, Instant now) {
        name = form.name();
        body = form.body();
        symbol = form.symbol();
        ownSeal = form.ownSeal();
        validFrom = form.validFrom();
        validTo = form.validTo().orElse(null);
        members.clear();
        members.addAll(form.members());
        changedBy = by;
        changedAt = now;
    }

    /** Throws unless the form was made from the council as it is now. */
    void expect(long formVersion) {
        if (version != formVersion) {
            throw new StaleForm();
        }
    }

    public long id() {
        return id;
    }

    /** Goes up with each change; forms carry it. */
    public long version() {
        return version;
    }

    public long agencyId() {
        return agencyId;
    }

    public String name() {
        return name;
    }

    /** What stands behind TM., such as {@code Hội đồng}. */
    public String body() {
        return body;
    }

    public String symbol() {
        return symbol;
    }

    /** Whether it has a seal of its own. */
    public boolean ownSeal() {
        return ownSeal;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; empty while it has no end. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Who signs for it, the head first. */
    public List<CouncilMember> members() {
        return List.copyOf(members);
    }

    /** The office of a position in the council; empty for who does not sign for it. */
    public Optional<CouncilMember> member(long positionId) {
        return members.stream()
                .filter(member -> member.positionId() == positionId)
                .findFirst();
    }

    /** Whose series its documents take their numbers from. */
    public SeriesOwner series() {
        return new SeriesOwner(agencyId, id);
    }

    /** Who wrote it last. */
    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
