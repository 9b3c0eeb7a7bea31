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
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.ConfirmedReport;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.MeasureTable.Line;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.Part;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Reports;
import vn.vanthu.compose.Alignment;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Report;
import vn.vanthu.compose.ReportPrinter;
import vn.vanthu.compose.SignatureBlock;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.time.OfficeTime;

/** A confirmed report as it is handed up: a PDF with a cover and the signature of who confirmed it, and an .xlsx. */
@Path("/compliance/reports/{id}/report.{format: pdf|xlsx}")
@RequestScoped
public class ReportFiles {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int WIDE = 34;
    private static final int NARROW = 10;

    @Inject
    private Reports reports;

    @Inject
    private Measures measures;

    @Inject
    private Directory directory;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @GET
    public Response file(@PathParam("id") long id, @PathParam("format") String format) {
        ConfirmedReport report = reports.report(current.actor(), id);
        String name = "bao-cao-" + report.period().code().replace('@', '-') + "." + format;
        if (format.equals("xlsx")) {
            StreamingOutput workbook = out -> workbook(out, report);
            return answer(workbook, XLSX, name);
        }
        return answer(new ReportPrinter(clock).print(printed(report)).pdf(), PDF, name);
    }

    /** Vietnamese whatever the language of the page, as what is handed up is. */
    private Report printed(ConfirmedReport report) {
        Agency agency = directory.agency(report.agencyId());
        List<String> subtitle = new ArrayList<>(List.of(periodText(report.period()), confirmed(report)));
        if (!report.note().isEmpty()) {
            subtitle.add(report.note());
        }
        return new Report(
                new Letterhead(agency.superiorName(), agency.name(), agency.place()),
                text("compliance.report.cover"),
                subtitle,
                true,
                true,
                Arrays.stream(Measure.values())
                        .map(measure -> section(report, measure))
                        .toList(),
                List.of(new SignatureBlock(
                        List.of(report.title().toUpperCase(Bundles.VIETNAMESE)), report.confirmedBy())));
    }

    private Report.Section section(ConfirmedReport report, Measure measure) {
        List<Report.Column> columns = new ArrayList<>();
        List<String> titles = titles(measure);
        for (int i = 0; i < titles.size(); i++) {
            columns.add(new Report.Column(
                    titles.get(i), i == 0 ? WIDE : NARROW, i == 0 ? Alignment.LEFT : Alignment.RIGHT));
        }
        List<List<String>> rows =
                report.lines(measure).stream().map(line -> cells(measure, line)).toList();
        return new Report.Section(
                text("compliance.measure." + measure),
                columns,
                rows,
                true,
                List.of(text("compliance.measure." + measure + ".about")));
    }

    private static List<String> titles(Measure measure) {
        List<String> titles = new ArrayList<>(List.of(
                text("compliance.column.unit"),
                text("compliance.column.rate"),
                text("compliance.column.reached"),
                text("compliance.column.counted")));
        measure.parts().forEach(part -> titles.add(text("compliance.count." + part.code())));
        return titles;
    }

    private List<String> cells(Measure measure, Line line) {
        List<String> cells = new ArrayList<>(List.of(
                name(line),
                new Numbers(measures.decimals()).percent(line.sum()),
                Numbers.number(line.sum().reached()),
                Numbers.number(line.sum().counted())));
        measure.parts().stream()
                .map(Part::code)
                .forEach(code -> cells.add(Numbers.number(line.sum().of(code))));
        return cells;
    }

    private static String name(Line line) {
        if (line.key().isEmpty()) {
            return text("compliance.total");
        }
        return line.name().isEmpty() ? text("compliance.no-unit") : line.name();
    }

    private void workbook(OutputStream out, ConfirmedReport report) throws IOException {
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            for (Measure measure : Measure.values()) {
                Worksheet sheet = workbook.newWorksheet(measure.formula() + " " + measure);
                sheet.value(0, 0, text("compliance.measure." + measure) + ", " + periodText(report.period()));
                sheet.style(0, 0).bold().fontSize(14).set();
                sheet.value(1, 0, confirmed(report));
                row(sheet, 3, titles(measure));
                sheet.range(3, 0, 3, titles(measure).size() - 1)
                        .style()
                        .bold()
                        .wrapText(true)
                        .set();
                int at = 4;
                for (Line line : report.lines(measure)) {
                    row(sheet, at++, measure, line);
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

    private void row(Worksheet sheet, int at, Measure measure, Line line) {
        row(sheet, at, cells(measure, line).subList(0, 2));
        sheet.value(at, 2, line.sum().reached());
        sheet.value(at, 3, line.sum().counted());
        int column = 4;
        for (Part part : measure.parts()) {
            sheet.value(at, column++, line.sum().of(part.code()));
        }
    }

    private static String periodText(Period period) {
        return text("compliance.part." + period.part()) + " " + period.year() + " (" + DATE.format(period.from())
                + " – " + DATE.format(period.last()) + ")";
    }

    private static String confirmed(ConfirmedReport report) {
        return text(
                "compliance.report.confirmed-by",
                report.confirmedBy(),
                report.title(),
                MOMENT.format(report.confirmedAt().atZone(OfficeTime.ZONE)));
    }

    private static String text(String key, Object... arguments) {
        return Bundles.text(Bundles.VIETNAMESE, key, List.of(arguments));
    }

    private static Response answer(Object entity, String type, String name) {
        return Response.ok(entity, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .build();
    }
}
