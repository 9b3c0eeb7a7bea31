package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.compliance.Grouping;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.MeasureTable;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Targets;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.OrganisationHistory;
import vn.vanthu.platform.web.Language;

/** What an address shows, for the page and for its spreadsheet alike. */
@RequestScoped
class Shown {

    @Inject
    private Measures measures;

    @Inject
    private Targets targets;

    @Inject
    private OrganisationHistory history;

    @Inject
    private Language language;

    /** The figures that are asked for. */
    MeasureView figures(Actor actor, Asked asked) {
        Measure measure = asked.measure();
        Period period = asked.period(measures.current());
        Optional<Long> agency = asked.agency().or(() -> measures.own(actor).map(Agency::id));
        MeasureTable table = measures.table(actor, measure, period, agency, asked.by());
        MeasureTable before = measures.table(actor, measure, period.before(), agency, asked.by());
        return new MeasureView(
                table,
                before,
                agency,
                measures.ownUnit(actor),
                targets.inForce(measure, period.last()),
                new Numbers(measures.decimals()),
                pasts(table, agency),
                "en".equals(language.locale().getLanguage()));
    }

    private Pasts pasts(MeasureTable table, Optional<Long> agency) {
        boolean units = table.by() == Grouping.UNIT && agency.isPresent();
        return new Pasts(units ? history.byId(agency.get()) : Map.of());
    }

    /** Every measure of the same period and agency at a glance. */
    List<MeasureCard> cards(Actor actor, Asked asked, MeasureView figures) {
        Period period = figures.table().period();
        return Arrays.stream(Measure.values())
                .map(measure -> card(actor, measure, period, asked.agency(), figures))
                .toList();
    }

    private MeasureCard card(Actor actor, Measure measure, Period period, Optional<Long> asked, MeasureView figures) {
        boolean current = measure == figures.table().measure();
        Optional<Long> agency = figures.agencyId();
        return new MeasureCard(
                measure,
                current ? figures.table().total().sum() : measures.total(actor, measure, period, agency),
                current ? figures.before().total().sum() : measures.total(actor, measure, period.before(), agency),
                (current ? figures.targets() : targets.inForce(measure, period.last())).of(agency, figures.unitId()),
                figures.numbers(),
                "/app/compliance?measure=" + measure + "&period=" + period.code()
                        + asked.map(id -> "&agency=" + id).orElse(""),
                current);
    }
}
