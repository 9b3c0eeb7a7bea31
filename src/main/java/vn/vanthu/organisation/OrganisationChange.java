package vn.vanthu.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.platform.database.InstantColumn;
import vn.vanthu.platform.problem.Refusal;

/** A change of the organisation that somebody with the power to do so decided, from 00:00 of a day on. Never deleted. */
@Entity
@Table(name = "organisation_change")
public class OrganisationChange {

    /** What happens to the units. */
    public enum Kind {
        /** Đổi tên: of a unit, or of the agency itself. */
        RENAME,
        /** Sáp nhập, hợp nhất: several go on as one, which is there or begins. */
        MERGE,
        /** Tách, chia: one goes on as several, with or without itself. */
        SPLIT,
        /** Chuyển: to another agency, where it begins as a unit of that one. */
        MOVE,
        /** Giải thể: it ends; another unit takes its people and what is in hand. */
        CLOSE;

        /** By its name. */
        public static Optional<Kind> named(String name) {
            return List.of(values()).stream()
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }
    }

    /** Whether it has happened. */
    public enum State {
        PLANNED,
        EFFECTIVE,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "agency_id")
    private long agencyId;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String base;

    @Column(name = "heir_unit_id")
    private Long heirUnitId;

    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;

    @Convert(converter = InstantColumn.class)
    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Convert(converter = InstantColumn.class)
    @Column(name = "settled_at")
    private Instant settledAt;

    @ElementCollection
    @CollectionTable(name = "organisation_change_from", joinColumns = @JoinColumn(name = "change_id"))
    @Column(name = "unit_id")
    private Set<Long> from = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "organisation_change_into", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "ordinal")
    private List<ChangedInto> into = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_change_position", joinColumns = @JoinColumn(name = "change_id"))
    private Set<Placement> placements = new HashSet<>();

    @Version
    private int version;

    protected OrganisationChange() {}

    OrganisationChange(Actor by, ChangeForm form, Instant now) {
        this.kind = form.kind();
        this.agencyId = by.agencyId();
        this.effectiveOn = form.effectiveOn();
        this.base = form.base();
        this.heirUnitId = form.heir().orElse(null);
        this.recordedAt = now;
        this.recordedBy = by.fullName();
        this.from.addAll(form.from());
        form.into().forEach(unit -> into.add(new ChangedInto(unit, form.receivingAgency(by.agencyId()))));
        form.places().forEach((position, ordinal) -> placements.add(new Placement(position, ordinal)));
    }

    void takeEffect(Instant now) {
        settle(State.EFFECTIVE, now);
    }

    void cancel(Instant now) {
        settle(State.CANCELLED, now);
    }

    private void settle(State reached, Instant now) {
        if (state != State.PLANNED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "organisation.change.refused.settled");
        }
        state = reached;
        settledAt = now;
    }

    /** The new unit among the results has begun. */
    void begun(int ordinal, Unit unit) {
        into.set(ordinal, into.get(ordinal).begunAs(unit));
    }

    /** Into which of the units a position goes: as was chosen, else the first. */
    int placeOf(long positionId) {
        return placements.stream()
                .filter(placement -> placement.positionId() == positionId)
                .mapToInt(Placement::ordinal)
                .findFirst()
                .orElse(0);
    }

    void placed(long positionId, int ordinal, long newPositionId) {
        placements.removeIf(placement -> placement.positionId() == positionId);
        placements.add(new Placement(positionId, ordinal, newPositionId));
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Whose units it changes; of the renaming of an agency, the agency. */
    public long agencyId() {
        return agencyId;
    }

    /** The first day on which the organisation is the new one. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** The decision it rests on. */
    public String base() {
        return base;
    }

    /** Of a move: the unit of the old agency that goes on with what stays behind. */
    public Optional<Long> heirUnitId() {
        return Optional.ofNullable(heirUnitId);
    }

    public State state() {
        return state;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** When it took effect or was cancelled; empty while it is planned. */
    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** The units that change; none where the agency itself is renamed. */
    public Set<Long> from() {
        return Set.copyOf(from);
    }

    /** What they become. */
    public List<ChangedInto> into() {
        return List.copyOf(into);
    }

    /** Units that end on the day before. */
    public Set<Long> ending() {
        if (kind == Kind.RENAME) {
            return Set.of();
        }
        Set<Long> ending = new HashSet<>(from);
        into.forEach(unit -> unit.unitId().ifPresent(ending::remove));
        return ending;
    }

    /** Goes up with each change of state; forms carry it. */
    public int version() {
        return version;
    }
}
