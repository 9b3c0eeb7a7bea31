package vn.vanthu.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;

/** Dossiers: open one from the file plan, put documents in, take them out, close it (NĐ 30/2020, Điều 29). */
@ApplicationScoped
public class Dossiers {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Contents contents;

    @Inject
    private Directory directory;

    @Inject
    private Event<DossierProgress> progress;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The dossier; refused as not found when there is none or the actor may not see it. */
    public Dossier dossier(Actor actor, long id) {
        Dossier dossier = entities.find(Dossier.class, id);
        if (dossier == null || !DossierRights.maySee(actor, dossier)) {
            throw DossierRefusal.notFound();
        }
        return dossier;
    }

    /** Whether the actor may put in, take out and close. */
    public boolean mayChange(Actor actor, Dossier dossier) {
        return dossier.isOpen() && DossierRights.mayKeep(actor, dossier.unitId());
    }

    /** A part of the list, the last changed first. */
    public List<Dossier> list(Actor actor, DossierFilter filter, int offset, int limit) {
        Condition condition = condition(actor, filter);
        TypedQuery<Dossier> query = entities.createQuery(
                "select d from Dossier d join fetch d.entry where " + condition.text()
                        + " order by d.changedAt desc, d.id desc",
                Dossier.class);
        condition.parameters().forEach(query::setParameter);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    /** The length of the list. */
    public long count(Actor actor, DossierFilter filter) {
        Condition condition = condition(actor, filter);
        TypedQuery<Long> query =
                entities.createQuery("select count(d) from Dossier d where " + condition.text(), Long.class);
        condition.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Mục lục văn bản: what is in the dossier, in the order of the ordinals. */
    public List<ContentsLine> contents(Actor actor, Dossier dossier) {
        return contents.lines(actor, items(dossier));
    }

    /** The dossiers that hold a document and that the actor sees; refused when they may not see the document. */
    public List<Dossier> holding(Actor actor, DocumentKind kind, long documentId) {
        contents.requireVisible(actor, kind, documentId);
        return entities.createQuery(
                        "select d from Dossier d, DossierItem i where i.dossierId = d.id and i.kind = :kind"
                                + " and i.documentId = :document order by d.id",
                        Dossier.class)
                .setParameter("kind", kind)
                .setParameter("document", documentId)
                .getResultStream()
                .filter(dossier -> DossierRights.maySee(actor, dossier))
                .toList();
    }

    /** Open dossiers of the actor's unit, by symbol; empty for who keeps none. */
    public List<Dossier> ownOpen(Actor actor) {
        if (!DossierRights.keepsDossiers(actor)) {
            return List.of();
        }
        return entities.createQuery(
                        "select d from Dossier d join fetch d.entry where d.unitId = :unit and d.closedOn is null"
                                + " order by d.entry.year desc, d.entry.symbol",
                        Dossier.class)
                .setParameter("unit", actor.unitId())
                .getResultList();
    }

    /** Opens the dossier of a line of the plan. Refused when it is open already. */
    @Transactional
    public Dossier open(Actor actor, long entryId) {
        FilePlanEntry entry = entities.find(FilePlanEntry.class, entryId, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null || !DossierRights.mayKeep(actor, entry.unit().id())) {
            throw DossierRefusal.notFound();
        }
        boolean opened = !entities.createQuery("select d from Dossier d where d.entry = :entry", Dossier.class)
                .setParameter("entry", entry)
                .getResultList()
                .isEmpty();
        if (opened) {
            throw new DossierRefusal(DossierRefusal.Kind.CONFLICT, "dossier.opened-already", entry.symbol());
        }
        Dossier dossier = new Dossier(entry, directory.position(actor.positionId()), clock.instant());
        entities.persist(dossier);
        entities.flush();
        progress.fire(DossierProgress.of(dossier));
        journal.record(actor, "dossier.opened", subject(dossier.id()), Map.of("symbol", entry.symbol()));
        return dossier;
    }

    /** Puts a document in, behind what is there. Refused when it is in this dossier already. */
    @Transactional
    public DossierItem put(Actor actor, long dossierId, DocumentKind kind, long documentId, String note) {
        contents.requireVisible(actor, kind, documentId);
        Dossier dossier = locked(actor, dossierId);
        boolean inside =
                items(dossier).stream().anyMatch(item -> item.kind() == kind && item.documentId() == documentId);
        if (inside) {
            throw new DossierRefusal(DossierRefusal.Kind.CONFLICT, "dossier.inside-already", dossier.symbol());
        }
        DossierItem item = new DossierItem(
                dossierId,
                dossier.grow(clock.instant()),
                kind,
                documentId,
                contents.pages(kind, documentId),
                note.strip(),
                clock.instant(),
                actor.fullName());
        entities.persist(item);
        entities.flush();
        progress.fire(DossierProgress.of(dossier));
        journal.record(
                actor,
                "dossier.document-put-in",
                subject(dossierId),
                Map.of("kind", kind.name(), "document", Long.toString(documentId)));
        return item;
    }

    /** Takes a document out of the dossier; the document itself stays. Those behind it move up. */
    @Transactional
    public void takeOut(Actor actor, long dossierId, int version, long itemId) {
        Dossier dossier = locked(actor, dossierId);
        requireVersion(dossier, version);
        DossierItem item = entities.find(DossierItem.class, itemId);
        if (item == null || item.dossierId() != dossierId) {
            throw DossierRefusal.notFound();
        }
        dossier.shrink(clock.instant());
        entities.remove(item);
        entities.flush();
        entities.createNativeQuery(
                        "update dossier_item set ordinal = ordinal - 1 where dossier_id = ?1 and ordinal > ?2")
                .setParameter(1, dossierId)
                .setParameter(2, item.ordinal())
                .executeUpdate();
        progress.fire(DossierProgress.of(dossier));
        journal.record(
                actor,
                "dossier.document-taken-out",
                subject(dossierId),
                Map.of("kind", item.kind().name(), "document", Long.toString(item.documentId())));
    }

    /** Closes the dossier: it changes no more. */
    @Transactional
    public void close(Actor actor, long dossierId, int version) {
        Dossier dossier = locked(actor, dossierId);
        requireVersion(dossier, version);
        dossier.close(clock.instant());
        entities.flush();
        progress.fire(DossierProgress.of(dossier));
        journal.record(
                actor,
                "dossier.closed",
                subject(dossierId),
                Map.of("symbol", dossier.symbol(), "items", Integer.toString(dossier.itemCount())));
    }

    private List<DossierItem> items(Dossier dossier) {
        return entities.createQuery(
                        "select i from DossierItem i where i.dossierId = :dossier order by i.ordinal",
                        DossierItem.class)
                .setParameter("dossier", dossier.id())
                .getResultList();
    }

    private Dossier locked(Actor actor, long dossierId) {
        Dossier dossier = entities.find(Dossier.class, dossierId, LockModeType.PESSIMISTIC_WRITE);
        if (dossier == null || !DossierRights.maySee(actor, dossier)) {
            throw DossierRefusal.notFound();
        }
        if (!DossierRights.mayKeep(actor, dossier.unitId())) {
            throw new DossierRefusal(DossierRefusal.Kind.NOT_PERMITTED, "dossier.not-permitted");
        }
        return dossier;
    }

    private static void requireVersion(Dossier dossier, int version) {
        if (dossier.version() != version) {
            throw DossierRefusal.stale();
        }
    }

    private static Subject subject(long dossierId) {
        return new Subject("dossier", Long.toString(dossierId));
    }

    private static Condition condition(Actor actor, DossierFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder text = new StringBuilder("d.agencyId = :agency");
        parameters.put("agency", actor.agencyId());
        if (!DossierRights.seesAll(actor)) {
            text.append(" and d.unitId = :unit");
            parameters.put("unit", DossierRights.keepsDossiers(actor) ? actor.unitId() : 0L);
        }
        switch (filter.view()) {
            case OPEN -> text.append(" and d.closedOn is null");
            case CLOSED -> text.append(" and d.closedOn is not null");
            case ALL -> {
                // wherever they stand
            }
        }
        if (filter.year() != null) {
            text.append(" and d.entry.year = :year");
            parameters.put("year", filter.year());
        }
        int term = 0;
        for (String pattern : filter.query().patterns()) {
            text.append(" and d.searchText like :term").append(term);
            parameters.put("term" + term, pattern);
            term++;
        }
        if (filter.query().from() != null) {
            text.append(" and d.openedOn >= :from");
            parameters.put("from", filter.query().from());
        }
        if (filter.query().to() != null) {
            text.append(" and d.openedOn <= :to");
            parameters.put("to", filter.query().to());
        }
        return new Condition(text.toString(), parameters);
    }

    private record Condition(String text, Map<String, Object> parameters) {}
}
