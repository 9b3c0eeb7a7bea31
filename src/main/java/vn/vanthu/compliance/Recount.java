package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import vn.vanthu.audit.Author;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.outgoing.SignedSheets;

/**
 * Counts everything anew from the documents themselves: each issued file is checked again as of the moment of its issue,
 * and must be of the class that its fact says. Changes nothing; a difference is an alarm, never quietly mended.
 *
 * <p>Revocation lists of the time of issue are needed for it: keep old ones in the trust folder.
 */
@ApplicationScoped
public class Recount {

    private static final Logger LOG = Logger.getLogger(Recount.class.getName());
    private static final int PART = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private SignedSheets sheets;

    @Inject
    private Journal journal;

    /**
     * What a recount came to.
     *
     * @param documents how many issued documents there are
     * @param differences where documents and facts do not agree; empty when all is well
     */
    public record Comparison(long documents, List<Difference> differences) {

        public Comparison {
            differences = List.copyOf(differences);
        }

        /** Whether facts and documents agree. */
        public boolean agrees() {
            return differences.isEmpty();
        }
    }

    /**
     * A document on which facts and recount do not agree.
     *
     * @param documentId of the document
     * @param recorded what the facts say: a class, {@code RECALLED}, or {@code MISSING}
     * @param recounted what the document says, likewise
     */
    public record Difference(long documentId, String recorded, String recounted) {}

    /** Recounts all issued documents and compares them with the facts; the result is journaled. */
    @Transactional
    public Comparison run(Author author) {
        List<Difference> differences = new ArrayList<>();
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
        Comparison comparison = new Comparison(documents, differences);
        if (!comparison.agrees()) {
            LOG.severe(() -> "The signing facts differ from the documents: " + comparison.differences());
        }
        journal.record(
                author,
                "compliance.recounted",
                new Subject("signing-facts", "all"),
                Map.of(
                        "documents", Long.toString(documents),
                        "differences", Integer.toString(differences.size())));
        return comparison;
    }

    private void compare(OutgoingDocument document, List<Difference> differences) {
        SigningFact fact = entities.find(SigningFact.class, document.id());
        String recorded = fact == null ? "MISSING" : state(fact.recalledOn() != null, fact.signingClass());
        String recounted = state(document.state() == OutgoingState.RECALLED, examine(document));
        if (!recorded.equals(recounted)) {
            differences.add(new Difference(document.id(), recorded, recounted));
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

    private static String state(boolean recalled, SigningClass signingClass) {
        return recalled ? "RECALLED " + signingClass : signingClass.name();
    }

    private void factsWithoutDocument(List<Difference> differences) {
        entities.createQuery(
                        "select f.documentId from SigningFact f where not exists (select d from OutgoingDocument d"
                                + " where d.id = f.documentId and d.issuedOn is not null)",
                        Long.class)
                .getResultList()
                .forEach(id -> differences.add(new Difference(id, "COUNTED", "NOT ISSUED")));
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
