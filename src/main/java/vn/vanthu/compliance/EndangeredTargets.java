package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.time.OfficeTime;

/**
 * Finds the units whose month is on course to miss a target, of every measure that months have figures of. What counts is
 * what the dashboard shows: the month's figures and the target in force on its last day.
 */
@ApplicationScoped
public class EndangeredTargets {

    /** The key of what no unit has. */
    private static final String NO_UNIT = "0";

    private static final Set<OutgoingState> ON_THEIR_WAY = Set.of(
            OutgoingState.RETURNED,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE,
            OutgoingState.SIGNED,
            OutgoingState.NUMBERED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FactQueries facts;

    @Inject
    private Targets targets;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** Those of the actor's agency, or of the actor's unit for who sees no more; for those who see figures at all. */
    public List<EndangeredTarget> of(Actor actor) {
        Scope scope = Scope.of(actor, directory.agency(actor.agencyId()));
        return of(actor.agencyId()).stream()
                .filter(target ->
                        scope.unitId().map(unit -> unit == target.unitId()).orElse(true))
                .toList();
    }

    /** By measure, the worst unit of each first. */
    List<EndangeredTarget> of(long agencyId) {
        Period month = month();
        Map<Long, Long> onTheirWay = onTheirWay(agencyId);
        return Arrays.stream(Measure.values())
                .filter(Measure::monthly)
                .flatMap(measure -> of(agencyId, measure, month, onTheirWay).stream())
                .toList();
    }

    private List<EndangeredTarget> of(long agencyId, Measure measure, Period month, Map<Long, Long> onTheirWay) {
        Targets.InForce inForce = targets.inForce(measure, month.last());
        if (inForce.targets().isEmpty() && inForce.usual().isEmpty()) {
            return List.of();
        }
        List<EndangeredTarget> endangered = new ArrayList<>();
        for (MeasureTable.Line line : table(agencyId, measure, month).lines()) {
            if (line.key().equals(NO_UNIT)) {
                continue;
            }
            long unit = Long.parseLong(line.key());
            long open = measure.kind() == FactKind.OUTGOING
                    ? onTheirWay.getOrDefault(unit, 0L)
                    : line.sum().pending();
            Ratio soFar = line.sum().rate();
            inForce.of(Optional.of(agencyId), Optional.of(unit))
                    .map(target -> new EndangeredTarget(
                            measure,
                            agencyId,
                            unit,
                            line.name(),
                            month,
                            soFar,
                            open,
                            target,
                            TargetWarning.of(soFar, open, target)))
                    .filter(judged -> judged.warning() != TargetWarning.NONE)
                    .ifPresent(endangered::add);
        }
        return endangered;
    }

    private MeasureTable table(long agencyId, Measure measure, Period month) {
        Selection everything = new Selection(
                measure,
                month,
                Optional.of(agencyId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Selection.EVERYTHING);
        Map<String, String> names = facts.unitNames(measure, month, agencyId, Optional.empty());
        return MeasureTable.of(measure, month, Grouping.UNIT, names, facts.groups(everything, Grouping.UNIT));
    }

    /** Documents of each unit that are on their way. */
    private Map<Long, Long> onTheirWay(long agencyId) {
        Map<Long, Long> open = new HashMap<>();
        entities.createQuery(
                        "select d.unitId, count(d) from OutgoingDocument d where d.agencyId = :agency"
                                + " and d.state in :states group by d.unitId",
                        Object[].class)
                .setParameter("agency", agencyId)
                .setParameter("states", ON_THEIR_WAY)
                .getResultStream()
                .forEach(row -> open.put((Long) row[0], (Long) row[1]));
        return open;
    }

    /** The month of report that today is in. */
    Period month() {
        int cutOff = Settings.number("vanthu.compliance.cutoff");
        LocalDate today = OfficeTime.dateOf(clock.instant());
        return Period.year(today.getYear()).cutOff(cutOff).month(Period.monthOf(today, cutOff));
    }
}
