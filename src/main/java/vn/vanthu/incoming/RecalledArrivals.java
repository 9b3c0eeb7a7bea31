package vn.vanthu.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.exchange.Consignment;
import vn.vanthu.exchange.ConsignmentRecalled;
import vn.vanthu.exchange.Exchange;
import vn.vanthu.exchange.Recalls;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;

/**
 * What a sender took back: the document is frozen here in the sender's transaction, and the clerk confirms it (NĐ 30/2020,
 * Điều 18.4). Nothing is deleted: the recall and what was done before stay as they are.
 */
@ApplicationScoped
public class RecalledArrivals {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Reception reception;

    @Inject
    private Recalls recalls;

    @Inject
    private Exchange exchange;

    @Inject
    private Event<IncomingProgress> progress;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Freezes the document, where it is registered already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze(@Observes ConsignmentRecalled event) {
        registered(event.consignmentId()).ifPresent(document -> {
            document.recall(event.sender(), event.reason(), event.at());
            entities.flush();
            progress.fire(IncomingProgress.of(
                    document, exchange.consignment(event.consignmentId()).map(Consignment::arrivedAt)));
        });
    }

    /**
     * The clerk confirms that the recalled document is no longer used here; the sender sees it. A second click changes
     * nothing.
     *
     * @throws Refusal when the agency has no recalled document of this id
     */
    @Transactional
    public void confirm(Actor clerk, long consignmentId) {
        boolean before = reception
                .arrival(clerk, consignmentId)
                .recall()
                .flatMap(recall -> recall.confirmedAt())
                .isPresent();
        if (before) {
            return;
        }
        String notation = recalls.confirm(clerk, consignmentId).facts().notation();
        registered(consignmentId).ifPresent(document -> document.confirmRecall(clerk, clock.instant()));
        entities.flush();
        journal.record(
                clerk,
                "incoming.recall-confirmed",
                new Subject("consignment", Long.toString(consignmentId)),
                Map.of("notation", notation));
    }

    private Optional<IncomingDocument> registered(long consignmentId) {
        return entities.createQuery(
                        "select d from IncomingDocument d where d.consignmentId = :id", IncomingDocument.class)
                .setParameter("id", consignmentId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
