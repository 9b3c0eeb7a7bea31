package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.vanthu.outgoing.DocumentIssued;
import vn.vanthu.outgoing.DocumentRecalled;
import vn.vanthu.platform.time.OfficeTime;

/** Writes the facts of an act in the act's own transaction: neither is ever there without the other. */
@ApplicationScoped
public class FactRecorder {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void issued(@Observes DocumentIssued issued) {
        entities.persist(new SigningFact(issued, clock.instant()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void recalled(@Observes DocumentRecalled recalled) {
        SigningFact fact = entities.find(SigningFact.class, recalled.documentId());
        if (fact == null) {
            throw new IllegalStateException("No signing fact of the issued document " + recalled.documentId());
        }
        fact.recalled(OfficeTime.dateOf(recalled.recalledAt()));
    }
}
