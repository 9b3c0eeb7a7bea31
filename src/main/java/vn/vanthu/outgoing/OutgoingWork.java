package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.work.WorkItem;
import vn.vanthu.work.WorkSource;

/** What of the outgoing documents waits for somebody: to be signed, checked, numbered, issued, or written anew. */
@ApplicationScoped
class OutgoingWork implements WorkSource {

    private static final int MOST = 200;

    /** A question waits only while it can be answered: not on a draft taken back, nor once the number is given. */
    private static final Set<OutgoingState> ANSWERABLE = Arrays.stream(OutgoingState.values())
            .filter(OutgoingAct.GIVE_OPINION::allowedIn)
            .collect(Collectors.toUnmodifiableSet());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OutgoingDocuments documents;

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        List<WorkItem> items = new ArrayList<>();
        queues(actor).forEach(queue -> items.addAll(waiting(queue)));
        items.addAll(questions(actor));
        items.addAll(received(actor));
        items.sort(WorkItem.MOST_PRESSING_FIRST);
        return items;
    }

    @Override
    public long countFor(Actor actor) {
        Map<Holder, List<OutgoingState>> states = new LinkedHashMap<>();
        queues(actor).forEach(queue -> states.computeIfAbsent(queue.holder(), holder -> new ArrayList<>())
                .add(queue.state()));
        return states.entrySet().stream()
                        .mapToLong(held -> count(held.getKey(), held.getValue()))
                        .sum()
                + countQuestions(actor)
                + receivedIds(actor).size();
    }

    /** What was issued to the unit and nobody of it has opened; its head looks after it. */
    private List<WorkItem> received(Actor actor) {
        List<Long> ids = receivedIds(actor);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d, p.fullName from OutgoingDocument d, Person p where p.id = d.drafterPersonId"
                                        + " and d.id in :ids order by d.id",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(row -> item((OutgoingDocument) row[0], (String) row[1], new Kind("received", 70, "")))
                        .toList();
    }

    private List<Long> receivedIds(Actor actor) {
        if (!actor.is(Role.UNIT_HEAD)) {
            return List.of();
        }
        List<?> ids = entities.createNativeQuery("select r.document_id from outgoing_unit r join outgoing_document d"
                        + " on d.id = r.document_id where r.unit_id = ?1 and r.seen_at is null and d.state = 'ISSUED'"
                        + " order by r.document_id limit " + MOST)
                .setParameter(1, actor.unitId())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private List<WorkItem> questions(Actor actor) {
        return entities.createQuery(
                        "select d, c from Consultation c, OutgoingDocument d where d.id = c.documentId"
                                + " and c.positionId = :position and c.settledAt is null and d.state in :answerable"
                                + " order by c.id",
                        Object[].class)
                .setParameter("position", actor.positionId())
                .setParameter("answerable", ANSWERABLE)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> question((OutgoingDocument) row[0], (Consultation) row[1]))
                .toList();
    }

    private long countQuestions(Actor actor) {
        return entities.createQuery(
                        "select count(c) from Consultation c, OutgoingDocument d where d.id = c.documentId"
                                + " and c.positionId = :position and c.settledAt is null and d.state in :answerable",
                        Long.class)
                .setParameter("position", actor.positionId())
                .setParameter("answerable", ANSWERABLE)
                .getSingleResult();
    }

    private static List<Queue> queues(Actor actor) {
        List<Queue> queues = new ArrayList<>();
        queues.add(new Queue(
                OutgoingState.AWAITING_SIGNATURE,
                new Holder("d.signatoryPositionId = :key", actor.positionId()),
                new Kind("sign", 10, "/sign")));
        Holder assigned = new Holder("d.assignedPositionId = :key", actor.positionId());
        queues.add(new Queue(OutgoingState.CONTENT_CHECK, assigned, new Kind("content", 20, "")));
        queues.add(new Queue(OutgoingState.FORM_CHECK, assigned, new Kind("form", 30, "")));
        if (actor.is(Role.UNIT_HEAD)) {
            queues.add(new Queue(
                    OutgoingState.CONTENT_CHECK,
                    new Holder("d.unitId = :key and d.assignedPositionId is null", actor.unitId()),
                    new Kind("content", 20, "")));
        }
        if (actor.is(Role.CLERK)) {
            queues.add(new Queue(
                    OutgoingState.FORM_CHECK,
                    new Holder("d.agencyId = :key and d.assignedPositionId is null", actor.agencyId()),
                    new Kind("form", 30, "")));
            queues.add(agencyQueue(actor, OutgoingState.SIGNED, new Kind("number", 40, "")));
            queues.add(agencyQueue(actor, OutgoingState.NUMBERED, new Kind("issue", 50, "")));
        }
        if (actor.is(Role.OFFICER)) {
            queues.add(new Queue(
                    OutgoingState.RETURNED,
                    new Holder("d.drafterPersonId = :key", actor.personId()),
                    new Kind("returned", 60, "/edit")));
        }
        return queues;
    }

    private static Queue agencyQueue(Actor actor, OutgoingState state, Kind kind) {
        return new Queue(state, new Holder("d.agencyId = :key", actor.agencyId()), kind);
    }

    private long count(Holder holder, List<OutgoingState> states) {
        return entities.createQuery(
                        "select count(d) from OutgoingDocument d where d.state in :states and " + holder.mine(),
                        Long.class)
                .setParameter("states", states)
                .setParameter("key", holder.key())
                .getSingleResult();
    }

    private List<WorkItem> waiting(Queue queue) {
        return entities.createQuery(
                        "select d, p.fullName from OutgoingDocument d, Person p where p.id = d.drafterPersonId"
                                + " and d.state = :state and " + queue.holder().mine() + " order by d.stateSince",
                        Object[].class)
                .setParameter("state", queue.state())
                .setParameter("key", queue.holder().key())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> item((OutgoingDocument) row[0], (String) row[1], queue.kind()))
                .toList();
    }

    private WorkItem question(OutgoingDocument document, Consultation question) {
        return item(
                document,
                question.askedBy(),
                question.askedAt(),
                question.dueOn().orElse(null),
                new Kind("opinion", 25, ""));
    }

    private WorkItem item(OutgoingDocument document, String drafter, Kind kind) {
        LocalDate due = documents
                .deadline(document)
                .map(deadline -> OfficeTime.dateOf(deadline.due()))
                .or(document::stepDue)
                .orElse(null);
        return item(document, drafter, document.stateSince(), due, kind);
    }

    private static WorkItem item(OutgoingDocument document, String from, Instant since, LocalDate due, Kind kind) {
        return new WorkItem(
                "outgoing.work." + kind.name(),
                kind.order(),
                document.urgency().ordinal(),
                document.notation().orElse(""),
                document.subject().isEmpty() ? "—" : document.subject(),
                from,
                since,
                due,
                "/app/outgoing/" + document.id() + kind.page(),
                "outgoing.work." + kind.name() + ".verb");
    }

    /** Documents in one state that wait for whoever holds them. */
    private record Queue(OutgoingState state, Holder holder, Kind kind) {}

    /** A position, a unit, an agency or a person, as a condition and its key. */
    private record Holder(String mine, long key) {}

    /** A sort of work: name of its texts, place on the page, and the page where it is done. */
    private record Kind(String name, int order, String page) {}
}
