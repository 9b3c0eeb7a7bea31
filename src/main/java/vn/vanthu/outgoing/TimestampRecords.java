package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.Author;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.signing.SignatureLevel;

/** Keeps which issued files wait for their time-stamp, and what came of it. */
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

    /** A file that waits. */
    record Waiting(long documentId, String sha256, boolean stamped) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void await(long documentId, String sha256) {
        entities.persist(new DocumentTimestamp(documentId, sha256, clock.instant()));
    }

    /** Those that are due, the longest waiting first. */
    @Transactional
    public List<Waiting> due(int most) {
        return entities.createQuery(
                        "select t from DocumentTimestamp t where t.nextTryAt <= :now order by t.nextTryAt",
                        DocumentTimestamp.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultStream()
                .map(one -> new Waiting(one.documentId(), one.sha256(), one.stamped()))
                .toList();
    }

    Optional<DocumentTimestamp> of(long documentId) {
        return Optional.ofNullable(entities.find(DocumentTimestamp.class, documentId));
    }

    /** Keeps the raised file beside the issued one, which stays the one that counts. */
    @Transactional
    public void raised(Waiting file, RaisedSheets.Outcome.Raised raised) {
        DocumentTimestamp timestamp = locked(file);
        OutgoingDocument document = entities.find(OutgoingDocument.class, file.documentId());
        SignatureLevel level = raised.complete() ? SignatureLevel.B_LTA : SignatureLevel.B_T;
        timestamp.reached(level, raised.content().sha256(), clock.instant());
        if (!raised.complete()) {
            timestamp.lacks(raised.missing(), clock.instant());
        }
        records.keep(
                document,
                raised.content(),
                OutgoingVersion.Cause.TIMESTAMPED,
                Author.system().displayName());
        entities.flush();
        journal.record(
                Author.system(),
                "outgoing.timestamp",
                new Subject(OutgoingRecords.SUBJECT, Long.toString(file.documentId())),
                Map.of("level", level.name(), "sha256", raised.content().sha256(), "missing", raised.missing()));
    }

    @Transactional
    public void notYet(Waiting file, String problem) {
        locked(file).lacks(problem, clock.instant());
    }

    private DocumentTimestamp locked(Waiting file) {
        return entities.find(DocumentTimestamp.class, file.documentId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
