package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.platform.time.OfficeTime;

/** Comments on a document on its way, and opinions of people who are not on its route. None of it changes the document. */
@ApplicationScoped
public class Discussing {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Directory directory;

    @Inject
    private StepDeadlines deadlines;

    @Inject
    private Clock clock;

    /**
     * Adds a comment to the document's story. A form may be stale: a comment overwrites nothing.
     *
     * @throws InvalidDraft without a text, or with one over 2000 characters
     */
    @Transactional
    public void comment(Actor actor, long id, String text) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.COMMENT, id);
        records.done(document, OutgoingAct.COMMENT, actor, CommentText.checked(text));
    }

    /** People of the agency who can be asked: all but the actor. */
    public List<Position> people(Actor actor) {
        return directory.everybody().stream()
                .filter(position -> position.agency().id() == actor.agencyId())
                .filter(position -> position.person().id() != actor.personId())
                .toList();
    }

    /**
     * Asks somebody of the agency for an opinion; from now on they see the document.
     *
     * @param days working days for the answer; 0 for the usual ones
     * @throws InvalidDraft without a question, or for nobody that can be asked
     */
    @Transactional
    public void ask(Actor actor, long id, long positionId, String question, int days) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.ASK_OPINION, id);
        Position asked = people(actor).stream()
                .filter(position -> position.id() == positionId)
                .findFirst()
                .orElseThrow(() -> new InvalidDraft(Map.of("reason", "outgoing.opinion.person.missing")));
        String text = CommentText.checked(question);
        document.consult(positionId);
        Instant now = clock.instant();
        LocalDate due = deadlines
                .opinionDue(OfficeTime.dateOf(now), days, document.urgency())
                .orElse(null);
        entities.persist(new Consultation(document, positionId, actor, text, due, now));
        records.done(document, OutgoingAct.ASK_OPINION, actor, asked.person().fullName() + ": " + text);
    }

    /** Questions on the document that wait for the actor's answer, the oldest first. */
    public List<Consultation> open(Actor actor, OutgoingDocument document) {
        return entities.createQuery(
                        "select c from Consultation c where c.documentId = :document and c.positionId = :position"
                                + " and c.settledAt is null order by c.id",
                        Consultation.class)
                .setParameter("document", document.id())
                .setParameter("position", actor.positionId())
                .getResultList();
    }

    /** Gives the opinion; it answers every open question to the actor. */
    @Transactional
    public void answer(Actor actor, long id, String text) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.GIVE_OPINION, id);
        String opinion = CommentText.checked(text);
        Instant now = clock.instant();
        open(actor, document).forEach(question -> question.answer(now));
        records.done(document, OutgoingAct.GIVE_OPINION, actor, opinion);
    }
}
