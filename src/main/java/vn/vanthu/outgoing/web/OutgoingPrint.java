package vn.vanthu.outgoing.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.compose.Alignment;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Report;
import vn.vanthu.organisation.Agency;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingRow;
import vn.vanthu.platform.text.Bundles;

/** A list of outgoing documents as sheets to print: Vietnamese whatever the page's language. */
final class OutgoingPrint {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> COLUMNS =
            List.of("notation", "date", "type", "subject", "unit", "drafter", "state");
    private static final int[] WIDTHS = {18, 12, 14, 54, 24, 20, 18};

    private final Agency agency;

    OutgoingPrint(Agency agency) {
        this.agency = agency;
    }

    /** @param number how many there are, which is the number on the page */
    Report list(long number, List<OutgoingRow> rows) {
        List<Report.Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new Report.Column(text("outgoing.column." + COLUMNS.get(i)), WIDTHS[i], Alignment.LEFT));
        }
        Report.Section table = new Report.Section(
                "", columns, rows.stream().map(OutgoingPrint::cells).toList(), true, List.of());
        return new Report(
                new Letterhead(agency.superiorName(), agency.name(), agency.place()),
                text("outgoing.title"),
                List.of(text("outgoing.print.number", String.format(Bundles.VIETNAMESE, "%,d", number))),
                false,
                true,
                List.of(table),
                List.of());
    }

    private static List<String> cells(OutgoingRow row) {
        OutgoingDocument document = row.document();
        return List.of(
                document.notation().orElse(""),
                date(document.documentDate()),
                document.type().name(Bundles.VIETNAMESE),
                document.subject(),
                row.unit(),
                row.drafter(),
                text("outgoing.state." + document.state()));
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String text(String key, Object... arguments) {
        return Bundles.text(Bundles.VIETNAMESE, key, List.of(arguments));
    }
}
