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
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;

/**
 * Counts everything anew from the documents themselves and compares it with the facts: each issued file is checked again as
 * of the moment of its issue and must be of the class that its fact says; received documents and dossiers must stand as
 * their facts say. Changes nothing; a difference is an alarm, never quietly mended.
 *
 * <p>Revocation lists of the time of issue are needed for it: keep old ones in the trust folder.
 */
@ApplicationScoped
public class Recount {

    private static final Logger LOG = Logger.getLogger(Recount.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OutgoingRecount outgoing;

    @Inject
    private IncomingRecount incoming;

    @Inject
    private DossierRecount dossiers;

    @Inject
    private RecountRuns runs;

    @Inject
    private Journal journal;

    /**
     * What a recount came to.
     *
     * @param documents how many issued and received documents and lines of file plans there are
     * @param differences where they and the facts do not agree; empty when all is well
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
     * Something on which facts and recount do not agree.
     *
     * @param agencyId whose it is
     * @param kind what it is
     * @param subjectId of the document, or of the line of the file plan
     * @param recorded what the fact says, or {@code MISSING}
     * @param recounted what the document says, or {@code NOT THERE}
     */
    public record Difference(long agencyId, FactKind kind, long subjectId, String recorded, String recounted) {}

    /** The same, on the wish of somebody who answers for the figures. */
    @Transactional
    public Comparison run(Actor actor) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        return run((Author) actor);
    }

    /** Recounts everything and compares it with the facts; the result is kept and journaled. */
    @Transactional
    public Comparison run(Author author) {
        List<Difference> differences = new ArrayList<>();
        long documents = outgoing.compare(differences) + incoming.compare(differences) + dossiers.compare(differences);
        Comparison comparison = new Comparison(documents, differences);
        if (!comparison.agrees()) {
            LOG.severe(() -> "The facts differ from the documents: " + comparison.differences());
        }
        entities.clear();
        runs.keep(comparison, author);
        journal.record(
                author,
                "compliance.recounted",
                new Subject("facts", "all"),
                Map.of(
                        "documents", Long.toString(documents),
                        "differences", Integer.toString(differences.size())));
        return comparison;
    }
}
