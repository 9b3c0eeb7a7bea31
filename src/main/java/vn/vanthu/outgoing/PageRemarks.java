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
import vn.vanthu.organisation.NotPermitted;

/**
 * Remarks at places of a document's pages, until it has its number: whoever sees the document makes and answers them, their
 * author and the drafter settle them. They hinder nothing; how many are open is shown to who checks and signs.
 */
@ApplicationScoped
public class PageRemarks {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OutgoingRecords records;

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private SheetReading sheets;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** Every remark on a document that the actor sees, the first one first. Throws {@link UnknownDocument}. */
    public List<PageRemark> of(Actor actor, long id) {
        return of(documents.find(actor, id));
    }

    private List<PageRemark> of(OutgoingDocument document) {
        return entities.createQuery(
                        "select r from PageRemark r where r.documentId = :document order by r.id", PageRemark.class)
                .setParameter("document", document.id())
                .getResultList();
    }

    /** How many remarks on the document are not settled. */
    public long open(OutgoingDocument document) {
        return entities.createQuery(
                        "select count(r) from PageRemark r where r.documentId = :document and r.settledAt is null",
                        Long.class)
                .setParameter("document", document.id())
                .getSingleResult();
    }

    /** Whether the actor may settle and reopen a remark of the document: who made it and the drafter may. */
    public boolean settleable(Actor actor, OutgoingDocument document, PageRemark remark) {
        return actor.positionId() == remark.positionId() || actor.personId() == document.drafterPersonId();
    }

    /**
     * Makes a remark. A form may be stale: a remark overwrites nothing, and stays with the file it was made on.
     *
     * @return the remark's id
     * @throws InvalidDraft without a text, for a place that the file does not have, or after 500 remarks
     */
    @Transactional
    public long add(Actor actor, long id, PagePlace place, String text) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.REMARK, id);
        String checked = CommentText.checked(text);
        OutgoingFile file = documents.version(actor, id, place.version());
        if (place.page() > sheets.pages(file.file())) {
            throw new InvalidDraft(Map.of("reason", "outgoing.remark.place"));
        }
        if (of(document).size() >= MOST) {
            throw new InvalidDraft(Map.of("reason", "outgoing.remark.many"));
        }
        PageRemark remark = new PageRemark(document, place, checked, actor, clock.instant());
        entities.persist(remark);
        entities.flush();
        tell(document.drafterPositionId(), actor, document, remark, "made", checked);
        records.done(
                document,
                OutgoingAct.REMARK,
                actor,
                "Trang " + place.page() + ": " + checked,
                Map.of(
                        "remark",
                        Long.toString(remark.id()),
                        "page",
                        Integer.toString(place.page()),
                        "file-version",
                        Integer.toString(place.version())));
        return remark.id();
    }

    /** Answers a remark. Throws {@link InvalidDraft} without a text. */
    @Transactional
    public void answer(Actor actor, long id, long remarkId, String text) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.REMARK, id);
        PageRemark remark = find(document, remarkId);
        String answer = CommentText.checked(text);
        remark.answer(answer, actor, clock.instant());
        Stream.of(remark.positionId(), document.drafterPositionId())
                .distinct()
                .forEach(position -> tell(position, actor, document, remark, "answered", answer));
        record(document, actor, remark, "answered");
    }

    /** What it was about is done. A remark that is settled already stays as it is. */
    @Transactional
    public void settle(Actor actor, long id, long remarkId) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.REMARK, id);
        PageRemark remark = permitted(actor, document, remarkId);
        if (remark.open()) {
            remark.settle(actor, clock.instant());
            tell(remark.positionId(), actor, document, remark, "settled", remark.text());
            record(document, actor, remark, "settled");
        }
    }

    /** It is not done after all. A remark that is open already stays as it is. */
    @Transactional
    public void reopen(Actor actor, long id, long remarkId) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.REMARK, id);
        PageRemark remark = permitted(actor, document, remarkId);
        if (!remark.open()) {
            remark.reopen();
            tell(document.drafterPositionId(), actor, document, remark, "reopened", remark.text());
            record(document, actor, remark, "reopened");
        }
    }

    private PageRemark permitted(Actor actor, OutgoingDocument document, long remarkId) {
        PageRemark remark = find(document, remarkId);
        if (!settleable(actor, document, remark)) {
            throw new NotPermitted();
        }
        return remark;
    }

    private PageRemark find(OutgoingDocument document, long id) {
        return Optional.ofNullable(entities.find(PageRemark.class, id))
                .filter(remark -> remark.documentId() == document.id())
                .orElseThrow(UnknownDocument::new);
    }

    private void record(OutgoingDocument document, Actor actor, PageRemark remark, String what) {
        records.record(document, OutgoingAct.REMARK, actor, Map.of("remark", Long.toString(remark.id()), "what", what));
    }

    /** The actor knows what they did. */
    private void tell(
            long positionId, Actor actor, OutgoingDocument document, PageRemark remark, String what, String text) {
        if (positionId == actor.positionId()) {
            return;
        }
        Instant now = clock.instant();
        notices.tell(
                positionId,
                new Told(
                        "outgoing.remark." + remark.id() + "." + what + "." + now.toEpochMilli(),
                        "outgoing.notice.remark." + what,
                        List.of(actor.fullName(), document.subject(), text),
                        "/app/outgoing/" + document.id() + "/remarks?version="
                                + remark.place().version() + "#remark-" + remark.id()));
    }
}
