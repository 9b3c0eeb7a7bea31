package vn.vanthu.compliance.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanthu.compliance.ConfirmedReport;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compose.Alignment;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.RenderedReport;
import vn.vanthu.compose.Report;
import vn.vanthu.compose.ReportPrinter;
import vn.vanthu.compose.SignatureBlock;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.platform.text.Bundles;

/** Lays a confirmed report out as it is handed up, with the place where whoever confirmed it signs. */
@ApplicationScoped
class ReportPrint {

    private static final int WIDE = 34;
    private static final int NARROW = 10;

    @Inject
    private Measures measures;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** The report as a PDF, Vietnamese whatever the language of the page, as what is handed up is. */
    RenderedReport of(ConfirmedReport report) {
        ReportTexts texts = new ReportTexts(measures.decimals());
        Agency agency = directory.agency(report.agencyId());
        List<String> subtitle =
                new ArrayList<>(List.of(ReportTexts.period(report.period()), ReportTexts.confirmed(report)));
        if (!report.note().isEmpty()) {
            subtitle.add(report.note());
        }
        return new ReportPrinter(clock)
                .print(new Report(
                        new Letterhead(agency.superiorName(), agency.name(), agency.place()),
                        ReportTexts.text("compliance.report.cover"),
                        subtitle,
                        true,
                        true,
                        Arrays.stream(Measure.values())
                                .map(measure -> section(texts, report, measure))
                                .toList(),
                        List.of(new SignatureBlock(
                                List.of(report.title().toUpperCase(Bundles.VIETNAMESE)), report.confirmedBy()))));
    }

    private static Report.Section section(ReportTexts texts, ConfirmedReport report, Measure measure) {
        List<Report.Column> columns = new ArrayList<>();
        List<String> titles = ReportTexts.titles(measure);
        for (int i = 0; i < titles.size(); i++) {
            columns.add(new Report.Column(
                    titles.get(i), i == 0 ? WIDE : NARROW, i == 0 ? Alignment.LEFT : Alignment.RIGHT));
        }
        List<List<String>> rows = report.lines(measure).stream()
                .map(line -> texts.cells(report, measure, line))
                .toList();
        return new Report.Section(
                ReportTexts.text("compliance.measure." + measure),
                columns,
                rows,
                true,
                List.of(ReportTexts.text("compliance.measure." + measure + ".about")));
    }
}
