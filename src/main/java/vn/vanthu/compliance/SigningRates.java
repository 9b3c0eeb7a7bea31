package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.platform.config.Settings;

/** The signing rate and the documents behind each of its numbers, for those who may see them. */
@ApplicationScoped
public class SigningRates {

    @Inject
    private FactQueries facts;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /**
     * The rate of a period, by unit of one agency; by agency for somebody of the province who asks for none.
     *
     * @throws NotPermitted when the actor may not see these figures
     */
    public RateTable table(Actor actor, Period period, Optional<Long> agencyId) {
        Scope scope = scope(actor);
        Optional<Long> agency = scope.narrowed(agencyId);
        boolean byAgency = agency.isEmpty();
        Map<Long, String> names =
                byAgency ? facts.agencyNames(period) : facts.unitNames(period, agency.get(), scope.unitId());
        return RateTable.of(period, byAgency, names, facts.counts(period, agency, scope.unitId(), byAgency));
    }

    /** The documents behind a number, the newest first; as {@link #table} counts them. */
    public List<CountedDocument> documents(Actor actor, Selection selection, int offset, int limit) {
        return facts.documents(narrowed(actor, selection), offset, limit);
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
        return Period.year(LocalDate.now(clock).getYear());
    }

    /** The agencies whose figures the actor can choose among; empty when there is nothing to choose. */
    public List<Agency> agencies(Actor actor) {
        return scope(actor).province() ? directory.agencies() : List.of();
    }

    /** The one agency whose figures are shown when none is asked for; empty for somebody of the province. */
    public Optional<Agency> own(Actor actor) {
        return scope(actor).agencyId().map(directory::agency);
    }

    /** Whether the figures are those of the actor's unit alone. */
    public boolean limitedToUnit(Actor actor) {
        return scope(actor).unitId().isPresent();
    }

    /** The rate that is to be reached, in percent. */
    public BigDecimal target() {
        return new BigDecimal(Settings.text("vanthu.compliance.target"));
    }

    /** How percentages are written here. */
    public Ratio.Decimals decimals() {
        return new Ratio.Decimals(
                Settings.number("vanthu.compliance.decimals"), Settings.flag("vanthu.compliance.truncate"));
    }

    private Selection narrowed(Actor actor, Selection selection) {
        Scope scope = scope(actor);
        return new Selection(
                selection.period(),
                scope.narrowed(selection.agencyId()),
                scope.narrowedUnit(selection.unitId()),
                selection.which());
    }

    private Scope scope(Actor actor) {
        return Scope.of(actor, directory.agency(actor.agencyId()));
    }
}
