package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.vanthu.compliance.Recount.Difference;
import vn.vanthu.dossier.Dossier;
import vn.vanthu.dossier.DossierProgress;
import vn.vanthu.dossier.FilePlanEntry;

/** Counts the lines of all file plans anew, with their dossiers and what is in them. */
@ApplicationScoped
class DossierRecount {

    @PersistenceContext
    private EntityManager entities;

    /** Adds what differs. @return how many lines there are */
    long compare(List<Difference> differences) {
        List<?> found = entities.createNativeQuery(DIFFERING).getResultList();
        for (Object id : found) {
            compare(entities.find(FilePlanEntry.class, ((Number) id).longValue()), differences);
            entities.clear();
        }
        factsWithoutLine(differences);
        return ((Number) entities.createNativeQuery("select count(*) from file_plan_entry")
                        .getSingleResult())
                .longValue();
    }

    /** Lines that have no fact, or one that says something else; {@link DossierFact} decides. */
    static final String DIFFERING = "select e.id from file_plan_entry e left join dossier d on d.plan_entry_id = e.id"
            + " left join (select dossier_id, count(*) as items from dossier_item group by dossier_id) i"
            + " on i.dossier_id = d.id left join dossier_fact f on f.plan_entry_id = e.id"
            + " where f.plan_entry_id is null or f.unit_id <> e.unit_id or f.year <> e.year"
            + " or f.opened_on is distinct from d.opened_on or f.closed_on is distinct from d.closed_on"
            + " or f.items <> coalesce(i.items, 0) order by e.id";

    private void compare(FilePlanEntry entry, List<Difference> differences) {
        Optional<Dossier> dossier = entities.createQuery(
                        "select d from Dossier d where d.entry = :entry", Dossier.class)
                .setParameter("entry", entry)
                .getResultStream()
                .findFirst();
        DossierProgress progress = dossier.map(DossierProgress::of).orElseGet(() -> DossierProgress.of(entry));
        String counted = DossierFact.counted(progress, dossier.map(this::items).orElse(0));
        DossierFact fact = entities.find(DossierFact.class, entry.id());
        String recorded = fact == null ? "MISSING" : fact.recorded();
        if (!recorded.equals(counted)) {
            differences.add(new Difference(entry.agencyId(), FactKind.DOSSIER.name(), entry.id(), recorded, counted));
        }
    }

    private int items(Dossier dossier) {
        return entities.createQuery("select count(i) from DossierItem i where i.dossierId = :id", Long.class)
                .setParameter("id", dossier.id())
                .getSingleResult()
                .intValue();
    }

    private void factsWithoutLine(List<Difference> differences) {
        entities.createQuery(
                        "select f from DossierFact f where not exists (select e from FilePlanEntry e"
                                + " where e.id = f.planEntryId)",
                        DossierFact.class)
                .getResultList()
                .forEach(fact -> differences.add(new Difference(
                        fact.agencyId(), FactKind.DOSSIER.name(), fact.planEntryId(), "COUNTED", "NOT THERE")));
    }
}
