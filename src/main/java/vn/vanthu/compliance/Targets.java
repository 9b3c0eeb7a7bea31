package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.problem.Refusal;

/**
 * What is to be reached. The closest target in force on the last day of a period holds: a unit's before its agency's before
 * everybody's, and of two the one that began later.
 */
@ApplicationScoped
public class Targets {

    private static final Comparator<Target> CLOSEST =
            Comparator.comparingInt(Target::closeness).thenComparing(Target::firstDay);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The targets of a measure that are in force on a day. */
    public InForce inForce(Measure measure, LocalDate day) {
        List<Target> targets = entities.createQuery("select t from Target t where t.measure = :measure", Target.class)
                .setParameter("measure", measure)
                .getResultStream()
                .filter(target -> target.inForce(day))
                .toList();
        return new InForce(targets, measure == Measure.SIGNED ? usual() : Optional.empty());
    }

    /** The installation's target of the signing rate in percent, which holds where none was set. */
    public Optional<BigDecimal> usual() {
        return Settings.optional("vanthu.compliance.target").map(BigDecimal::new);
    }

    /**
     * Targets of one measure on one day.
     *
     * @param targets for whomever
     * @param usual where there is none
     */
    public record InForce(List<Target> targets, Optional<BigDecimal> usual) {

        public InForce {
            targets = List.copyOf(targets);
        }

        /** The one that holds for an agency and unit, in percent; empty where none was set. */
        public Optional<BigDecimal> of(Optional<Long> agency, Optional<Long> unit) {
            return targets.stream()
                    .filter(target -> target.includes(agency, unit))
                    .max(CLOSEST)
                    .map(Target::percent)
                    .or(() -> usual);
        }
    }

    /** Everybody's targets and those of the actor's agency, by measure, the closest and latest first. */
    public List<Target> list(Actor actor) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        return entities.createQuery(
                        "select t from Target t where t.agencyId is null or t.agencyId = :agency", Target.class)
                .setParameter("agency", actor.agencyId())
                .getResultStream()
                .sorted(Comparator.comparing(Target::measure).thenComparing(CLOSEST.reversed()))
                .toList();
    }

    /** Whether the actor may set targets for every agency: those of the province's own bodies. */
    public boolean mayForEverybody(Actor actor) {
        Agency.Kind kind = directory.agency(actor.agencyId()).kind();
        return kind == Agency.Kind.PROVINCE || kind == Agency.Kind.OFFICE;
    }

    /** Units of the actor's agency for which a target can be set. */
    public List<Unit> units(Actor actor) {
        return directory.unitsOf(actor.agencyId()).stream()
                .filter(unit -> !unit.leadership())
                .toList();
    }

    /** Names of agencies' and units' that targets are for. */
    public String unitName(long unitId) {
        return directory.unit(unitId).name();
    }

    /**
     * Sets a target.
     *
     * @throws Refusal when the same one with the same first day is there already
     */
    @Transactional
    public void set(Actor actor, TargetForm form) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        if (form.everybody() && !mayForEverybody(actor)) {
            throw new Refusal(Refusal.Kind.NOT_PERMITTED, "compliance.target.everybody-not-permitted");
        }
        if (form.unitId().isPresent()
                && units(actor).stream()
                        .noneMatch(unit -> unit.id() == form.unitId().get())) {
            throw new Refusal(Refusal.Kind.INVALID, "compliance.target.unit-missing");
        }
        Target target = new Target(actor, form, clock.instant());
        boolean taken = list(actor).stream()
                .anyMatch(other -> other.measure() == target.measure()
                        && other.agencyId().equals(target.agencyId())
                        && other.unitId().equals(target.unitId())
                        && other.firstDay().equals(target.firstDay()));
        if (taken) {
            throw new Refusal(Refusal.Kind.CONFLICT, "compliance.target.taken");
        }
        entities.persist(target);
        entities.flush();
        journal.record(actor, "compliance.target-set", subject(target), details(target));
    }

    /** Takes a target away; a second time changes nothing. What it was stays in the journal. */
    @Transactional
    public void remove(Actor actor, long id) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        Target target = entities.find(Target.class, id);
        if (target == null
                || target.agencyId()
                        .filter(agency -> agency != actor.agencyId())
                        .isPresent()) {
            return;
        }
        if (target.agencyId().isEmpty() && !mayForEverybody(actor)) {
            throw new Refusal(Refusal.Kind.NOT_PERMITTED, "compliance.target.everybody-not-permitted");
        }
        entities.remove(target);
        entities.flush();
        journal.record(actor, "compliance.target-removed", subject(target), details(target));
    }

    private static Subject subject(Target target) {
        return new Subject("compliance-target", Long.toString(target.id()));
    }

    private static Map<String, String> details(Target target) {
        return Map.of(
                "measure", target.measure().name(),
                "for",
                        target.unitId()
                                .map(id -> "unit " + id)
                                .or(() -> target.agencyId().map(id -> "agency " + id))
                                .orElse("everybody"),
                "percent", target.percent().toPlainString(),
                "from", target.firstDay().toString(),
                "until", target.lastDay().map(LocalDate::toString).orElse(""),
                "base", target.base());
    }
}
