package vn.vanthu.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vanthu.audit.Author;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.UnitHoldings.Holding;
import vn.vanthu.platform.problem.Refusal;

/**
 * Changes of an agency's organisation (đổi tên, sáp nhập, tách, chuyển, giải thể), recorded by its administrator with the
 * decision they rest on. One of a day that has come is carried out at once, one of a later day on that day.
 */
@ApplicationScoped
public class Reorganisation {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private ChangeRules rules;

    @Inject
    private TakingEffect effect;

    @Inject
    private DueChanges due;

    @Inject
    @Any
    private Instance<UnitHoldings> holdings;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The changes of the administrator's agency, the latest first. */
    public List<OrganisationChange> changes(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return entities.createQuery(
                        "select c from OrganisationChange c where c.agencyId = :agency"
                                + " order by c.effectiveOn desc, c.id desc",
                        OrganisationChange.class)
                .setParameter("agency", actor.agencyId())
                .getResultList();
    }

    /** People of a unit of the own agency, for a split. */
    public List<Position> people(Actor actor, long unitId) {
        actor.require(Role.ADMINISTRATOR);
        return directory.unitsOf(actor.agencyId()).stream()
                .filter(unit -> unit.id() == unitId)
                .findFirst()
                .map(unit -> TakingEffect.held(entities, Set.of(unitId), LocalDate.now(clock)))
                .orElse(List.of());
    }

    /**
     * What a change would do; changes nothing.
     *
     * @throws Refusal when it cannot be recorded
     */
    public ChangePreview preview(Actor actor, ChangeForm form) {
        actor.require(Role.ADMINISTRATOR);
        rules.check(actor.agencyId(), form);
        List<Position> people = form.kind() == OrganisationChange.Kind.RENAME
                ? List.of()
                : TakingEffect.held(entities, form.from(), form.effectiveOn()).stream()
                        .filter(position -> leaves(form, position))
                        .toList();
        Set<Long> touched = form.kind() == OrganisationChange.Kind.SPLIT ? form.from() : form.ending();
        List<Holding> held = holdings.stream()
                .flatMap(each -> each.heldBy(form.kind(), actor.agencyId(), touched).stream())
                .filter(holding -> holding.number() > 0)
                .toList();
        return new ChangePreview(
                !form.effectiveOn().isAfter(LocalDate.now(clock)),
                form.ending().stream()
                        .sorted()
                        .map(id -> directory.unit(id).name())
                        .toList(),
                people,
                people.stream()
                        .filter(position -> position.roles().contains(Role.UNIT_HEAD))
                        .count(),
                held);
    }

    private static boolean leaves(ChangeForm form, Position position) {
        int place = form.places().getOrDefault(position.id(), 0);
        return !form.into()
                .get(place)
                .unitId()
                .equals(Optional.of(position.unit().id()));
    }

    /**
     * Records a change, and carries it out where its day has come.
     *
     * @throws Refusal when it cannot be recorded; nothing has changed then
     */
    @Transactional
    public OrganisationChange record(Actor actor, ChangeForm form) {
        actor.require(Role.ADMINISTRATOR);
        entities.find(Agency.class, actor.agencyId(), LockModeType.PESSIMISTIC_WRITE);
        rules.check(actor.agencyId(), form);
        OrganisationChange change = new OrganisationChange(actor, form, clock.instant());
        entities.persist(change);
        entities.flush();
        boolean now = !form.effectiveOn().isAfter(LocalDate.now(clock));
        if (now) {
            effect.of(change);
        }
        journal(actor, now ? "organisation.changed" : "organisation.change-planned", change);
        due.planned(form.effectiveOn());
        return change;
    }

    /** Gives up a change that has not happened; one that has is undone by another change alone. */
    @Transactional
    public void cancel(Actor actor, long id, int version) {
        actor.require(Role.ADMINISTRATOR);
        OrganisationChange change = entities.find(OrganisationChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null || change.agencyId() != actor.agencyId()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "organisation.change.refused.unknown");
        }
        if (change.version() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "organisation.change.refused.settled");
        }
        change.cancel(clock.instant());
        entities.flush();
        journal(actor, "organisation.change-cancelled", change);
    }

    /** Ids of the changes whose day has come, the earliest first. */
    public List<Long> due() {
        return effect.due(LocalDate.now(clock));
    }

    /** Carries a change out whose day has come; a second time changes nothing. */
    @Transactional
    public void carryOut(long id) {
        OrganisationChange change = entities.find(OrganisationChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change.state() == OrganisationChange.State.PLANNED) {
            effect.of(change);
            journal(Author.system(), "organisation.changed", change);
        }
    }

    /** The earliest day of a planned change; empty while none is planned. */
    public Optional<LocalDate> nextPlanned() {
        return Optional.ofNullable(entities.createQuery(
                        "select min(c.effectiveOn) from OrganisationChange c where c.state = :planned", LocalDate.class)
                .setParameter("planned", OrganisationChange.State.PLANNED)
                .getSingleResult());
    }

    private void journal(Author author, String act, OrganisationChange change) {
        Map<String, String> details = new TreeMap<>();
        details.put("kind", change.kind().name());
        details.put("effective", change.effectiveOn().toString());
        details.put("base", change.base());
        details.put("of-agency", Long.toString(change.agencyId()));
        details.put("from", change.from().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        details.put(
                "into",
                change.into().stream()
                        .map(into ->
                                into.unitId().map(String::valueOf).orElse("") + " " + into.name() + " " + into.symbol())
                        .collect(Collectors.joining("; ")));
        journal.record(author, act, new Subject("organisation-change", Long.toString(change.id())), details);
    }
}
