package vn.vanthu.organisation;

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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** A position (chức vụ) that a person holds in a unit, with its roles and dates. */
@Entity
@Table(name = "position")
public class Position {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "agency_id")
    private Agency agency;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "unit_id")
    private Unit unit;

    private String title;
    private int rank;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    /** The position in the same agency that this one follows by a change of the organisation; null where none. */
    @Column(name = "follows_id")
    private Long followsId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "position_role", joinColumns = @JoinColumn(name = "position_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Position() {}

    /**
     * A new position.
     *
     * @param title chức vụ, as printed above a signature
     * @param rank order of protocol, smaller first
     */
    public Position(Person person, Agency agency, Unit unit, String title, int rank, Set<Role> roles, LocalDate from) {
        this.person = person;
        this.agency = agency;
        this.unit = unit;
        this.title = title;
        this.rank = rank;
        this.roles = EnumSet.copyOf(roles);
        this.validFrom = from;
    }

    /** The same position, of a unit that goes on with the work; the roles may be fewer. */
    Position in(Agency newAgency, Unit newUnit, Set<Role> newRoles, LocalDate from) {
        Position next = new Position(person, newAgency, newUnit, title, rank, newRoles, later(from));
        next.followsId = newAgency.id() == agency.id() ? id : null;
        return next;
    }

    /** From this day on it is no longer held. */
    void end(LocalDate day) {
        this.validTo = later(day);
    }

    private LocalDate later(LocalDate day) {
        return day.isBefore(validFrom) ? validFrom : day;
    }

    public long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Agency agency() {
        return agency;
    }

    public Unit unit() {
        return unit;
    }

    public String title() {
        return title;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Whether it is the one with which the holder of another goes on after a change of the organisation. */
    public boolean follows(long positionId) {
        return followsId != null && followsId == positionId;
    }

    /** Whether the position is held on a date of office. */
    public boolean heldOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || date.isBefore(validTo));
    }

    /** Whether it is to be held from some day after this one on. */
    boolean heldAfter(LocalDate date) {
        return validFrom.isAfter(date) && (validTo == null || validFrom.isBefore(validTo));
    }

    /** The holder, acting in this position. */
    public Actor actor() {
        return new Actor(
                person.id(),
                id,
                agency.id(),
                unit.id(),
                person.login(),
                person.fullName(),
                title,
                agency.name(),
                unit.name(),
                roles());
    }
}
