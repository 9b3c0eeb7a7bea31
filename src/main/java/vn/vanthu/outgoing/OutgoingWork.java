package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.work.WorkItem;
import vn.vanthu.work.WorkSource;

/** What of the outgoing documents waits for somebody: to be signed, checked, numbered, issued, or written anew. */
@ApplicationScoped
class OutgoingWork implements WorkSource {

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        List<WorkItem> items = new ArrayList<>();
        if (actor.is(Role.SIGNATORY)) {
            items.addAll(waiting(
                    OutgoingState.AWAITING_SIGNATURE,
                    "d.signatoryPositionId = :key",
                    actor.positionId(),
                    new Kind("sign", 10, "/sign")));
        }
        if (actor.is(Role.UNIT_HEAD)) {
            items.addAll(waiting(
                    OutgoingState.CONTENT_CHECK, "d.unitId = :key", actor.unitId(), new Kind("content", 20, "")));
        }
        if (actor.is(Role.CLERK)) {
            items.addAll(agencyWork(actor, OutgoingState.FORM_CHECK, new Kind("form", 30, "")));
            items.addAll(agencyWork(actor, OutgoingState.SIGNED, new Kind("number", 40, "")));
            items.addAll(agencyWork(actor, OutgoingState.NUMBERED, new Kind("issue", 50, "")));
        }
        if (actor.is(Role.OFFICER)) {
            items.addAll(waiting(
                    OutgoingState.RETURNED,
                    "d.drafterPersonId = :key",
                    actor.personId(),
                    new Kind("returned", 60, "/edit")));
        }
        items.sort(WorkItem.MOST_PRESSING_FIRST);
        return items;
    }

    private List<WorkItem> agencyWork(Actor actor, OutgoingState state, Kind kind) {
        return waiting(state, "d.agencyId = :key", actor.agencyId(), kind);
    }

    private List<WorkItem> waiting(OutgoingState state, String mine, long key, Kind kind) {
        return entities.createQuery(
                        "select d, p.fullName from OutgoingDocument d, Person p where p.id = d.drafterPersonId"
                                + " and d.state = :state and " + mine + " order by d.stateSince",
                        Object[].class)
                .setParameter("state", state)
                .setParameter("key", key)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> item((OutgoingDocument) row[0], (String) row[1], kind))
                .toList();
    }

    private static WorkItem item(OutgoingDocument document, String drafter, Kind kind) {
        return new WorkItem(
                "outgoing.work." + kind.name(),
                kind.order(),
                document.urgency().ordinal(),
                document.notation().orElse(""),
                document.subject().isEmpty() ? "—" : document.subject(),
                drafter,
                document.stateSince(),
                null,
                "/app/outgoing/" + document.id() + kind.page(),
                "outgoing.work." + kind.name() + ".verb");
    }

    /** A sort of work: name of its texts, place on the page, and the page where it is done. */
    private record Kind(String name, int order, String page) {}
}
