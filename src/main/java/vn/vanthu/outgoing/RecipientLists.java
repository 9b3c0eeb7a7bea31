package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
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

    /** The agencies on the lists as they stand now; lists of other agencies are left out. */
    public Set<Long> expand(Actor actor, Set<Long> lists) {
        if (lists.isEmpty()) {
            return Set.of();
        }
        return of(actor).stream()
                .filter(list -> lists.contains(list.id()))
                .flatMap(list -> list.agencies().stream())
                .collect(Collectors.toSet());
    }

    /** Writes the list of this name, a new one or the one there is. Documents that used it stay as they are. */
    @Transactional
    public void write(Actor actor, String typedName, Set<Long> agencies) {
        actor.require(Role.CLERK, Role.OFFICE_MANAGER);
        String name = typedName.strip();
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.list.name-wrong");
        }
        Set<Long> known = new HashSet<>(agencies);
        known.retainAll(directory.agencies().stream()
                .map(Agency::id)
                .filter(id -> id != actor.agencyId())
                .toList());
        if (known.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.list.agencies-missing");
        }
        entities.createNativeQuery(
                        "select 1 from agency where id = ?1 for update") // two may write the same new name at once
                .setParameter(1, actor.agencyId())
                .getSingleResult();
        RecipientList list = named(actor, name).orElseGet(() -> new RecipientList(actor.agencyId(), name));
        list.hold(known, actor.fullName(), clock.instant());
        entities.persist(list);
        entities.flush();
        tell(actor, "recipient-list.written", list);
    }

    /** Removes a list; documents that used it stay as they are. */
    @Transactional
    public void remove(Actor actor, long id) {
        actor.require(Role.CLERK, Role.OFFICE_MANAGER);
        RecipientList list = entities.find(RecipientList.class, id);
        if (list == null || list.agencyId() != actor.agencyId()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "outgoing.list.unknown");
        }
        entities.remove(list);
        entities.flush();
        tell(actor, "recipient-list.removed", list);
    }

    private Optional<RecipientList> named(Actor actor, String name) {
        return of(actor).stream().filter(list -> list.name().equals(name)).findFirst();
    }

    private void tell(Actor actor, String act, RecipientList list) {
        journal.record(
                actor,
                act,
                new Subject("recipient-list", Long.toString(list.id())),
                Map.of("name", list.name(), "agencies", new TreeSet<>(list.agencies()).toString()));
    }
}
