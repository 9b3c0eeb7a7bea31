package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.problem.Refusal;

/** The agency's lists of recipients: kept by clerks and office managers, used by everybody who writes. */
@ApplicationScoped
public class RecipientLists {

    private static final int NAME_LIMIT = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The lists of the actor's agency by name. */
    public List<RecipientList> of(Actor actor) {
        return entities.createQuery(
                        "select l from RecipientList l where l.agencyId = :agency order by l.name", RecipientList.class)
                .setParameter("agency", actor.agencyId())
                .getResultList();
    }

    /** Whether the actor keeps the lists. */
    public boolean keeps(Actor actor) {
        return actor.is(Role.CLERK) || actor.is(Role.OFFICE_MANAGER);
    }

    /** The list of the actor's agency. Throws a {@link Refusal} where it has none of this id. */
    public RecipientList find(Actor actor, long id) {
        RecipientList list = entities.find(RecipientList.class, id);
        if (list == null || list.agencyId() != actor.agencyId()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "outgoing.list.unknown");
        }
        return list;
    }

    /** The draft sent also to what stands on the lists now; lists of other agencies are left out. */
    public DraftForm expand(Actor actor, DraftForm draft, Set<Long> lists) {
        if (lists.isEmpty()) {
            return draft;
        }
        List<RecipientList> chosen =
                of(actor).stream().filter(list -> lists.contains(list.id())).toList();
        Set<Long> units = present(actor);
        return draft.alsoTo(
                chosen.stream().flatMap(list -> list.agencies().stream()).collect(Collectors.toSet()),
                chosen.stream()
                        .flatMap(list -> list.units().stream())
                        .filter(units::contains)
                        .collect(Collectors.toSet()));
    }

    /**
     * Writes a new list, or one there is, which may get another name. Documents that used it stay as they are.
     *
     * @param id 0 for a new one
     * @param version of the form; 0 for a new one
     * @return the list as it is now
     * @throws StaleForm when somebody saved after the form's version
     * @throws Refusal for a name that another list has, for no name and for nobody on the list
     */
    @Transactional
    public RecipientList write(
            Actor actor, long id, long version, String typedName, Set<Long> agencies, Set<Long> units) {
        actor.require(Role.CLERK, Role.OFFICE_MANAGER);
        entities.createNativeQuery(
                        "select 1 from agency where id = ?1 for update") // two may write the same name at once
                .setParameter(1, actor.agencyId())
                .getSingleResult();
        RecipientList list = id == 0 ? new RecipientList(actor.agencyId()) : locked(actor, id, version);
        String name = checked(actor, id, typedName);
        Set<Long> knownAgencies = known(agencies, others(actor));
        Set<Long> knownUnits = known(units, present(actor));
        if (knownAgencies.isEmpty() && knownUnits.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.list.agencies-missing");
        }
        list.hold(name, knownAgencies, knownUnits, actor.fullName(), clock.instant());
        entities.persist(list);
        entities.flush();
        tell(actor, "recipient-list.written", list);
        return list;
    }

    /**
     * Removes a list; documents that used it stay as they are.
     *
     * @throws StaleForm when somebody saved after the form's version
     */
    @Transactional
    public void remove(Actor actor, long id, long version) {
        actor.require(Role.CLERK, Role.OFFICE_MANAGER);
        RecipientList list = locked(actor, id, version);
        entities.remove(list);
        entities.flush();
        tell(actor, "recipient-list.removed", list);
    }

    private RecipientList locked(Actor actor, long id, long version) {
        RecipientList list = find(actor, id);
        entities.refresh(list, LockModeType.PESSIMISTIC_WRITE);
        list.expect(version);
        return list;
    }

    private String checked(Actor actor, long id, String typedName) {
        String name = typedName.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.list.name-wrong");
        }
        if (of(actor).stream().anyMatch(list -> list.id() != id && list.name().equals(name))) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.list.name-taken");
        }
        return name;
    }

    private Set<Long> others(Actor actor) {
        return directory.agencies().stream()
                .map(Agency::id)
                .filter(id -> id != actor.agencyId())
                .collect(Collectors.toSet());
    }

    private Set<Long> present(Actor actor) {
        return directory.unitsOf(actor.agencyId()).stream().map(Unit::id).collect(Collectors.toSet());
    }

    private static Set<Long> known(Set<Long> typed, Set<Long> all) {
        return typed.stream().filter(all::contains).collect(Collectors.toSet());
    }

    private void tell(Actor actor, String act, RecipientList list) {
        journal.record(
                actor,
                act,
                new Subject("recipient-list", Long.toString(list.id())),
                Map.of(
                        "name",
                        list.name(),
                        "agencies",
                        new TreeSet<>(list.agencies()).toString(),
                        "units",
                        new TreeSet<>(list.units()).toString()));
    }
}
