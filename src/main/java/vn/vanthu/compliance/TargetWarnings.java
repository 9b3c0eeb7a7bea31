package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.notice.Notices;
import vn.vanthu.notice.Told;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.WorkingCalendar;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.time.OfficeTime;

/**
 * Warns of months whose signing rate is on course to miss the target: the heads of the unit once for each month and kind
 * of {@link TargetWarning}, office managers once a week with the worst unit first. What counts is what the dashboard
 * shows: the month's figures and the target in force on its last day.
 */
@ApplicationScoped
public class TargetWarnings {

    private static final Measure MEASURE = Measure.SIGNED;
    private static final int MOST_UNITS = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
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
    private WorkingCalendar calendar;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** A unit whose month is on course to miss its target. */
    private record Endangered(
            long unitId, String name, Ratio month, long open, BigDecimal target, TargetWarning warning) {}

    /** Agencies to warn one after the other; none on a day off. */
    @Transactional
    public List<Long> agencies() {
        return calendar.working(today())
                ? directory.agencies().stream().map(Agency::id).toList()
                : List.of();
    }

    /** Tells the heads of the agency's units; of what they were told this month they are not told again. */
    @Transactional
    public void warnHeads(long agencyId) {
        Period month = month();
        for (Endangered unit : endangered(agencyId, month)) {
            Told told = new Told(
                    "compliance.target." + MEASURE + "." + unit.unitId() + "." + month.code() + "." + unit.warning(),
                    "compliance.notice." + unit.warning(),
                    arguments(unit, month),
                    "/app/compliance/documents?measure=" + MEASURE + "&period=" + month.code() + "&agency=" + agencyId
                            + "&unit=" + unit.unitId() + "&which=" + Selection.MISSED);
            directory.holders(agencyId, Role.UNIT_HEAD).stream()
                    .filter(position -> position.unit().id() == unit.unitId())
                    .forEach(position -> notices.tell(position.id(), told));
        }
    }

    /** Tells the agency's office managers of all its endangered units, once a week. */
    @Transactional
    public void warnOfficeManagers(long agencyId) {
        Period month = month();
        List<Endangered> units = endangered(agencyId, month);
        if (units.isEmpty()) {
            return;
        }
        LocalDate today = today();
        String week = today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "/" + today.get(IsoFields.WEEK_BASED_YEAR);
        Told told = new Told(
                "compliance.week." + MEASURE + "." + agencyId + "." + week,
                "compliance.notice.WEEK",
                List.of(
                        week,
                        Integer.toString(units.size()),
                        named(month),
                        units.stream()
                                .limit(MOST_UNITS)
                                .map(unit -> unit.name() + " " + rate(unit) + " / " + percent(unit.target()))
                                .collect(Collectors.joining("; "))),
                "/app/compliance?measure=" + MEASURE + "&period=" + month.code() + "&agency=" + agencyId + "&by="
                        + Grouping.UNIT);
        directory.holders(agencyId, Role.OFFICE_MANAGER).forEach(position -> notices.tell(position.id(), told));
    }

    /** The worst first. */
    private List<Endangered> endangered(long agencyId, Period month) {
        Selection everything = new Selection(
                MEASURE,
                month,
                Optional.of(agencyId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Selection.EVERYTHING);
        Map<String, String> names = facts.unitNames(MEASURE, month, agencyId, Optional.empty());
        MeasureTable table =
                MeasureTable.of(MEASURE, month, Grouping.UNIT, names, facts.groups(everything, Grouping.UNIT));
        Targets.InForce inForce = targets.inForce(MEASURE, month.last());
        Map<Long, Long> open = open(agencyId);
        List<Endangered> endangered = new ArrayList<>();
        for (MeasureTable.Line line : table.lines()) {
            long unit = Long.parseLong(line.key());
            inForce.of(Optional.of(agencyId), Optional.of(unit))
                    .map(target -> judged(line, unit, open.getOrDefault(unit, 0L), target))
                    .filter(judged -> judged.warning() != TargetWarning.NONE)
                    .ifPresent(endangered::add);
        }
        return endangered;
    }

    private static Endangered judged(MeasureTable.Line line, long unit, long open, BigDecimal target) {
        Ratio month = line.sum().rate();
        return new Endangered(unit, line.name(), month, open, target, TargetWarning.of(month, open, target));
    }

    /** Documents of each unit that are on their way. */
    private Map<Long, Long> open(long agencyId) {
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

    private static List<String> arguments(Endangered unit, Period month) {
        return List.of(
                named(month),
                unit.name(),
                rate(unit),
                percent(unit.target()),
                Long.toString(unit.month().missingTo(unit.target())),
                Long.toString(unit.open()));
    }

    /** {@code 78,12% (25/32)}. */
    private static String rate(Endangered unit) {
        Ratio.Decimals decimals = new Ratio.Decimals(
                Settings.number("vanthu.compliance.decimals"), Settings.flag("vanthu.compliance.truncate"));
        return unit.month().percent(decimals).map(TargetWarnings::comma).orElse("–") + "% ("
                + unit.month().part() + "/" + unit.month().whole() + ")";
    }

    private static String percent(BigDecimal target) {
        BigDecimal bare = target.stripTrailingZeros();
        return comma(bare.scale() < 0 ? bare.setScale(0) : bare) + "%";
    }

    private static String comma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static String named(Period month) {
        return MONTH.format(month.list().get(0));
    }

    /** The month of report that today is in. */
    private Period month() {
        int cutOff = Settings.number("vanthu.compliance.cutoff");
        LocalDate today = today();
        return Period.year(today.getYear()).cutOff(cutOff).month(Period.monthOf(today, cutOff));
    }

    private LocalDate today() {
        return OfficeTime.dateOf(clock.instant());
    }
}
