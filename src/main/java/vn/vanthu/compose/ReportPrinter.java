package vn.vanthu.compose;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Prints reports and registers as tagged PDF/A-2a. Safe for use by many threads.
 *
 * <p>{@link RegisterForm} has the registers whose columns the decree prescribes.
 */
public final class ReportPrinter {

    private final Clock clock;

    /** @param clock tells the creation date that is written into the files */
    public ReportPrinter(Clock clock) {
        this.clock = clock;
    }

    /** The report as a PDF; its head is repeated on each page of a table. */
    public RenderedReport print(Report report) {
        PdfLayout.Sheet sheet = PdfLayout.render(new ReportHtml(report).sheet(), clock.instant());
        List<Place> signatures = IntStream.range(0, report.signatures().size())
                .mapToObj(i -> Optional.ofNullable(sheet.places().get(ReportHtml.placeOfSignature(i))))
                .flatMap(Optional::stream)
                .toList();
        return new RenderedReport(sheet.pdf(), sheet.pages(), signatures);
    }
}
