package vn.vanthu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;

/**
 * Takes a document back from everybody who got it, and brings their confirmations (NĐ 30/2020, Điều 18.4; QĐ 28/2018,
 * Điều 8 and 9). Like sending, it belongs to an act of the sender or receiver and takes part in its transaction.
 */
@ApplicationScoped
public class Recalls {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<ConsignmentRecalled> recalled;

    @Inject
    private Clock clock;

    /**
     * Recalls a document at every receiver that has not refused it. A second recall changes nothing.
     *
     * @param sender of the agency that sent it
     * @param reason for the receivers, not blank
     */
    @Transactional(TxType.MANDATORY)
    public void recall(Actor sender, long outgoingDocumentId, String reason) {
        Instant now = clock.instant();
        List<Consignment> consignments = entities.createQuery(
                        "select c from Consignment c where c.document.outgoingDocumentId = :document"
                                + " and c.document.from.id = :agency order by c.id",
                        Consignment.class)
                .setParameter("document", outgoingDocumentId)
                .setParameter("agency", sender.agencyId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Consignment consignment : consignments) {
            if (consignment.recall(now, sender.displayName(), reason.strip())) {
                recalled.fire(new ConsignmentRecalled(consignment.id(), sender, reason.strip(), now));
            }
        }
        entities.flush();
    }

    /** What was recalled at an agency and is not confirmed yet, the longest waiting first. */
    public List<Consignment> unconfirmedAt(long agencyId) {
        return entities.createQuery(
                        "select c from Consignment c where c.to.id = :agency and c.recalledAt is not null"
                                + " and c.recallConfirmedAt is null order by c.recalledAt, c.id",
                        Consignment.class)
                .setParameter("agency", agencyId)
                .getResultList();
    }

    /** How many {@link #unconfirmedAt} would find. */
    public long countUnconfirmedAt(long agencyId) {
        return entities.createQuery(
                        "select count(c) from Consignment c where c.to.id = :agency and c.recalledAt is not null"
                                + " and c.recallConfirmedAt is null",
                        Long.class)
                .setParameter("agency", agencyId)
                .getSingleResult();
    }

    /**
     * The receiver confirms that its copy is no longer used; the sender sees it. A second time changes nothing.
     *
     * @throws Refusal when nothing of this id was recalled at the receiver's agency
     */
    @Transactional(TxType.MANDATORY)
    public Consignment confirm(Actor receiver, long consignmentId) {
        Consignment consignment = entities.find(Consignment.class, consignmentId, LockModeType.PESSIMISTIC_WRITE);
        if (consignment == null
                || consignment.to().id() != receiver.agencyId()
                || consignment.recall().isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "exchange.no-consignment");
        }
        consignment.confirmRecall(clock.instant(), receiver.displayName());
        entities.flush();
        return consignment;
    }
}
