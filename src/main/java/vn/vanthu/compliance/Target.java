package vn.vanthu.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.organisation.Actor;

/** What share is to be reached in a measure, by whom and when. Not changed: a new one follows an old one. */
@Entity
@Table(name = "compliance_target")
public class Target {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Column(name = "agency_id")
    private Long agencyId;

    @Column(name = "unit_id")
    private Long unitId;

    private BigDecimal percent;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String base;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "set_by")
    private String setBy;

    protected Target() {}

    Target(Actor actor, TargetForm form, Instant now) {
        this.measure = form.measure();
        this.agencyId = form.everybody() ? null : Long.valueOf(actor.agencyId());
        this.unitId = form.unitId().orElse(null);
        this.percent = form.percent();
        this.firstDay = form.firstDay();
        this.lastDay = form.lastDay().orElse(null);
        this.base = form.base();
        this.setAt = now;
        this.setBy = actor.fullName();
    }

    /** Whether it is in force on a day. */
    boolean inForce(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether it is one for this agency and unit, or for more. */
    boolean includes(Optional<Long> agency, Optional<Long> unit) {
        return (agencyId == null || agency.filter(agencyId::equals).isPresent())
                && (unitId == null || unit.filter(unitId::equals).isPresent());
    }

    /** 2 for a unit's, 1 for an agency's, 0 for everybody's. */
    int closeness() {
        return unitId != null ? 2 : agencyId != null ? 1 : 0;
    }

    public long id() {
        return id;
    }

    public Measure measure() {
        return measure;
    }

    /** Empty: every agency. */
    public Optional<Long> agencyId() {
        return Optional.ofNullable(agencyId);
    }

    /** Empty: the agency as a whole, and its units that have none of their own. */
    public Optional<Long> unitId() {
        return Optional.ofNullable(unitId);
    }

    public BigDecimal percent() {
        return percent;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** Empty while no end is set. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** The plan or decision that sets it. */
    public String base() {
        return base;
    }

    public Instant setAt() {
        return setAt;
    }

    public String setBy() {
        return setBy;
    }
}
