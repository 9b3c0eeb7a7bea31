package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Selection;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.web.Language;

/** The spreadsheets of the measures: exactly what the page of the same address shows. */
@Path("/compliance")
@RequestScoped
public class ComplianceFiles {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PART = 1000;

    @Inject
    private Measures measures;

    @Inject
    private Shown shown;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

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

    private static Response file(Measure measure, Period period, StreamingOutput content) {
        String name = "so-lieu-" + measure.name().toLowerCase(Locale.ROOT) + "-"
                + period.code().replace('@', '-');
        return Response.ok(content, SPREADSHEET)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .build();
    }
}
