package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.notice.Notices;
import vn.vanthu.notice.Told;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.organisation.Position;

/**
 * Questions for an opinion that wait for their answer. Who is asked, who asked and the drafter put one to another person;
 * who asked withdraws it. Both need a reason, and everybody concerned is told.
 */
@ApplicationScoped
public class OpenQuestions {

    private static final int LONGEST_REASON = 2000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Directory directory;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /**
     * A question and what the actor can do with it.
     *
     * @param asked whose answer it waits for
     * @param passable whether the actor can put it to another person
     * @param withdrawable whether the actor can withdraw it
     */
    public record Waiting(Consultation question, Position asked, boolean passable, boolean withdrawable) {}

    /** Every question on the document that waits, the oldest first; none where its state takes no answers any more. */
    public List<Waiting> of(Actor actor, OutgoingDocument document) {
        if (!OutgoingAct.GIVE_OPINION.allowedIn(document.state())) {
            return List.of();
        }
        return entities.createQuery(
                        "select c from Consultation c where c.documentId = :document and c.settledAt is null"
                                + " order by c.id",
                        Consultation.class)
                .setParameter("document", document.id())
                .getResultStream()
                .map(question -> new Waiting(
                        question,
                        directory.position(question.positionId()),
                        passable(actor, document, question),
                        withdrawable(actor, question)))
                .toList();
    }

    /** Who can be asked instead: people of the agency, but neither the actor nor who is asked nor who asked. */
    public List<Position> candidates(Actor actor, Consultation question) {
        long asked = directory.position(question.positionId()).person().id();
        long asker = directory.position(question.askedByPositionId()).person().id();
        return directory.everybody().stream()
                .filter(position -> position.agency().id() == actor.agencyId())
                .filter(position -> Stream.of(actor.personId(), asked, asker)
                        .noneMatch(person -> person == position.person().id()))
                .toList();
    }

    /**
     * Another person is asked instead, who sees the document from now on. The deadline of the question stays.
     *
     * @param from the position that was asked when the form was made
     * @param to the position that is asked from now on
     * @param reason for the story of the document
     * @throws StaleForm when the question was answered, withdrawn or passed on meanwhile
     * @throws InvalidDraft without a reason, or for nobody that can be asked
     */
    @Transactional
    public void passOn(Actor actor, long id, long questionId, long from, long to, String reason) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.PASS_OPINION, id);
        Consultation question = find(document, questionId);
        if (!passable(actor, document, question)) {
            throw new NotPermitted();
        }
        requireUnchanged(question, from);
        String why = checked(reason);
        Position next = candidates(actor, question).stream()
                .filter(position -> position.id() == to)
                .findFirst()
                .orElseThrow(() -> new InvalidDraft(Map.of("reason", "outgoing.opinion.person.missing")));
        Position before = directory.position(from);
        question.passTo(to);
        document.consult(to);
        tell(to, actor, document, question, "passed-to-you", why);
        Stream.of(from, question.askedByPositionId())
                .distinct()
                .forEach(position -> tell(
                        position,
                        actor,
                        document,
                        question,
                        "passed",
                        next.person().fullName() + ": " + why));
        records.done(
                document,
                OutgoingAct.PASS_OPINION,
                actor,
                before.person().fullName() + " → " + next.person().fullName() + ", " + next.title() + ": " + why,
                Map.of(
                        "question",
                        Long.toString(questionId),
                        "from-position",
                        Long.toString(from),
                        "to-position",
                        Long.toString(to)));
    }

    /**
     * No answer is wanted any more. Who was asked still sees the document.
     *
     * @param from the position that was asked when the form was made
     * @throws StaleForm when the question was answered, withdrawn or passed on meanwhile
     * @throws InvalidDraft without a reason
     */
    @Transactional
    public void withdraw(Actor actor, long id, long questionId, long from, String reason) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.WITHDRAW_OPINION, id);
        Consultation question = find(document, questionId);
        if (!withdrawable(actor, question)) {
            throw new NotPermitted();
        }
        requireUnchanged(question, from);
        String why = checked(reason);
        question.withdraw(clock.instant());
        tell(from, actor, document, question, "withdrawn", why);
        records.done(
                document,
                OutgoingAct.WITHDRAW_OPINION,
                actor,
                directory.position(from).person().fullName() + ": " + why,
                Map.of("question", Long.toString(questionId), "from-position", Long.toString(from)));
    }

    private static boolean passable(Actor actor, OutgoingDocument document, Consultation question) {
        return actor.positionId() == question.positionId()
                || actor.positionId() == question.askedByPositionId()
                || actor.personId() == document.drafterPersonId();
    }

    private static boolean withdrawable(Actor actor, Consultation question) {
        return actor.positionId() == question.askedByPositionId();
    }

    private Consultation find(OutgoingDocument document, long id) {
        return Optional.ofNullable(entities.find(Consultation.class, id))
                .filter(question -> question.documentId() == document.id())
                .orElseThrow(UnknownDocument::new);
    }

    private static void requireUnchanged(Consultation question, long from) {
        if (!question.open() || question.positionId() != from) {
            throw new StaleForm();
        }
    }

    private static String checked(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new InvalidDraft(
                    Map.of("reason", why.isEmpty() ? "outgoing.reason.missing" : "outgoing.comment.long"));
        }
        return why;
    }

    /** The actor knows what they did. */
    private void tell(
            long positionId, Actor actor, OutgoingDocument document, Consultation question, String what, String why) {
        if (positionId == actor.positionId()) {
            return;
        }
        Instant now = clock.instant();
        notices.tell(
                positionId,
                new Told(
                        "outgoing.opinion." + question.id() + "." + what + "." + now.toEpochMilli(),
                        "outgoing.notice.opinion." + what,
                        List.of(actor.fullName(), document.subject(), why),
                        "/app/outgoing/" + document.id()));
    }
}
