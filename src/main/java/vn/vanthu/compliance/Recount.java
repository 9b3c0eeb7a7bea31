package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import vn.vanthu.audit.Author;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.platform.config.Settings;

/**
 * Counts everything anew from the documents themselves and compares it with the facts: issued and received documents and
 * dossiers must stand as their facts say, the sums must be those of the facts, and issued files, checked again as of the
 * moment of their issue, must be of the class that their facts say; those that were not examined for longest come first, for
 * as long as {@code vanthu.compliance.recount.minutes} allows. Changes nothing; a difference is an alarm, never quietly mended.
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
    private Sums sums;

    @Inject
    private RecountRuns runs;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * What a recount came to.
     *
     * @param documents how many issued and received documents and lines of file plans there are
     * @param examined of how many issued documents the file was examined again, and agreed
     * @param differences where they and the facts do not agree; empty when all is well
     */
    public record Comparison(long documents, long examined, List<Difference> differences) {

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
     * @param kind what it is; {@code SUM} for a sum that is not that of its facts
     * @param subjectId of the document, or of the line of the file plan; 0 for a sum
     * @param recorded what the fact says, or {@code MISSING}
     * @param recounted what the document says, or {@code NOT THERE}
     */
    public record Difference(long agencyId, String kind, long subjectId, String recorded, String recounted) {}

    /** Recounts everything and compares it with the facts; the result is kept and journaled. */
    @Transactional
    public Comparison run(Author author) {
        List<Difference> differences = new ArrayList<>();
        long documents = outgoing.compare(differences) + incoming.compare(differences) + dossiers.compare(differences);
        differences.addAll(sums.differences());
        Duration allowed = Duration.ofMinutes(Settings.number("vanthu.compliance.recount.minutes"));
        List<Difference> inFiles = new ArrayList<>();
        List<Long> agreeing = outgoing.examine(inFiles, clock.instant().plus(allowed));
        inFiles.stream().filter(each -> !differences.contains(each)).forEach(differences::add);
        Comparison comparison = new Comparison(documents, agreeing.size(), differences);
        if (!comparison.agrees()) {
            LOG.severe(() -> "The facts differ from the documents: " + comparison.differences());
        }
        entities.clear();
        outgoing.examined(agreeing);
        runs.keep(comparison, author);
        journal.record(
                author,
                "compliance.recounted",
                new Subject("facts", "all"),
                Map.of(
                        "documents", Long.toString(documents),
                        "examined", Long.toString(agreeing.size()),
                        "differences", Integer.toString(differences.size())));
        return comparison;
    }
}
