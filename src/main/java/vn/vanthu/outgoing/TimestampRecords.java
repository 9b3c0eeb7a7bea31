package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vanthu.audit.Author;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.signing.SignatureLevel;

/** Keeps which issued files wait for their time-stamps, and what came of it. */
@ApplicationScoped
class TimestampRecords {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * A file that waits.
     *
     * @param id of its entry
     * @param place 0 for the document itself, else the place of the annex
     */
    record Waiting(long id, long documentId, int place, String sha256, boolean stamped) {}

    /** The document and each of its annexes are to be time-stamped, as the agency sealed them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void await(long documentId) {
        OutgoingDocument document = entities.find(OutgoingDocument.class, documentId);
        Instant now = clock.instant();
        entities.persist(
                new FileTimestamp(documentId, 0, document.contentSha256().orElseThrow(), now));
        int place = 0;
        for (AnnexFile file : document.annexes()) {
            place++;
            if (file.isAnnex()) {
                entities.persist(new FileTimestamp(documentId, place, file.sha256(), now));
            }
        }
    }

    /** Those that are due, the longest waiting first. */
    @Transactional
    public List<Waiting> due(int most) {
        return entities.createQuery(
                        "select t from FileTimestamp t where t.nextTryAt <= :now order by t.nextTryAt, t.id",
                        FileTimestamp.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultStream()
                .map(one -> new Waiting(one.id(), one.documentId(), one.place(), one.sha256(), one.stamped()))
                .toList();
    }

    /** The file of the document that is the furthest from its goal. */
    Optional<FileTimestamp> of(long documentId) {
        return entities.createQuery(
                        "select t from FileTimestamp t where t.documentId = :document order by t.place",
                        FileTimestamp.class)
                .setParameter("document", documentId)
                .getResultStream()
                .min(Comparator.comparing(FileTimestamp::level));
    }

    /**
     * Keeps what came of the files of one document: raised files beside the issued ones, which stay those that count, and
     * when the others are tried again.
     */
    @Transactional
    public void tried(long documentId, Map<Waiting, RaisedSheets.Outcome> outcomes) {
        Map<Integer, StoredContent> raised = new TreeMap<>();
        outcomes.forEach((file, outcome) -> {
            if (outcome instanceof RaisedSheets.Outcome.Raised up) {
                reached(file, up);
                raised.put(file.place(), up.content());
            } else if (outcome instanceof RaisedSheets.Outcome.NotYet not) {
                locked(file).lacks(not.problem(), clock.instant());
            }
        });
        if (!raised.isEmpty()) {
            records.keepTimestamped(documentId, raised, Author.system().displayName());
            entities.flush();
        }
    }

    private void reached(Waiting file, RaisedSheets.Outcome.Raised raised) {
        FileTimestamp timestamp = locked(file);
        SignatureLevel level = raised.complete() ? SignatureLevel.B_LTA : SignatureLevel.B_T;
        timestamp.reached(level, raised.content().sha256(), clock.instant());
        if (!raised.complete()) {
            timestamp.lacks(raised.missing(), clock.instant());
        }
        journal.record(
                Author.system(),
                "outgoing.timestamp",
                new Subject(OutgoingRecords.SUBJECT, Long.toString(file.documentId())),
                Map.of(
                        "file",
                        Integer.toString(file.place()),
                        "level",
                        level.name(),
                        "sha256",
                        raised.content().sha256(),
                        "missing",
                        raised.missing()));
    }

    private FileTimestamp locked(Waiting file) {
        return entities.find(FileTimestamp.class, file.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}
