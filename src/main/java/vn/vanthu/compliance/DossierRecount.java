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

    private static final int PART = 500;

    @PersistenceContext
    private EntityManager entities;

    /** Adds what differs. @return how many lines there are */
    long compare(List<Difference> differences) {
        long lines = 0;
        long last = 0;
        for (List<FilePlanEntry> part = after(last); !part.isEmpty(); part = after(last)) {
            for (FilePlanEntry entry : part) {
                compare(entry, differences);
                last = entry.id();
                lines++;
            }
            entities.clear();
        }
        factsWithoutLine(differences);
        return lines;
    }

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
            differences.add(new Difference(entry.agencyId(), FactKind.DOSSIER, entry.id(), recorded, counted));
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
                .forEach(fact -> differences.add(
                        new Difference(fact.agencyId(), FactKind.DOSSIER, fact.planEntryId(), "COUNTED", "NOT THERE")));
    }

    private List<FilePlanEntry> after(long id) {
        return entities.createQuery("select e from FilePlanEntry e where e.id > :id order by e.id", FilePlanEntry.class)
                .setParameter("id", id)
                .setMaxResults(PART)
                .getResultList();
    }
}
