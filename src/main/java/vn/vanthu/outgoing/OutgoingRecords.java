package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;

/** What every act on an outgoing document does: lock and check it first, leave its step and its journal entry last. */
@ApplicationScoped
class OutgoingRecords {

    static final String SUBJECT = "outgoing-document";

    /** Name of the detail that holds the initials left on the sheet; the step keeps them too. */
    static final String INITIALS = "initials";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Journal journal;

    @Inject
    private StepDeadlines deadlines;

    @Inject
    private Clock clock;

    /**
     * The document, locked until the transaction ends, after it was checked that the form is not stale, and that the actor
     * and the state allow the act.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OutgoingDocument lockFor(Actor actor, OutgoingAct act, long id, long formVersion) {
        OutgoingDocument document = lockVisible(actor, id);
        document.expect(formVersion);
        return allowed(actor, act, document);
    }

    /** The same for an act that overwrites nothing, so that its form cannot be stale. */
    @Transactional(Transactional.TxType.MANDATORY)
    public OutgoingDocument lockFor(Actor actor, OutgoingAct act, long id) {
        return allowed(actor, act, lockVisible(actor, id));
    }

    private OutgoingDocument lockVisible(Actor actor, long id) {
        OutgoingDocument document = entities.find(OutgoingDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (document == null || !OutgoingRights.maySee(actor, document)) {
            throw new UnknownDocument();
        }
        return document;
    }

    private static OutgoingDocument allowed(Actor actor, OutgoingAct act, OutgoingDocument document) {
        if (!act.allowedIn(document.state())) {
            throw new WrongState(act, document.state());
        }
        OutgoingRights.require(actor, act, document);
        return document;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OutgoingDocument document) {
        entities.persist(document);
        entities.flush();
    }

    /** Keeps a file of the document. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(OutgoingDocument document, StoredContent content, OutgoingVersion.Cause cause, String by) {
        int last = latest(document.id()).map(OutgoingVersion::ordinal).orElse(0);
        entities.persist(new OutgoingVersion(document, last + 1, content, cause, clock.instant(), by));
    }

    /**
     * Keeps files of an issued document with their time-stamps; those that count stay as they were issued.
     *
     * @param raised by their places, 0 for the document itself
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepTimestamped(long documentId, Map<Integer, StoredContent> raised, String by) {
        OutgoingVersion last = latest(documentId).orElseThrow();
        entities.persist(last.timestamped(raised, clock.instant(), by));
    }

    private Optional<OutgoingVersion> latest(long documentId) {
        return entities.createQuery(
                        "select v from OutgoingVersion v where v.documentId = :id order by v.ordinal desc",
                        OutgoingVersion.class)
                .setParameter("id", documentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The file that the drafter uploaded last; empty for a document composed here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> upload(OutgoingDocument document) {
        return document.source() != ContentSource.UPLOADED
                ? Optional.empty()
                : entities.createQuery(
                                "select v.sha256 from OutgoingVersion v where v.documentId = :id"
                                        + " and v.cause = :uploaded order by v.ordinal desc",
                                String.class)
                        .setParameter("id", document.id())
                        .setParameter("uploaded", OutgoingVersion.Cause.UPLOADED)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
    }

    /** The sheet as it was when it came to the check at which the document is now; empty where it is at none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<StoredContent> sheetBefore(OutgoingDocument document) {
        Set<OutgoingVersion.Cause> causes =
                switch (document.state()) {
                    case CONTENT_CHECK -> Set.of(OutgoingVersion.Cause.SUBMITTED);
                    case FORM_CHECK ->
                        Set.of(
                                OutgoingVersion.Cause.SUBMITTED,
                                OutgoingVersion.Cause.INITIALLED_CONTENT,
                                OutgoingVersion.Cause.UNMARKED);
                    default -> Set.of();
                };
        return causes.isEmpty()
                ? Optional.empty()
                : entities.createQuery(
                                "select v from OutgoingVersion v where v.documentId = :id and v.cause in :causes"
                                        + " order by v.ordinal desc",
                                OutgoingVersion.class)
                        .setParameter("id", document.id())
                        .setParameter("causes", causes)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(version -> new StoredContent(version.sha256(), version.size(), "application/pdf"));
    }

    /** Leaves the step on the route and the entry in the journal; the last thing an act does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(OutgoingDocument document, OutgoingAct act, Actor actor, String comment) {
        done(document, act, actor, comment, Map.of());
    }

    /** The same, with more for the journal. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(
            OutgoingDocument document, OutgoingAct act, Actor actor, String comment, Map<String, String> more) {
        deadlines.begin(document);
        entities.persist(new OutgoingStep(document, act, actor, clock.instant(), comment.strip(), more.get(INITIALS)));
        entities.flush();
        record(document, act, actor, more);
    }

    /** The entry in the journal alone, for acts that are no step on the route. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(OutgoingDocument document, OutgoingAct act, Actor actor) {
        record(document, act, actor, Map.of());
    }

    /** The same, with more for the journal. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(OutgoingDocument document, OutgoingAct act, Actor actor, Map<String, String> more) {
        entities.flush();
        Map<String, String> details = new TreeMap<>(more);
        details.put("state", document.state().name());
        details.put("type", document.type().name());
        details.put("version", Long.toString(document.version()));
        document.contentSha256().ifPresent(sum -> details.put("sha256", sum));
        document.notation().ifPresent(notation -> details.put("notation", notation));
        if (!document.annexes().isEmpty()) {
            details.put(
                    "annexes",
                    document.annexes().stream().map(AnnexFile::sha256).collect(Collectors.joining(" ")));
        }
        journal.record(
                actor,
                "outgoing." + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                new Subject(SUBJECT, Long.toString(document.id())),
                details);
    }

    /**
     * Refuses a state secret. The journal tells of the refusal without any of the content, and keeps it although the
     * refused act is undone.
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = Refusal.class)
    public void refuseSecrets(Actor actor, DraftForm form) {
        if (form.secrecy() != Secrecy.NONE) {
            journal.record(
                    actor,
                    "outgoing.secret-refused",
                    new Subject(SUBJECT, "none"),
                    Map.of("secrecy", form.secrecy().name()));
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.refused.secret");
        }
    }
}
