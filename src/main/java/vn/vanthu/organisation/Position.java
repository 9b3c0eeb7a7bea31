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

    /** Whether the position is held on a date of office. */
    public boolean heldOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || date.isBefore(validTo));
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
