package vn.vanthu.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds agencies, units, people and the positions they hold today. */
@ApplicationScoped
public class Directory {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The agency of an id that is known to exist. */
    public Agency agency(long id) {
        return found(entities.find(Agency.class, id), "agency", id);
    }

    public Unit unit(long id) {
        return found(entities.find(Unit.class, id), "unit", id);
    }

    public Person person(long id) {
        return found(entities.find(Person.class, id), "person", id);
    }

    public Position position(long id) {
        return found(entities.find(Position.class, id), "position", id);
    }

    public Optional<Person> personByLogin(String login) {
        return entities.createQuery("select p from Person p where p.login = :login", Person.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    public Optional<Agency> agencyByCode(String code) {
        return entities.createQuery("select a from Agency a where a.code = :code", Agency.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** All agencies of this installation, in alphabetical order of their codes. */
    public List<Agency> agencies() {
        return entities.createQuery("select a from Agency a order by a.code", Agency.class)
                .getResultList();
    }

    /** Agencies that bear a name or once did, in alphabetical order of their codes. */
    @SuppressWarnings("unchecked")
    public List<Agency> agenciesNamed(String name) {
        return entities.createNativeQuery(
                        "select a.* from agency a where a.name = ?1 or exists (select 1 from agency_former_name o"
                                + " where o.agency_id = a.id and o.name = ?1) order by a.code",
                        Agency.class)
                .setParameter(1, name)
                .getResultList();
    }

    /** The agency's units of today. */
    public List<Unit> unitsOf(long agencyId) {
        LocalDate today = LocalDate.now(clock);
        return unitsEver(agencyId).stream().filter(unit -> !ended(unit, today)).toList();
    }

    /** The agency's units of today, and behind them those that ended: their documents are looked for as well. */
    public List<UnitName> unitNames(long agencyId) {
        LocalDate today = LocalDate.now(clock);
        return unitsEver(agencyId).stream()
                .sorted(Comparator.comparing(unit -> ended(unit, today)))
                .map(unit -> new UnitName(unit.id(), ended(unit, today) ? unit.name() + days(unit) : unit.name()))
                .toList();
    }

    private static boolean ended(Unit unit, LocalDate today) {
        return unit.validTo().filter(end -> !today.isBefore(end)).isPresent();
    }

    private static String days(Unit unit) {
        return " (" + DAY.format(unit.validFrom()) + " – "
                + DAY.format(unit.validTo().orElseThrow().minusDays(1)) + ")";
    }

    /** The agency's units of today and all that ended. */
    public List<Unit> unitsEver(long agencyId) {
        return entities.createQuery("select u from Unit u where u.agencyId = :agency order by u.id", Unit.class)
                .setParameter("agency", agencyId)
                .getResultList();
    }

    /** Positions the person holds today, the first in protocol first. */
    public List<Position> positionsOf(long personId) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery(
                        "select distinct p from Position p join fetch p.person join fetch p.agency join fetch p.unit"
                                + " left join fetch p.roles where p.person.id = :person order by p.rank, p.id",
                        Position.class)
                .setParameter("person", personId)
                .getResultStream()
                .filter(position -> position.heldOn(today))
                .toList();
    }

    /** Positions in the agency that carry the role today, the first in protocol first. */
    public List<Position> holders(long agencyId, Role role) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery(
                        "select p from Position p where p.agency.id = :agency and :role member of p.roles"
                                + " order by p.rank, p.id",
                        Position.class)
                .setParameter("agency", agencyId)
                .setParameter("role", role)
                .getResultStream()
                .filter(position -> position.heldOn(today))
                .toList();
    }

    /** Every position held today, by agency and order of protocol. */
    public List<Position> everybody() {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery("select p from Position p order by p.agency.code, p.rank, p.id", Position.class)
                .getResultStream()
                .filter(position -> position.heldOn(today))
                .toList();
    }

    private static <T> T found(T entity, String what, long id) {
        if (entity == null) {
            throw new IllegalArgumentException("No " + what + " " + id);
        }
        return entity;
    }
}
