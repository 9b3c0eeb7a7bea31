package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.CountedItem;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.RecountRuns;
import vn.vanthu.compliance.Selection;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.web.Format;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.platform.web.Texts;

/** Tỷ lệ ký số and the other measures of a period, and the documents behind each number. */
@Path("/compliance")
@RequestScoped
public class CompliancePage {

    private static final int PAGE = 50;
    static final List<String> PARTS = Stream.concat(
                    Stream.of("YEAR", "6M", "H2", "9M", "Q1", "Q2", "Q3", "Q4"),
                    IntStream.rangeClosed(1, 12).mapToObj(month -> String.format("%02d", month)))
            .toList();

    @Inject
    private Measures measures;

    @Inject
    private Shown shown;

    @Inject
    private RecountRuns runs;

    @Inject
    private CurrentActor current;

    @Inject
    private PageModel model;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @GET
    public String figures(@BeanParam Asked asked) {
        Actor actor = current.actor();
        MeasureView figures = shown.figures(actor, asked);
        model.put("figures", figures);
        String none = texts.get("compliance.no-unit");
        model.put(
                "rows",
                figures.table().lines().stream()
                        .map(line -> new ShownLine(figures, line, none, format))
                        .toList());
        model.put("months", ShownMonth.of(figures, figures.table().total()));
        model.put("cards", shown.cards(actor, asked, figures));
        model.put("agency", figures.agencyId().map(Object::toString).orElse(""));
        model.put("agencies", measures.agencies(actor));
        model.put("years", measures.years());
        model.put("parts", PARTS);
        model.put("ownUnitOnly", figures.unitId().isPresent());
        model.put("keeper", actor.is(Role.OFFICE_MANAGER));
        model.put("alarm", runs.alarm(actor));
        return "compliance/figures.xhtml";
    }

    @GET
    @Path("documents")
    public String documents(@BeanParam Asked asked) {
        Actor actor = current.actor();
        Selection selection = asked.selection(measures.current());
        long number = measures.count(actor, selection);
        List<CountedItem> items = measures.items(actor, selection, (asked.page() - 1) * PAGE, PAGE);
        model.put("selection", selection);
        model.put("number", number);
        model.put("items", items);
        model.put("page", asked.page());
        model.put("pages", Math.max(1, (number + PAGE - 1) / PAGE));
        model.put("address", address(selection));
        model.put("back", back(selection));
        model.put("numbers", new Numbers(measures.decimals()));
        model.put("ownAgency", actor.agencyId());
        return "compliance/documents.xhtml";
    }

    /** The query of this selection without its page. */
    private static String address(Selection selection) {
        return "measure=" + selection.measure() + "&period="
                + selection.period().code()
                + selection.agencyId().map(id -> "&agency=" + id).orElse("")
                + selection.unitId().map(id -> "&unit=" + id).orElse("")
                + selection.type().map(type -> "&type=" + type).orElse("")
                + selection.signatory().map(id -> "&signatory=" + id).orElse("")
                + "&which=" + selection.which();
    }

    private static String back(Selection selection) {
        Period period = selection.period();
        String shown = period.months() == 1
                ? Period.year(period.year()).cutOff(period.cutOff()).code()
                : period.code();
        return "/app/compliance?measure=" + selection.measure() + "&period=" + shown
                + selection.agencyId().map(id -> "&agency=" + id).orElse("");
    }
}
