package vn.vanthu.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.organisation.Handover;
import vn.vanthu.organisation.OrganisationChange;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Unit;
import vn.vanthu.organisation.UnitHoldings;

/**
 * Received documents when units change: those in hand go to the unit that goes on with the work, and stay counted for the
 * one that led them; those that are finished stay where they are. They never leave the agency in whose register they are.
 */
@ApplicationScoped
class IncomingHoldings implements UnitHoldings {

    private static final Set<IncomingState> IN_HAND = EnumSet.of(IncomingState.ASSIGNED, IncomingState.IN_PROGRESS);

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<Holding> heldBy(OrganisationChange.Kind kind, long agencyId, Set<Long> units) {
        if (kind == OrganisationChange.Kind.RENAME || units.isEmpty()) {
            return List.of();
        }
        String move = kind == OrganisationChange.Kind.MOVE ? "-move" : "";
        return List.of(
                new Holding("incoming.holding.in-hand" + move, count(units, IN_HAND)),
                new Holding("incoming.holding.finished", count(units, EnumSet.of(IncomingState.FINISHED))));
    }

    private long count(Set<Long> units, Set<IncomingState> states) {
        return entities.createQuery(
                        "select count(d) from IncomingDocument d where d.leadUnit.id in :units and d.state in :states",
                        Long.class)
                .setParameter("units", units)
                .setParameter("states", states)
                .getSingleResult();
    }

    @Override
    public Optional<LocalDate> lastTrace(long agencyId, Set<Long> units) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(d.arrivedOn) from IncomingDocument d where d.leadUnit.id in :units",
                        LocalDate.class)
                .setParameter("units", units)
                .getSingleResult());
    }

    @Override
    public void handOver(Handover handover) {
        entities.createQuery(
                        "select d from IncomingDocument d where d.leadUnit.id in :units and d.state in :states"
                                + " order by d.id",
                        IncomingDocument.class)
                .setParameter("units", handover.from())
                .setParameter("states", IN_HAND)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(document -> handOver(handover, document));
        entities.flush();
        support(handover);
    }

    private static void handOver(Handover handover, IncomingDocument document) {
        Optional<Long> handler = document.handler().map(Position::id);
        Unit next = handler.map(handover::unitOf).orElse(handover.heir());
        if (next.id() != document.leadUnit().orElseThrow().id()) {
            Position successor = handler.flatMap(handover::successor).orElse(null);
            document.handOver(next, successor, handover.at(), handover.words());
        }
    }

    /** Who supports a document in hand goes on supporting it, under whatever name. */
    private void support(Handover handover) {
        for (long unit : handover.from()) {
            if (unit != handover.heir().id()) {
                entities.createNativeQuery("insert into incoming_support_unit (document_id, unit_id)"
                                + " select s.document_id, ?1 from incoming_support_unit s join incoming_document d"
                                + " on d.id = s.document_id and d.state in ('ASSIGNED', 'IN_PROGRESS')"
                                + " where s.unit_id = ?2 and d.lead_unit_id <> ?1 and not exists (select 1"
                                + " from incoming_support_unit o where o.document_id = d.id and o.unit_id = ?1)")
                        .setParameter(1, handover.heir().id())
                        .setParameter(2, unit)
                        .executeUpdate();
            }
        }
    }
}
