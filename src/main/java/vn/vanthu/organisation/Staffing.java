package vn.vanthu.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.platform.problem.Refusal;

/** People and positions of an agency, kept by its administrator. */
@ApplicationScoped
public class Staffing {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
    private static final int LONGEST = 100;
    private static final int USUAL_RANK = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Positions held today in the administrator's agency, in order of protocol. */
    public List<Position> staff(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return directory.everybody().stream()
                .filter(position -> position.agency().id() == actor.agencyId())
                .toList();
    }

    /** Units of the administrator's agency. */
    public List<Unit> units(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return directory.unitsOf(actor.agencyId());
    }

    /** Shuts a person out from the next request on; one cannot lock oneself. */
    @Transactional
    public void lock(Actor actor, long personId) {
        Person person = colleague(actor, personId);
        if (personId == actor.personId()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "administration.refused.self");
        }
        if (!person.locked()) {
            person.lock();
            record(actor, "organisation.person-locked", person, Map.of());
        }
    }

    /** Lets a locked person in again. */
    @Transactional
    public void unlock(Actor actor, long personId) {
        Person person = colleague(actor, personId);
        if (person.locked()) {
            person.unlock();
            record(actor, "organisation.person-unlocked", person, Map.of());
        }
    }

    /**
     * Gives a position in the administrator's agency, from today on, to a person of that sign-in name or to a new one.
     *
     * @return the holder
     * @throws Refusal when something is missing or wrong; nothing is created then
     */
    @Transactional
    public Person appoint(Actor actor, NewPosition wanted) {
        actor.require(Role.ADMINISTRATOR);
        check(actor, wanted);
        Person person = directory.personByLogin(wanted.login()).orElseGet(() -> newPerson(wanted));
        Position position = new Position(
                person,
                directory.agency(actor.agencyId()),
                directory.unit(wanted.unitId()),
                wanted.title(),
                USUAL_RANK,
                wanted.roles(),
                LocalDate.now(clock));
        entities.persist(position);
        entities.flush();
        String roles = wanted.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        record(actor, "organisation.appointed", person, Map.of("title", wanted.title(), "roles", roles));
        return person;
    }

    private void check(Actor actor, NewPosition wanted) {
        refuseUnless(LOGIN.matcher(wanted.login()).matches(), "administration.refused.login");
        refuseUnless(within(wanted.fullName()), "administration.refused.full-name");
        refuseUnless(within(wanted.title()), "administration.refused.title");
        refuseUnless(!wanted.roles().isEmpty(), "administration.refused.roles");
        refuseUnless(
                units(actor).stream().anyMatch(unit -> unit.id() == wanted.unitId()), "administration.refused.unit");
        Optional<Person> known = directory.personByLogin(wanted.login());
        refuseUnless(
                known.isEmpty() || known.get().fullName().equals(wanted.fullName()), "administration.refused.taken");
    }

    private static boolean within(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static void refuseUnless(boolean right, String key) {
        if (!right) {
            throw new Refusal(Refusal.Kind.INVALID, key);
        }
    }

    private Person newPerson(NewPosition wanted) {
        Person person = new Person(wanted.login(), wanted.fullName());
        entities.persist(person);
        entities.flush();
        return person;
    }

    private Person colleague(Actor actor, long personId) {
        return staff(actor).stream()
                .map(Position::person)
                .filter(person -> person.id() == personId)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "administration.refused.unknown"));
    }

    private void record(Actor actor, String act, Person person, Map<String, String> details) {
        journal.record(actor, act, new Subject("person", Long.toString(person.id())), details);
    }
}
