package vn.vanthu.compliance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.compliance.CountedItem;
import vn.vanthu.compliance.MeasureTable.Line;
import vn.vanthu.compliance.Part;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Selection;
import vn.vanthu.compose.Alignment;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Report;
import vn.vanthu.document.DocumentType;
import vn.vanthu.organisation.Agency;
import vn.vanthu.platform.text.Bundles;

/** The figures of a page, and the documents behind them, as sheets to print: Vietnamese whatever the page's language. */
final class MeasurePrint {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int[] FIGURE_WIDTHS = {34, 12, 12, 12, 12, 12};
    private static final int[] ITEM_WIDTHS = {16, 12, 14, 44, 22, 22, 18, 18, 12};
    private static final List<String> ITEM_COLUMNS =
            List.of("notation", "date", "type", "subject", "agency", "unit", "who", "part", "done");

    private final Letterhead letterhead;

    MeasurePrint(Agency agency) {
        letterhead = new Letterhead(agency.superiorName(), agency.name(), agency.place());
    }

    /** The table as on the page: rows in their order, the whole last. */
    Report figures(MeasureView figures) {
        String measure = figures.table().measure().name();
        List<String> titles = new ArrayList<>(List.of(
                text("compliance.by." + figures.table().by()),
                text("compliance.column.rate"),
                text("compliance.column.reached"),
                text("compliance.column.counted"),
                text("compliance.column.target"),
                text("compliance.column.missing")));
        figures.parts().stream()
                .map(part -> text("compliance.count." + part.code()))
                .forEach(titles::add);
        List<Report.Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            int width = i < FIGURE_WIDTHS.length ? FIGURE_WIDTHS[i] : FIGURE_WIDTHS[1];
            columns.add(new Report.Column(titles.get(i), width, i == 0 ? Alignment.LEFT : Alignment.RIGHT));
        }
        List<List<String>> rows = Stream.concat(
                        figures.table().lines().stream(),
                        Stream.of(figures.table().total()))
                .map(line -> cells(figures, line))
                .toList();
        List<String> notes = new ArrayList<>(List.of(text("compliance.measure." + measure + ".about")));
        figures.table().lines().forEach(line -> figures.remarks(line).stream()
                .map(remark -> line.name() + ": "
                        + text(remark.key(), remark.arguments().toArray()))
                .forEach(notes::add));
        return report(
                text("compliance.measure." + measure),
                List.of(periodText(figures.table().period())),
                new Report.Section("", columns, rows, true, notes));
    }

    private static List<String> cells(MeasureView figures, Line line) {
        boolean total = line.key().isEmpty();
        List<String> cells = new ArrayList<>(List.of(
                total ? text("compliance.total") : figures.name(line, text("compliance.no-unit")),
                figures.percent(line.sum()),
                Numbers.number(line.sum().reached()),
                Numbers.number(line.sum().counted()),
                total ? figures.totalTargetText() : figures.targetText(line),
                Numbers.number(total ? figures.totalMissing() : figures.missing(line))));
        figures.parts().stream()
                .map(Part::code)
                .forEach(code -> cells.add(Numbers.number(line.sum().of(code))));
        return cells;
    }

    /** The documents behind a number, which stands above them. */
    Report documents(Selection selection, long number, List<CountedItem> items) {
        List<Report.Column> columns = new ArrayList<>();
        for (int i = 0; i < ITEM_COLUMNS.size(); i++) {
            columns.add(new Report.Column(
                    text("compliance.column." + ITEM_COLUMNS.get(i)), ITEM_WIDTHS[i], Alignment.LEFT));
        }
        return report(
                text("compliance.measure." + selection.measure()),
                List.of(
                        periodText(selection.period()) + ". " + which(selection),
                        text("compliance.documents.number", Numbers.number(number))),
                new Report.Section(
                        "", columns, items.stream().map(MeasurePrint::cells).toList(), true, List.of()));
    }

    private static String which(Selection selection) {
        boolean part = selection.measure().parts().stream()
                .anyMatch(each -> each.code().equals(selection.which()));
        return text((part ? "compliance.count." : "compliance.which.") + selection.which());
    }

    private static List<String> cells(CountedItem item) {
        return List.of(
                item.notation(),
                date(item.date()),
                item.type().isEmpty() ? "" : DocumentType.valueOf(item.type()).vietnameseName(),
                item.subject(),
                item.agency(),
                item.unit(),
                item.who(),
                text("compliance.count." + item.part()),
                date(item.done()));
    }

    private Report report(String title, List<String> subtitle, Report.Section table) {
        return new Report(letterhead, title, subtitle, false, true, List.of(table), List.of());
    }

    private static String periodText(Period period) {
        return text("compliance.part." + period.part()) + " " + period.year() + " (" + DATE.format(period.from())
                + " – " + DATE.format(period.last()) + ")";
    }

    private static String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    private static String text(String key, Object... arguments) {
        return Bundles.text(Bundles.VIETNAMESE, key, List.of(arguments));
    }
}
