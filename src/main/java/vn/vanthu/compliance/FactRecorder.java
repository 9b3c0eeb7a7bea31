package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;
import vn.vanthu.dossier.DossierProgress;
import vn.vanthu.dossier.PlanLineRemoved;
import vn.vanthu.incoming.IncomingProgress;
import vn.vanthu.organisation.WorkingCalendar;
import vn.vanthu.outgoing.DocumentIssued;
import vn.vanthu.outgoing.DocumentRecalled;
import vn.vanthu.outgoing.PaperCopyNoted;
import vn.vanthu.platform.time.OfficeTime;

/** Writes the facts of an act in the act's own transaction: neither is ever there without the other. */
@ApplicationScoped
public class FactRecorder {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private WorkingCalendar calendar;

    @Inject
    private Superiors superiors;

    @Inject
    private Sums sums;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void issued(@Observes DocumentIssued issued) {
        long minutes = calendar.minutesBetween(issued.signedAt(), issued.issuedAt());
        entities.persist(new SigningFact(issued, minutes, clock.instant()));
        sums.add(FactKind.OUTGOING, issued.documentId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void paperBeside(@Observes PaperCopyNoted noted) {
        change(noted.documentId(), fact -> fact.paperBeside(noted.reason()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void recalled(@Observes DocumentRecalled recalled) {
        change(recalled.documentId(), fact -> fact.recalled(OfficeTime.dateOf(recalled.recalledAt())));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void handled(@Observes IncomingProgress progress) {
        long id = progress.documentId();
        IncomingFact fact = entities.find(IncomingFact.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (fact == null) {
            fact = new IncomingFact(progress, superiors.giveTasks(progress), calendar);
            fact.follow(progress, calendar, clock.instant());
            entities.persist(fact);
        } else {
            sums.take(FactKind.INCOMING, id);
            fact.follow(progress, calendar, clock.instant());
        }
        sums.add(FactKind.INCOMING, id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void kept(@Observes DossierProgress progress) {
        DossierFact fact = entities.find(DossierFact.class, progress.planEntryId());
        if (fact == null) {
            fact = new DossierFact(progress);
            fact.follow(progress, clock.instant());
            entities.persist(fact);
        } else {
            fact.follow(progress, clock.instant());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void removed(@Observes PlanLineRemoved removed) {
        DossierFact fact = entities.find(DossierFact.class, removed.planEntryId());
        if (fact == null) {
            throw new IllegalStateException("No fact of the line " + removed.planEntryId() + " of a file plan");
        }
        entities.remove(fact);
    }

    private void change(long documentId, Consumer<SigningFact> act) {
        SigningFact fact = entities.find(SigningFact.class, documentId, LockModeType.PESSIMISTIC_WRITE);
        if (fact == null) {
            throw new IllegalStateException("No signing fact of the issued document " + documentId);
        }
        sums.take(FactKind.OUTGOING, documentId);
        act.accept(fact);
        sums.add(FactKind.OUTGOING, documentId);
    }
}
