package vn.vanthu.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vanthu.organisation.OrganisationChange.Kind;
import vn.vanthu.organisation.UnitPast.FormerName;
import vn.vanthu.organisation.UnitPast.Kin;

/** What units and agencies were called, and how they came about and ended. */
@ApplicationScoped
public class OrganisationHistory {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    /** One unit that became another. */
    private record Step(Kind kind, LocalDate on, long from, long into) {}

    /** Every unit that an agency has or had; those that exist first, the oldest first. */
    public List<UnitPast> units(long agencyId) {
        List<Unit> units = directory.unitsEver(agencyId);
        Map<Long, List<FormerName>> names = formerNames();
        List<Step> steps = steps(agencyId);
        Map<Long, Unit> others = new HashMap<>();
        units.forEach(unit -> others.put(unit.id(), unit));
        return units.stream()
                .map(unit -> past(unit, names, steps, others))
                .sorted(Comparator.comparing((UnitPast past) -> past.validTo().isPresent())
                        .thenComparing(UnitPast::id))
                .toList();
    }

    /** The same by the unit's id. */
    public Map<Long, UnitPast> byId(long agencyId) {
        return units(agencyId).stream().collect(Collectors.toMap(UnitPast::id, Function.identity()));
    }

    /** What an agency was called on a day. */
    public String agencyName(long agencyId, LocalDate day) {
        return rows(
                        "select name from agency_former_name where until > ?2 and agency_id = ?1 order by until limit 1",
                        agencyId,
                        day)
                .stream()
                .findFirst()
                .map(String.class::cast)
                .orElseGet(() -> directory.agency(agencyId).name());
    }

    /** Names that an agency bore before, the earliest first. */
    public List<FormerName> formerAgencyNames(long agencyId) {
        return rows(
                        "select name, symbol, until from agency_former_name where agency_id = ?1 and until > ?2 order by until",
                        agencyId,
                        LocalDate.EPOCH)
                .stream()
                .map(Object[].class::cast)
                .map(row -> new FormerName((String) row[0], (String) row[1], day(row[2])))
                .toList();
    }

    private UnitPast past(Unit unit, Map<Long, List<FormerName>> names, List<Step> steps, Map<Long, Unit> known) {
        List<Kin> predecessors = new ArrayList<>();
        List<Kin> successors = new ArrayList<>();
        for (Step step : steps) {
            if (step.into() == unit.id() && step.from() != unit.id()) {
                predecessors.add(kin(step, step.from(), unit, names, known));
            }
            if (step.from() == unit.id() && step.into() != unit.id()) {
                successors.add(kin(step, step.into(), unit, names, known));
            }
        }
        return new UnitPast(
                unit.id(),
                unit.agencyId(),
                unit.name(),
                unit.symbol(),
                unit.leadership(),
                unit.validFrom(),
                unit.validTo(),
                names.getOrDefault(unit.id(), List.of()),
                predecessors,
                successors);
    }

    private Kin kin(Step step, long other, Unit unit, Map<Long, List<FormerName>> names, Map<Long, Unit> known) {
        Unit kin = known.computeIfAbsent(other, directory::unit);
        LocalDate day = other == step.into() ? step.on() : step.on().minusDays(1);
        String name = names.getOrDefault(other, List.of()).stream()
                .filter(each -> day.isBefore(each.until()))
                .findFirst()
                .map(FormerName::name)
                .orElse(kin.name());
        return new Kin(
                step.kind(),
                step.on(),
                other,
                name,
                kin.agencyId() == unit.agencyId() ? "" : agencyName(kin.agencyId(), day));
    }

    private Map<Long, List<FormerName>> formerNames() {
        Map<Long, List<FormerName>> names = new HashMap<>();
        for (Object each : entities.createNativeQuery(
                        "select unit_id, name, symbol, until from unit_former_name order by unit_id, until")
                .getResultList()) {
            Object[] row = (Object[]) each;
            names.computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                    .add(new FormerName((String) row[1], (String) row[2], day(row[3])));
        }
        return names;
    }

    /** Of changes that touch a unit of the agency, its own and those that brought it units of others. */
    private List<Step> steps(long agencyId) {
        List<Step> steps = new ArrayList<>();
        for (Object each : entities.createNativeQuery("select c.kind, c.effective_on, f.unit_id, i.unit_id as into_id"
                        + " from organisation_change c join organisation_change_from f on f.change_id = c.id"
                        + " join organisation_change_into i on i.change_id = c.id"
                        + " where c.state = 'EFFECTIVE' and c.kind <> 'RENAME' and (c.agency_id = ?1 or i.agency_id = ?1)"
                        + " order by c.effective_on, c.id, f.unit_id, i.ordinal")
                .setParameter(1, agencyId)
                .getResultList()) {
            Object[] row = (Object[]) each;
            steps.add(new Step(
                    Kind.valueOf((String) row[0]),
                    day(row[1]),
                    ((Number) row[2]).longValue(),
                    ((Number) row[3]).longValue()));
        }
        return steps;
    }

    private List<?> rows(String sql, long id, LocalDate day) {
        return entities.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, Date.valueOf(day))
                .getResultList();
    }

    private static LocalDate day(Object date) {
        return ((Date) date).toLocalDate();
    }
}
