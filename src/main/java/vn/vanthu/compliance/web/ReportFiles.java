package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.ConfirmedReport;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.MeasureTable.Line;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.Part;
import vn.vanthu.compliance.ReportSignature;
import vn.vanthu.compliance.ReportSigning;
import vn.vanthu.compliance.Reports;
import vn.vanthu.platform.content.ContentStore;

/** A confirmed report as it is handed up: a PDF with a cover, signed by who confirmed it, and an .xlsx. */
@Path("/compliance/reports/{id}/report.{format: pdf|xlsx}")
@RequestScoped
public class ReportFiles {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDE = 34;
    private static final int WRITTEN = 3;

    @Inject
    private Reports reports;

    @Inject
    private ReportSigning signing;

    @Inject
    private ReportPrint print;

    @Inject
    private Measures measures;

    @Inject
    private ContentStore contents;

    @Inject
    private CurrentActor current;

    @GET
    public Response file(@PathParam("id") long id, @PathParam("format") String format) throws IOException {
        ConfirmedReport report = reports.report(current.actor(), id);
        String name = "bao-cao-" + report.period().code().replace('@', '-') + "." + format;
        if (format.equals("xlsx")) {
            StreamingOutput workbook = out -> workbook(out, report);
            return answer(workbook, XLSX, name);
        }
        return answer(pdf(report), PDF, name);
    }

    /** As it was signed; laid out anew while nobody has signed it. */
    private byte[] pdf(ConfirmedReport report) throws IOException {
        Optional<ReportSignature> signature = signing.of(report);
        if (signature.isEmpty()) {
            return print.of(report).pdf();
        }
        try (InputStream signed = contents.open(signature.get().sha256())) {
            return signed.readAllBytes();
        }
    }

    private void workbook(OutputStream out, ConfirmedReport report) throws IOException {
        ReportTexts texts = new ReportTexts(measures.decimals());
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            for (Measure measure : Measure.values()) {
                List<String> titles = ReportTexts.titles(measure);
                Worksheet sheet = workbook.newWorksheet(measure.formula() + " " + measure);
                sheet.value(
                        0,
                        0,
                        ReportTexts.text("compliance.measure." + measure) + ", " + ReportTexts.period(report.period()));
                sheet.style(0, 0).bold().fontSize(14).set();
                sheet.value(1, 0, ReportTexts.confirmed(report));
                row(sheet, 3, titles);
                sheet.range(3, 0, 3, titles.size() - 1)
                        .style()
                        .bold()
                        .wrapText(true)
                        .set();
                int at = 4;
                for (Line line : report.lines(measure)) {
                    row(sheet, at++, measure, line, texts.cells(report, measure, line));
                }
                sheet.width(0, WIDE);
            }
        }
    }

    private static void row(Worksheet sheet, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(at, column, cells.get(column));
        }
    }

    /** Name, rate and target as they are written; counts as numbers, to be reckoned with. */
    private static void row(Worksheet sheet, int at, Measure measure, Line line, List<String> cells) {
        row(sheet, at, cells.subList(0, WRITTEN));
        sheet.value(at, WRITTEN, line.sum().reached());
        sheet.value(at, WRITTEN + 1, line.sum().counted());
        int column = WRITTEN + 2;
        for (Part part : measure.parts()) {
            sheet.value(at, column++, line.sum().of(part.code()));
        }
    }

    private static Response answer(Object entity, String type, String name) {
        return Response.ok(entity, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .build();
    }
}
