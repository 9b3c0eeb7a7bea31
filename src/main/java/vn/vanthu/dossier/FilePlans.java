package vn.vanthu.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;

/** The file plan of an agency and year (danh mục hồ sơ, NĐ 30/2020, Điều 28). */
@ApplicationScoped
public class FilePlans {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private Event<DossierProgress> progress;

    @Inject
    private Event<PlanLineRemoved> removed;

    @Inject
    private Journal journal;

    /** Whether the position writes the plan: clerk, archivist or office manager. */
    public boolean mayWrite(Actor actor) {
        return actor.is(Role.CLERK) || actor.is(Role.ARCHIVIST) || actor.is(Role.OFFICE_MANAGER);
    }

    /** The plan of the actor's agency in the order of its symbols; empty when there is none for the year. */
    public List<FilePlanEntry> plan(Actor actor, int year) {
        return entities.createQuery(
                        "select e from FilePlanEntry e where e.agencyId = :agency and e.year = :year order by e.symbol",
                        FilePlanEntry.class)
                .setParameter("agency", actor.agencyId())
                .setParameter("year", year)
                .getResultList();
    }

    /** Lines of the year's plan that the actor's unit keeps and from which no dossier was opened yet. */
    public List<FilePlanEntry> unopened(Actor actor, int year) {
        return entities.createQuery(
                        "select e from FilePlanEntry e where e.agencyId = :agency and e.year = :year"
                                + " and e.unit.id = :unit"
                                + " and not exists (select d from Dossier d where d.entry = e) order by e.symbol",
                        FilePlanEntry.class)
                .setParameter("agency", actor.agencyId())
                .setParameter("year", year)
                .setParameter("unit", actor.unitId())
                .getResultList();
    }

    /** Adds a line. Refused when the symbol is in the year's plan already. */
    @Transactional
    public FilePlanEntry add(Actor actor, int year, PlanLine line) {
        return establish(actor, year, List.of(line)).get(0);
    }

    /** Adds lines, all or none. Refused when a symbol is in the year's plan already. */
    @Transactional
    public List<FilePlanEntry> establish(Actor actor, int year, List<PlanLine> lines) {
        requireWriter(actor);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw DossierRefusal.invalid("dossier.plan.year-wrong");
        }
        List<String> taken = new ArrayList<>(
                plan(actor, year).stream().map(FilePlanEntry::symbol).toList());
        List<FilePlanEntry> entries = new ArrayList<>();
        for (PlanLine line : lines) {
            if (taken.contains(line.symbol())) {
                throw DossierRefusal.invalid("dossier.plan.symbol-taken", line.symbol());
            }
            taken.add(line.symbol());
            Unit unit = directory.unitsOf(actor.agencyId()).stream()
                    .filter(known -> known.id() == line.unitId())
                    .findFirst()
                    .orElseThrow(() -> DossierRefusal.invalid("dossier.plan.unit-missing"));
            FilePlanEntry entry = new FilePlanEntry(actor.agencyId(), year, line, unit);
            entities.persist(entry);
            entries.add(entry);
        }
        entities.flush();
        for (FilePlanEntry entry : entries) {
            progress.fire(DossierProgress.of(entry));
            journal.record(
                    actor, "dossier.planned", subject(entry), Map.of("symbol", entry.symbol(), "year", "" + year));
        }
        return entries;
    }

    /** Takes a line out of the plan, unless a dossier was opened from it. */
    @Transactional
    public void remove(Actor actor, long entryId) {
        requireWriter(actor);
        FilePlanEntry entry = entities.find(FilePlanEntry.class, entryId);
        if (entry == null || entry.agencyId() != actor.agencyId()) {
            throw DossierRefusal.notFound();
        }
        long opened = entities.createQuery("select count(d) from Dossier d where d.entry = :entry", Long.class)
                .setParameter("entry", entry)
                .getSingleResult();
        if (opened > 0) {
            throw new DossierRefusal(DossierRefusal.Kind.CONFLICT, "dossier.plan.opened", entry.symbol());
        }
        entities.remove(entry);
        entities.flush();
        removed.fire(new PlanLineRemoved(entryId));
        journal.record(
                actor,
                "dossier.plan-line-removed",
                subject(entry),
                Map.of("symbol", entry.symbol(), "year", "" + entry.year()));
    }

    private void requireWriter(Actor actor) {
        actor.require(Role.CLERK, Role.ARCHIVIST, Role.OFFICE_MANAGER);
    }

    private static Subject subject(FilePlanEntry entry) {
        return new Subject("file-plan-entry", Long.toString(entry.id()));
    }
}
