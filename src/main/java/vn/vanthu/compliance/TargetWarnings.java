package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanthu.notice.Notices;
import vn.vanthu.notice.Told;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.WorkingCalendar;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.time.OfficeTime;

/**
 * Warns of months that are on course to miss a target: the heads of the unit once for each measure, month and kind of
 * {@link TargetWarning}, office managers once a week of all units together.
 */
@ApplicationScoped
public class TargetWarnings {

    private static final int MOST_UNITS = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    @Inject
    private EndangeredTargets endangered;

    @Inject
    private Directory directory;

    @Inject
    private WorkingCalendar calendar;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

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
        for (EndangeredTarget target : endangered.of(agencyId)) {
            Told told = new Told(
                    "compliance.target." + target.measure() + "." + target.unitId() + "."
                            + target.month().code() + "." + target.warning(),
                    "compliance.notice." + target.warning() + "." + target.measure(),
                    arguments(target),
                    target.link(Selection.MISSED));
            directory.holders(agencyId, Role.UNIT_HEAD).stream()
                    .filter(position -> position.unit().id() == target.unitId())
                    .forEach(position -> notices.tell(position.id(), told));
        }
    }

    /** Tells the agency's office managers of all its endangered units, once a week. */
    @Transactional
    public void warnOfficeManagers(long agencyId) {
        List<EndangeredTarget> targets = endangered.of(agencyId);
        if (targets.isEmpty()) {
            return;
        }
        LocalDate today = today();
        String week = today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "/" + today.get(IsoFields.WEEK_BASED_YEAR);
        List<String> units =
                targets.stream().map(EndangeredTarget::unit).distinct().toList();
        Told told = new Told(
                "compliance.week." + agencyId + "." + week,
                "compliance.notice.WEEK",
                List.of(
                        week,
                        Integer.toString(units.size()),
                        named(endangered.month()),
                        Integer.toString(targets.size()),
                        units.stream().limit(MOST_UNITS).collect(Collectors.joining("; "))),
                "/app/compliance/warnings");
        directory.holders(agencyId, Role.OFFICE_MANAGER).forEach(position -> notices.tell(position.id(), told));
    }

    private static List<String> arguments(EndangeredTarget target) {
        return List.of(
                named(target.month()),
                target.unit(),
                rate(target),
                percent(target.target()),
                Long.toString(target.missing()),
                Long.toString(target.open()));
    }

    /** {@code 78,12% (25/32)}. */
    private static String rate(EndangeredTarget target) {
        Ratio.Decimals decimals = new Ratio.Decimals(
                Settings.number("vanthu.compliance.decimals"), Settings.flag("vanthu.compliance.truncate"));
        return target.soFar().percent(decimals).map(TargetWarnings::comma).orElse("–") + "% ("
                + target.soFar().part() + "/" + target.soFar().whole() + ")";
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

    private LocalDate today() {
        return OfficeTime.dateOf(clock.instant());
    }
}
