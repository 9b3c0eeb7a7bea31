package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Selection;
import vn.vanthu.compose.Report;
import vn.vanthu.compose.ReportPrinter;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Language;

/** The measures as spreadsheets and as sheets to print: exactly what the page of the same address shows. */
@Path("/compliance")
@RequestScoped
public class ComplianceFiles {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PART = 1000;

    /** A list of more is no list to print; as a spreadsheet it may be as long as it is. */
    private static final int MOST_PRINTED = 5000;

    @Inject
    private Measures measures;

    @Inject
    private Shown shown;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    @GET
    @Path("export.xlsx")
    public Response figures(@BeanParam Asked asked) {
        Actor actor = current.actor();
        MeasureView figures = shown.figures(actor, asked);
        Measure measure = figures.table().measure();
        Selection all = new Selection(
                measure,
                figures.table().period(),
                figures.agencyId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Selection.EVERYTHING);
        MeasureSpreadsheet sheet = new MeasureSpreadsheet(language.locale());
        return file(
                measure,
                figures.table().period(),
                out -> sheet.write(out, figures, offset -> measures.items(actor, all, offset, PART)));
    }

    @GET
    @Path("documents.xlsx")
    public Response documents(@BeanParam Asked asked) {
        Actor actor = current.actor();
        Selection selection = asked.selection(measures.current());
        long number = measures.count(actor, selection);
        MeasureSpreadsheet sheet = new MeasureSpreadsheet(language.locale());
        return file(
                selection.measure(),
                selection.period(),
                out -> sheet.write(out, selection, number, offset -> measures.items(actor, selection, offset, PART)));
    }

    @GET
    @Path("export.pdf")
    public Response figuresToPrint(@BeanParam Asked asked) {
        MeasureView figures = shown.figures(current.actor(), asked);
        return print(figures.table().measure(), figures.table().period(), own().figures(figures));
    }

    @GET
    @Path("documents.pdf")
    public Response documentsToPrint(@BeanParam Asked asked) {
        Actor actor = current.actor();
        Selection selection = asked.selection(measures.current());
        long number = measures.count(actor, selection);
        if (number > MOST_PRINTED) {
            throw new Refusal(Refusal.Kind.INVALID, "compliance.pdf.too-many", MOST_PRINTED);
        }
        return print(
                selection.measure(),
                selection.period(),
                own().documents(selection, number, measures.items(actor, selection, 0, MOST_PRINTED)));
    }

    private MeasurePrint own() {
        return new MeasurePrint(directory.agency(current.actor().agencyId()));
    }

    private Response print(Measure measure, Period period, Report report) {
        return Response.ok(new ReportPrinter(clock).print(report).pdf(), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(measure, period) + ".pdf\"")
                .build();
    }

    private static Response file(Measure measure, Period period, StreamingOutput content) {
        return Response.ok(content, SPREADSHEET)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(measure, period) + ".xlsx\"")
                .build();
    }

    private static String name(Measure measure, Period period) {
        return "so-lieu-" + measure.name().toLowerCase(Locale.ROOT) + "-"
                + period.code().replace('@', '-');
    }
}
