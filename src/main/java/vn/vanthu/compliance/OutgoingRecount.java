package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.vanthu.compliance.Recount.Difference;
import vn.vanthu.compliance.SigningFact.Paper;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.ContentSource;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.OutgoingAct;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.outgoing.OutgoingStep;
import vn.vanthu.outgoing.PaperReason;
import vn.vanthu.outgoing.SignedSheets;

/** Counts issued documents anew. */
@ApplicationScoped
class OutgoingRecount {

    private static final int PART = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private SignedSheets sheets;

    /** Adds what differs. @return how many there are */
    long compare(List<Difference> differences) {
        long documents = 0;
        long last = 0;
        for (List<OutgoingDocument> part = issuedAfter(last); !part.isEmpty(); part = issuedAfter(last)) {
            for (OutgoingDocument document : part) {
                compare(document, differences);
                last = document.id();
                documents++;
            }
            entities.clear();
        }
        factsWithoutDocument(differences);
        return documents;
    }

    private void compare(OutgoingDocument document, List<Difference> differences) {
        SigningFact fact = entities.find(SigningFact.class, document.id());
        String recorded = fact == null
                ? "MISSING"
                : state(fact.recalledOn() != null, fact.signingClass(), fact.paper(), fact.excepted());
        List<PaperReason> reasons = paperReasons(document);
        String recounted = state(
                document.state() == OutgoingState.RECALLED,
                examine(document),
                paper(document, reasons),
                !reasons.isEmpty() && reasons.stream().allMatch(PaperReason::exception));
        if (!recorded.equals(recounted)) {
            differences.add(new Difference(document.agencyId(), FactKind.OUTGOING, document.id(), recorded, recounted));
        }
    }

    private SigningClass examine(OutgoingDocument document) {
        long signatory = directory
                .position(document.signatoryPositionId().orElseThrow())
                .person()
                .id();
        FileFacts facts = sheets.examineAsOf(
                document.contentSha256().orElseThrow(),
                signatory,
                document.agencyId(),
                document.issuedAt().orElseThrow());
        return SigningClass.of(List.of(facts));
    }

    private static Paper paper(OutgoingDocument document, List<PaperReason> reasons) {
        if (document.source() == ContentSource.PAPER) {
            return Paper.INSTEAD;
        }
        return reasons.isEmpty() ? null : Paper.BESIDE;
    }

    /** For paper instead, the reason of the registration alone; else those of every note. */
    private List<PaperReason> paperReasons(OutgoingDocument document) {
        OutgoingAct act = document.source() == ContentSource.PAPER ? OutgoingAct.ISSUE : OutgoingAct.PAPER_COPY;
        return entities.createQuery(
                        "select s from OutgoingStep s where s.documentId = :id and s.act = :act", OutgoingStep.class)
                .setParameter("id", document.id())
                .setParameter("act", act)
                .getResultStream()
                .map(step -> PaperReason.of(step.comment()))
                .toList();
    }

    private static String state(boolean recalled, SigningClass signingClass, Paper paper, boolean excepted) {
        return (recalled ? "RECALLED " : "")
                + signingClass
                + (paper == null ? "" : ", paper " + paper)
                + (excepted ? ", excepted" : "");
    }

    private void factsWithoutDocument(List<Difference> differences) {
        entities.createQuery(
                        "select f from SigningFact f where not exists (select d from OutgoingDocument d"
                                + " where d.id = f.documentId and d.issuedOn is not null)",
                        SigningFact.class)
                .getResultList()
                .forEach(fact -> differences.add(
                        new Difference(fact.agencyId(), FactKind.OUTGOING, fact.documentId(), "COUNTED", "NOT THERE")));
    }

    private List<OutgoingDocument> issuedAfter(long id) {
        return entities.createQuery(
                        "select d from OutgoingDocument d where d.issuedOn is not null and d.id > :id order by d.id",
                        OutgoingDocument.class)
                .setParameter("id", id)
                .setMaxResults(PART)
                .getResultList();
    }
}
