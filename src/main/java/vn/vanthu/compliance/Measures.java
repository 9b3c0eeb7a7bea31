package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.compliance.MeasureTable.Group;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.platform.config.Settings;

/** The measures and the documents behind each of their numbers, for those who may see them. */
@ApplicationScoped
public class Measures {

    @Inject
    private FactQueries facts;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /**
     * A measure in a period.
     *
     * @param agencyId the one agency; empty for all that the actor may see
     * @param by what the rows are; agencies where all of them are asked for and the rows would be units
     * @throws NotPermitted when the actor may not see these figures
     */
    public MeasureTable table(Actor actor, Measure measure, Period period, Optional<Long> agencyId, Grouping by) {
        Selection selection = narrowed(actor, everything(measure, period, agencyId));
        Grouping rows = rows(selection, by);
        List<Group> groups = facts.groups(selection, rows);
        return MeasureTable.of(measure, period, rows, names(selection, rows, groups), groups);
    }

    private static Grouping rows(Selection selection, Grouping by) {
        Grouping possible = selection.measure().groupings().contains(by) ? by : Grouping.UNIT;
        boolean all = selection.agencyId().isEmpty();
        if (possible == Grouping.UNIT && all) {
            return Grouping.AGENCY;
        }
        return possible == Grouping.AGENCY && !all ? Grouping.UNIT : possible;
    }

    private Map<String, String> names(Selection selection, Grouping by, List<Group> groups) {
        return switch (by) {
            case AGENCY -> facts.agencyNames(selection.period());
            case UNIT ->
                facts.unitNames(
                        selection.measure(),
                        selection.period(),
                        selection.agencyId().orElseThrow(),
                        selection.unitId());
            case TYPE -> Map.of();
            case SIGNATORY -> facts.people(groups.stream().map(Group::key).collect(Collectors.toSet()));
        };
    }

    /** What of a measure counts in a period, without its rows. */
    public Counts total(Actor actor, Measure measure, Period period, Optional<Long> agencyId) {
        return facts.total(narrowed(actor, everything(measure, period, agencyId)));
    }

    /** The documents behind a number, the newest first; as {@link #table} counts them. */
    public List<CountedItem> items(Actor actor, Selection selection, int offset, int limit) {
        return facts.items(narrowed(actor, selection), offset, limit);
    }

    /** How many documents are behind a number: the number itself. */
    public long count(Actor actor, Selection selection) {
        return facts.count(narrowed(actor, selection));
    }

    /** Years that can be reported on, the newest first; this year always among them. */
    public List<Integer> years() {
        int thisYear = LocalDate.now(clock).getYear();
        List<Integer> years = new ArrayList<>(facts.years());
        if (!years.contains(thisYear)) {
            years.add(0, thisYear);
        }
        return years;
    }

    /** This year. */
    public Period current() {
        return Period.year(LocalDate.now(clock).getYear()).cutOff(cutOff());
    }

    /** The day on which months of report end here; 0 where it is their last. */
    public int cutOff() {
        return Settings.number("vanthu.compliance.cutoff");
    }

    /** The agencies whose figures the actor can choose among; empty when there is nothing to choose. */
    public List<Agency> agencies(Actor actor) {
        return scope(actor).province() ? directory.agencies() : List.of();
    }

    /** The one agency whose figures are shown when none is asked for; empty for somebody of the province. */
    public Optional<Agency> own(Actor actor) {
        return scope(actor).agencyId().map(directory::agency);
    }

    /** The one unit whose figures the actor sees; empty for who sees more. */
    public Optional<Long> ownUnit(Actor actor) {
        return scope(actor).unitId();
    }

    /** How percentages are written here. */
    public Ratio.Decimals decimals() {
        return new Ratio.Decimals(
                Settings.number("vanthu.compliance.decimals"), Settings.flag("vanthu.compliance.truncate"));
    }

    private static Selection everything(Measure measure, Period period, Optional<Long> agencyId) {
        return new Selection(
                measure, period, agencyId, Optional.empty(), Optional.empty(), Optional.empty(), Selection.EVERYTHING);
    }

    private Selection narrowed(Actor actor, Selection selection) {
        Scope scope = scope(actor);
        return selection.within(scope.narrowed(selection.agencyId()), scope.narrowedUnit(selection.unitId()));
    }

    private Scope scope(Actor actor) {
        return Scope.of(actor, directory.agency(actor.agencyId()));
    }
}
