package vn.vanthu.incoming.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.compose.Alignment;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Report;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.text.Bundles;

/** A list of incoming documents as sheets to print: Vietnamese whatever the page's language. */
final class IncomingPrint {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> COLUMNS =
            List.of("arrival", "arrived", "notation", "subject", "author", "unit", "deadline", "state");
    private static final int[] WIDTHS = {12, 12, 18, 50, 26, 22, 12, 14};

    private final Agency agency;

    IncomingPrint(Agency agency) {
        this.agency = agency;
    }

    /**
     * The list.
     *
     * @param view name of the view that is printed
     * @param number how many there are, which is the number on the page
     */
    Report list(String view, long number, List<IncomingDocument> documents) {
        List<Report.Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new Report.Column(text("incoming.column." + COLUMNS.get(i)), WIDTHS[i], Alignment.LEFT));
        }
        Report.Section table = new Report.Section(
                "", columns, documents.stream().map(IncomingPrint::cells).toList(), true, List.of());
        return new Report(
                new Letterhead(agency.superiorName(), agency.name(), agency.place()),
                text("incoming.title"),
                List.of(
                        text("incoming.view." + view),
                        text("incoming.count", String.format(Bundles.VIETNAMESE, "%,d", number))),
                false,
                true,
                List.of(table),
                List.of());
    }

    private static List<String> cells(IncomingDocument document) {
        return List.of(
                document.arrivalNumber() + "/" + document.arrivalYear(),
                date(document.arrivedOn()),
                document.facts().notation(),
                document.facts().subject(),
                document.authorName(),
                document.leadUnit().map(Unit::name).orElse(""),
                document.deadline().map(IncomingPrint::date).orElse(""),
                text("incoming.state." + document.state()));
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String text(String key, Object... arguments) {
        return Bundles.text(Bundles.VIETNAMESE, key, List.of(arguments));
    }
}
