package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.problem.Refusal;

/**
 * Reports of an agency that are handed up (QĐ 28/2018, Điều 11): confirming one freezes its figures. What happens to the
 * documents afterwards shows as a difference and rewrites nothing.
 */
@ApplicationScoped
public class Reports {

    private static final int LONGEST_NOTE = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Measures measures;

    @Inject
    private Targets targets;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * A count that is no longer what was reported.
     *
     * @param measure of which
     * @param unitName as it was reported; empty for the sum
     * @param sum whether it is the sum of all units
     * @param part code of the part
     * @param reported the number in the report
     * @param now the number today
     */
    public record Change(Measure measure, String unitName, boolean sum, String part, long reported, long now) {}

    /** The reports of the actor's agency, the latest first. */
    public List<ConfirmedReport> list(Actor actor) {
        require(actor);
        return entities.createQuery(
                        "select r from ConfirmedReport r where r.agencyId = :agency order by r.id desc",
                        ConfirmedReport.class)
                .setParameter("agency", actor.agencyId())
                .getResultList();
    }

    /** One of them; refused as not found when the actor's agency has none of this id. */
    public ConfirmedReport report(Actor actor, long id) {
        require(actor);
        ConfirmedReport report = entities.find(ConfirmedReport.class, id);
        if (report == null || report.agencyId() != actor.agencyId()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "compliance.report.not-found");
        }
        return report;
    }

    /**
     * Confirms the figures of the agency in a period that is over.
     *
     * @param note what is said about them; at most 1000 characters
     * @return the report
     * @throws Refusal when the period is not over, or was confirmed before
     */
    @Transactional
    public ConfirmedReport confirm(Actor actor, Optional<Period> wanted, String note) {
        require(actor);
        Period period = wanted.orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "compliance.no-period"));
        if (LocalDate.now(clock).isBefore(period.end())) {
            throw new Refusal(Refusal.Kind.INVALID, "compliance.report.not-over");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new Refusal(Refusal.Kind.INVALID, "compliance.report.note-long");
        }
        if (list(actor).stream().anyMatch(report -> report.period().equals(period))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "compliance.report.confirmed-already");
        }
        List<ReportedFigure> figures = figures(actor, period);
        ConfirmedReport report = new ConfirmedReport(
                actor, period, note.strip(), figures, targets(actor, period, figures), clock.instant());
        entities.persist(report);
        entities.flush();
        journal.record(
                actor,
                "compliance.report-confirmed",
                new Subject("compliance-report", Long.toString(report.id())),
                details(report));
        return report;
    }

    /** The rates themselves stand in the journal too, where nobody changes them either. */
    private static Map<String, String> details(ConfirmedReport report) {
        Map<String, String> details = new TreeMap<>();
        details.put("period", report.period().code());
        for (Measure measure : Measure.values()) {
            report.lines(measure).stream()
                    .filter(line -> line.key().isEmpty())
                    .map(line -> line.sum().rate())
                    .forEach(rate -> details.put(measure.name(), rate.part() + "/" + rate.whole()));
        }
        return details;
    }

    /** Where the figures of today differ from those of the report. */
    public List<Change> changes(Actor actor, ConfirmedReport report) {
        Map<String, ReportedFigure> now = new TreeMap<>();
        figures(actor, report.period()).forEach(figure -> now.put(figure.subject(), figure));
        List<Change> changes = new ArrayList<>();
        for (ReportedFigure then : report.figures()) {
            ReportedFigure today = now.remove(then.subject());
            compare(then, today == null ? 0 : today.number(), then.number(), changes);
        }
        now.values().forEach(added -> compare(added, added.number(), 0, changes));
        return changes;
    }

    private static void compare(ReportedFigure about, long now, long reported, List<Change> changes) {
        if (now != reported) {
            changes.add(new Change(
                    about.measure(), about.unitName(), about.unitKey().isEmpty(), about.part(), reported, now));
        }
    }

    private List<ReportedFigure> figures(Actor actor, Period period) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            MeasureTable table = measures.table(actor, measure, period, Optional.of(actor.agencyId()), Grouping.UNIT);
            table.lines().forEach(line -> add(measure, line, figures));
            add(measure, table.total(), figures);
        }
        return figures;
    }

    /** For each line of the figures the target that holds on the last day of the period. */
    private List<ReportedTarget> targets(Actor actor, Period period, List<ReportedFigure> figures) {
        List<ReportedTarget> held = new ArrayList<>();
        Optional<Long> agency = Optional.of(actor.agencyId());
        for (Measure measure : Measure.values()) {
            Targets.InForce inForce = targets.inForce(measure, period.last());
            figures.stream()
                    .filter(figure -> figure.measure() == measure)
                    .map(ReportedFigure::unitKey)
                    .distinct()
                    .forEach(
                            key -> inForce.of(agency, key.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(key)))
                                    .ifPresent(percent -> held.add(new ReportedTarget(measure, key, percent))));
        }
        return held;
    }

    private static void add(Measure measure, MeasureTable.Line line, List<ReportedFigure> figures) {
        measure.parts()
                .forEach(part -> figures.add(new ReportedFigure(
                        measure,
                        line.key(),
                        line.name(),
                        part.code(),
                        line.sum().of(part.code()))));
    }

    private static void require(Actor actor) {
        actor.require(Role.OFFICE_MANAGER, Role.SIGNATORY);
    }
}
