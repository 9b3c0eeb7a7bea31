package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vanthu.compliance.Recount.Difference;
import vn.vanthu.compliance.SigningFact.Paper;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.AnnexFile;
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

    @Inject
    private Clock clock;

    /** Adds what differs between the facts and what the documents say. @return how many documents there are */
    long compare(List<Difference> differences) {
        for (List<Long> part : parts(ids(entities.createNativeQuery(DIFFERING)))) {
            for (OutgoingDocument document : documents(part)) {
                compare(document, differences);
            }
            entities.clear();
        }
        factsWithoutDocument(differences);
        return ((Number)
                        entities.createNativeQuery("select count(*) from outgoing_document where issued_on is not null")
                                .getSingleResult())
                .longValue();
    }

    /**
     * Examines files again as of the moment of their issue, those first that were not for longest, and adds what differs.
     *
     * @param until when it stops with what it has
     * @return the documents whose files are what their facts say
     */
    List<Long> examine(List<Difference> differences, Instant until) {
        List<Long> agreeing = new ArrayList<>();
        List<Long> order = clock.instant().isBefore(until) ? ids(entities.createNativeQuery(LONGEST_AGO)) : List.of();
        for (List<Long> part : parts(order)) {
            if (!clock.instant().isBefore(until)) {
                break;
            }
            for (OutgoingDocument document : documents(part)) {
                if (!compare(document, differences)) {
                    agreeing.add(document.id());
                }
            }
            entities.clear();
        }
        return agreeing;
    }

    /** Notes that the files were examined; the last thing that is done, so that no act waits for a recount. */
    void examined(List<Long> documents) {
        for (List<Long> part : parts(documents)) {
            entities.createQuery("update SigningFact f set f.examinedAt = :now where f.documentId in :ids")
                    .setParameter("now", clock.instant())
                    .setParameter("ids", part)
                    .executeUpdate();
        }
    }

    /** The paper of each document as its steps tell: the registration for paper instead, every note for paper beside. */
    private static final String PAPER = "select s.document_id, bool_and("
            + Arrays.stream(PaperReason.values())
                    .filter(PaperReason::exception)
                    .map(reason -> "starts_with(s.comment, '" + reason.vietnameseName() + "')")
                    .collect(Collectors.joining(" or "))
            + ") as excepted from outgoing_step s join outgoing_document o on o.id = s.document_id"
            + " where s.act = 'PAPER_COPY' and o.source <> 'PAPER' group by s.document_id";

    /** Issued documents that have no fact, or one that says something else than the document and its steps. */
    static final String DIFFERING = "select d.id from outgoing_document d"
            + " left join signing_fact f on f.document_id = d.id"
            + " left join (" + PAPER + " union all "
            + PAPER.replace("'PAPER_COPY'", "'ISSUE'").replace("<> 'PAPER'", "= 'PAPER'")
            + ") p on p.document_id = d.id"
            + " left join (select document_id, count(*) as files from outgoing_annex where kind = 'ANNEX'"
            + " group by document_id) a on a.document_id = d.id"
            + " where d.issued_on is not null and (f.document_id is null"
            + " or (d.state = 'RECALLED') <> (f.recalled_on is not null)"
            + " or f.paper is distinct from case when d.source = 'PAPER' then 'INSTEAD'"
            + " when p.document_id is not null then 'BESIDE' end"
            + " or f.excepted <> coalesce(p.excepted, false)"
            + " or (f.class = 'FULL') <> (f.person_signature = 'VALID' and f.agency_signature = 'VALID'"
            + " and f.annexes = f.annexes_sealed)"
            + " or f.annexes <> coalesce(a.files, 0))";

    private static final String LONGEST_AGO =
            "select f.document_id from signing_fact f" + " order by f.examined_at nulls first, f.document_id";

    private static List<Long> ids(Query query) {
        List<?> ids = query.getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private static List<List<Long>> parts(List<Long> ids) {
        return IntStream.iterate(0, first -> first < ids.size(), first -> first + PART)
                .mapToObj(first -> ids.subList(first, Math.min(ids.size(), first + PART)))
                .toList();
    }

    private List<OutgoingDocument> documents(List<Long> ids) {
        return entities.createQuery(
                        "select d from OutgoingDocument d where d.id in :ids and d.issuedOn is not null order by d.id",
                        OutgoingDocument.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Adds it if it differs. */
    private boolean compare(OutgoingDocument document, List<Difference> differences) {
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
            differences.add(
                    new Difference(document.agencyId(), FactKind.OUTGOING.name(), document.id(), recorded, recounted));
        }
        return !recorded.equals(recounted);
    }

    private SigningClass examine(OutgoingDocument document) {
        long signatory = directory
                .position(document.signatoryPositionId().orElseThrow())
                .person()
                .id();
        Instant moment = document.issuedAt().orElseThrow();
        List<FileFacts> facts = new ArrayList<>();
        facts.add(sheets.examineAsOf(document.contentSha256().orElseThrow(), signatory, document.agencyId(), moment));
        document.annexes().stream()
                .filter(AnnexFile::isAnnex)
                .map(annex -> sheets.examineAnnexAsOf(annex.sha256(), document.agencyId(), moment))
                .forEach(facts::add);
        return SigningClass.of(facts);
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
                .forEach(fact -> differences.add(new Difference(
                        fact.agencyId(), FactKind.OUTGOING.name(), fact.documentId(), "COUNTED", "NOT THERE")));
    }
}
