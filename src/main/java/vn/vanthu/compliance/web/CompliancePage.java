package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.CountedDocument;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.RateTable;
import vn.vanthu.compliance.Selection;
import vn.vanthu.compliance.SigningRates;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.platform.web.PageModel;

/** Tỷ lệ ký số: the figures of a period, and the documents behind each number. */
@Path("/compliance")
@RequestScoped
public class CompliancePage {

    private static final int PAGE = 50;
    private static final List<String> PARTS = Stream.concat(
                    Stream.of("YEAR", "6M", "H2", "9M", "Q1", "Q2", "Q3", "Q4"),
                    IntStream.rangeClosed(1, 12).mapToObj(month -> String.format("%02d", month)))
            .toList();

    @Inject
    private SigningRates rates;

    @Inject
    private CurrentActor current;

    @Inject
    private PageModel model;

    @GET
    public String figures(@BeanParam Asked asked) {
        Actor actor = current.actor();
        Period period = asked.period(rates.current());
        Optional<Long> agency = asked.agency().or(() -> rates.own(actor).map(Agency::id));
        RateTable table = rates.table(actor, period, agency);
        RateTable before = rates.table(actor, period.before(), agency);
        model.put("rate", new RateView(table, before.total().sum(), agency, rates.target(), rates.decimals()));
        model.put("agency", agency.map(Object::toString).orElse(""));
        model.put("agencies", rates.agencies(actor));
        model.put("years", rates.years());
        model.put("parts", PARTS);
        model.put("ownUnitOnly", rates.limitedToUnit(actor));
        return "compliance/figures.xhtml";
    }

    @GET
    @Path("documents")
    public String documents(@BeanParam Asked asked) {
        Actor actor = current.actor();
        Selection selection = asked.selection(rates.current());
        long number = rates.count(actor, selection);
        List<CountedDocument> documents = rates.documents(actor, selection, (asked.page() - 1) * PAGE, PAGE);
        model.put("selection", selection);
        model.put("number", number);
        model.put("documents", documents);
        model.put("page", asked.page());
        model.put("pages", Math.max(1, (number + PAGE - 1) / PAGE));
        model.put("address", address(selection));
        model.put("back", back(selection));
        model.put("ownAgency", actor.agencyId());
        return "compliance/documents.xhtml";
    }

    /** The query of this selection without its page. */
    private static String address(Selection selection) {
        return "period=" + selection.period().code()
                + selection.agencyId().map(id -> "&agency=" + id).orElse("")
                + selection.unitId().map(id -> "&unit=" + id).orElse("")
                + "&which=" + selection.which();
    }

    private static String back(Selection selection) {
        Period period = selection.period();
        String shown = period.months() == 1 ? Integer.toString(period.year()) : period.code();
        return "/app/compliance?period=" + shown
                + selection.agencyId().map(id -> "&agency=" + id).orElse("");
    }
}
