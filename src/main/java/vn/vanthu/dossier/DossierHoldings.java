package vn.vanthu.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import vn.vanthu.organisation.Handover;
import vn.vanthu.organisation.OrganisationChange;
import vn.vanthu.organisation.UnitHoldings;

/**
 * Dossiers when units change: open ones are kept on by the unit that goes on with the work, closed ones stay. Lines of the
 * plan from which nothing was opened are that unit's from the year of the change on.
 */
@ApplicationScoped
class DossierHoldings implements UnitHoldings {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<DossierProgress> progress;

    @Override
    public List<Holding> heldBy(OrganisationChange.Kind kind, long agencyId, Set<Long> units) {
        if (kind == OrganisationChange.Kind.RENAME || units.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Holding(
                        "dossier.holding.open",
                        count(
                                "select count(d) from Dossier d where d.closedOn is null" + " and d.unitId in :units",
                                units)),
                new Holding(
                        "dossier.holding.planned",
                        count(
                                "select count(e) from FilePlanEntry e"
                                        + " where e.unit.id in :units and not exists (select d from Dossier d where d.entry = e)",
                                units)),
                new Holding(
                        "dossier.holding.closed",
                        count(
                                "select count(d) from Dossier d"
                                        + " where d.closedOn is not null and d.unitId in :units",
                                units)));
    }

    private long count(String query, Set<Long> units) {
        return entities.createQuery(query, Long.class)
                .setParameter("units", units)
                .getSingleResult();
    }

    @Override
    public void handOver(Handover handover) {
        entities.createQuery(
                        "select d from Dossier d where d.unitId in :units and d.closedOn is null order by d.id",
                        Dossier.class)
                .setParameter("units", handover.from())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(dossier ->
                        dossier.handTo(handover.unitOf(dossier.openedBy().id()), handover.at()));
        List<FilePlanEntry> planned = entities.createQuery(
                        "select e from FilePlanEntry e where e.unit.id in :units and e.year >= :year"
                                + " and not exists (select d from Dossier d where d.entry = e) order by e.id",
                        FilePlanEntry.class)
                .setParameter("units", handover.from())
                .setParameter("year", handover.on().getYear())
                .getResultList();
        planned.forEach(entry -> entry.handTo(handover.heir()));
        entities.flush();
        planned.forEach(entry -> progress.fire(DossierProgress.of(entry)));
    }
}
