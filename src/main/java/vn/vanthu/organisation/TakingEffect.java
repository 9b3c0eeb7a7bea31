package vn.vanthu.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.organisation.OrganisationChange.Kind;
import vn.vanthu.organisation.OrganisationChange.State;

/** Carries a change out, as of its day: all of it in one transaction, or nothing. */
@ApplicationScoped
class TakingEffect {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** What goes along into another agency; who numbers, signs or keeps its keys the other agency says itself. */
    private static final Set<Role> EVERYWHERE = EnumSet.of(Role.OFFICER, Role.UNIT_HEAD);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    @Any
    private Instance<UnitHoldings> holdings;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void of(OrganisationChange change) {
        Set<Long> ending = change.ending();
        String before = names(change.from());
        List<Unit> results = change.kind() == Kind.RENAME ? rename(change) : results(change);
        ending.forEach(id -> directory.unit(id).end(change.effectiveOn()));
        if (change.kind() != Kind.RENAME) {
            Map<Long, Position> successors = place(change, results);
            entities.flush();
            Unit heir = change.heirUnitId().map(directory::unit).orElse(results.get(0));
            reparent(ending, heir);
            Handover handover = new Handover(
                    change.kind(),
                    change.effectiveOn(),
                    clock.instant(),
                    change.agencyId(),
                    change.from(),
                    heir,
                    successors,
                    words(change, before, results));
            holdings.forEach(each -> each.handOver(handover));
        }
        change.takeEffect(clock.instant());
        entities.flush();
    }

    private List<Unit> rename(OrganisationChange change) {
        ChangedInto into = change.into().get(0);
        Date until = Date.valueOf(change.effectiveOn());
        if (change.from().isEmpty()) {
            Agency agency = directory.agency(change.agencyId());
            keep("agency_former_name (agency_id", agency.id(), until, agency.name(), agency.symbol(), change);
            agency.rename(into.name(), into.symbol());
            return List.of();
        }
        Unit unit = directory.unit(change.from().iterator().next());
        keep("unit_former_name (unit_id", unit.id(), until, unit.name(), unit.symbol(), change);
        unit.rename(into.name(), into.symbol());
        return List.of(unit);
    }

    private void keep(String where, long id, Date until, String name, String symbol, OrganisationChange change) {
        entities.createNativeQuery(
                        "insert into " + where + ", until, name, symbol, change_id) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, until)
                .setParameter(3, name)
                .setParameter(4, symbol)
                .setParameter(5, change.id())
                .executeUpdate();
    }

    /** Those that are there, and new ones that begin on the day. */
    private List<Unit> results(OrganisationChange change) {
        List<Unit> results = new ArrayList<>();
        List<ChangedInto> into = change.into();
        for (int ordinal = 0; ordinal < into.size(); ordinal++) {
            ChangedInto wanted = into.get(ordinal);
            if (wanted.unitId().isPresent()) {
                results.add(directory.unit(wanted.unitId().get()));
            } else {
                Unit unit = new Unit(wanted.agencyId(), wanted.name(), wanted.symbol(), false, change.effectiveOn());
                entities.persist(unit);
                entities.flush();
                change.begun(ordinal, unit);
                results.add(unit);
            }
        }
        return results;
    }

    /** Positions of units that end, and of a unit that is split those that leave it, go on in the results. */
    private Map<Long, Position> place(OrganisationChange change, List<Unit> results) {
        Map<Long, Position> successors = new HashMap<>();
        for (Position position : held(entities, change.from(), change.effectiveOn())) {
            int ordinal = change.placeOf(position.id());
            Unit next = results.get(ordinal);
            if (next.id() == position.unit().id()) {
                continue;
            }
            Agency agency = directory.agency(next.agencyId());
            Position successor =
                    position.in(agency, next, roles(position, agency.id() == change.agencyId()), change.effectiveOn());
            position.end(change.effectiveOn());
            entities.persist(successor);
            entities.flush();
            change.placed(position.id(), ordinal, successor.id());
            successors.put(position.id(), successor);
        }
        return successors;
    }

    private static Set<Role> roles(Position position, boolean sameAgency) {
        if (sameAgency) {
            return position.roles();
        }
        Set<Role> roles = EnumSet.copyOf(position.roles());
        roles.retainAll(EVERYWHERE);
        return roles.isEmpty() ? EnumSet.of(Role.OFFICER) : roles;
    }

    /** Positions of units that are held on a day or will be. */
    static List<Position> held(EntityManager entities, Set<Long> units, LocalDate day) {
        if (units.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select p from Position p where p.unit.id in :units order by p.rank, p.id", Position.class)
                .setParameter("units", units)
                .getResultStream()
                .filter(position -> position.heldOn(day) || position.heldAfter(day))
                .toList();
    }

    private void reparent(Set<Long> ending, Unit heir) {
        for (long unit : ending) {
            entities.createNativeQuery("update unit set parent_id = ?1 where parent_id = ?2 and valid_to is null")
                    .setParameter(1, heir.id())
                    .setParameter(2, unit)
                    .executeUpdate();
        }
    }

    private String words(OrganisationChange change, String before, List<Unit> results) {
        String after = results.stream().map(Unit::name).collect(Collectors.joining(", "));
        String what =
                switch (change.kind()) {
                    case MERGE -> before + " sáp nhập thành " + after;
                    case SPLIT -> before + " tách thành " + after;
                    case MOVE ->
                        before + " chuyển sang "
                                + directory.agency(results.get(0).agencyId()).name();
                    case CLOSE -> before + " giải thể, công việc chuyển cho " + after;
                    case RENAME -> before + " đổi tên thành " + after;
                };
        return what + " từ ngày " + DATE.format(change.effectiveOn()) + " (" + change.base() + ").";
    }

    private String names(Set<Long> units) {
        return units.stream().sorted().map(id -> directory.unit(id).name()).collect(Collectors.joining(", "));
    }

    /** What is due, the earliest first. */
    List<Long> due(LocalDate today) {
        return entities.createQuery(
                        "select c.id from OrganisationChange c where c.state = :planned and c.effectiveOn <= :today"
                                + " order by c.effectiveOn, c.id",
                        Long.class)
                .setParameter("planned", State.PLANNED)
                .setParameter("today", today)
                .getResultList();
    }
}
