package vn.vanthu.compliance.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.compliance.CountedItem;
import vn.vanthu.compliance.Counts;
import vn.vanthu.compliance.MeasureTable.Line;
import vn.vanthu.compliance.Part;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Selection;
import vn.vanthu.document.DocumentType;
import vn.vanthu.platform.text.Bundles;

/** The figures of a page, and the documents behind them, as a spreadsheet: the same numbers, cut the same way. */
final class MeasureSpreadsheet {

    private static final int HEAD = 3;
    private static final List<String> ITEM_COLUMNS = List.of(
            "notation", "date", "type", "subject", "agency", "unit", "who", "part", "due", "done", "hours", "reasons");

    private final Locale language;

    MeasureSpreadsheet(Locale language) {
        this.language = language;
    }

    /** @param part gives the documents from an offset on; none at the end */
    void write(OutputStream out, MeasureView figures, IntFunction<List<CountedItem>> part) throws IOException {
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            figures(workbook.newWorksheet(text("compliance.sheet.figures")), figures);
            long number = figures.table().total().sum().everything();
            Worksheet documents = workbook.newWorksheet(text("compliance.sheet.documents"));
            title(documents, figures.table().measure().name(), figures.table().period(), number);
            items(documents, part);
        }
    }

    /** The documents alone, with their number, which is the number on the page. */
    void write(OutputStream out, Selection selection, long number, IntFunction<List<CountedItem>> part)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("compliance.sheet.documents"));
            title(sheet, selection.measure().name(), selection.period(), number);
            items(sheet, part);
        }
    }

    private void title(Worksheet sheet, String measure, Period period, long number) {
        sheet.value(0, 0, text("compliance.measure." + measure) + ", " + periodText(period));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, Bundles.text(language, "compliance.documents.number", List.of(Numbers.number(number))));
    }

    private String periodText(Period period) {
        String name = text("compliance.part." + period.part()) + " " + period.year();
        return period.cutOff() == 0
                ? name
                : name + " " + Bundles.text(language, "compliance.cutoff.on", List.of(period.cutOff()));
    }

    private void figures(Worksheet sheet, MeasureView figures) {
        String measure = figures.table().measure().name();
        sheet.value(
                0,
                0,
                text("compliance.measure." + measure) + ", "
                        + periodText(figures.table().period()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, text("compliance.measure." + measure + ".about"));
        List<String> columns = columns(figures);
        head(sheet, columns);
        int line = HEAD + 1;
        for (Line each : figures.table().lines()) {
            line(sheet, line++, figures.name(each, text("compliance.no-unit")), each, figures);
        }
        line(sheet, line, text("compliance.total"), figures.table().total(), figures);
        sheet.range(line, 0, line, columns.size() - 1).style().bold().set();
        sheet.width(0, 40);
    }

    private List<String> columns(MeasureView figures) {
        List<String> columns = new ArrayList<>(List.of(
                text("compliance.by." + figures.table().by()),
                text("compliance.column.rate"),
                text("compliance.column.reached"),
                text("compliance.column.counted"),
                text("compliance.column.target"),
                text("compliance.column.missing")));
        figures.parts().forEach(part -> columns.add(text("compliance.count." + part.code())));
        if (figures.table().measure().timed()) {
            columns.add(text("compliance.column.hours"));
        }
        figures.months().forEach(month -> columns.add(figures.monthText(month)));
        columns.add(text("compliance.column.remarks"));
        return columns;
    }

    private void line(Worksheet sheet, int at, String name, Line line, MeasureView figures) {
        Counts sum = line.sum();
        boolean total = line.key().isEmpty();
        int column = 0;
        sheet.value(at, column++, name);
        sheet.value(at, column++, figures.percent(sum));
        sheet.value(at, column++, sum.reached());
        sheet.value(at, column++, sum.counted());
        sheet.value(at, column++, total ? figures.totalTargetText() : figures.targetText(line));
        sheet.value(at, column++, total ? figures.totalMissing() : figures.missing(line));
        for (Part part : figures.parts()) {
            sheet.value(at, column++, sum.of(part.code()));
        }
        if (figures.table().measure().timed()) {
            sheet.value(at, column++, figures.hours(sum));
        }
        for (Map.Entry<YearMonth, Counts> month : line.cells()) {
            Counts counts = month.getValue();
            String cell = figures.percent(counts) + " (" + figures.fraction(counts) + ")";
            sheet.value(at, column++, counts.counted() == 0 ? "" : cell);
        }
        sheet.value(
                at,
                column,
                figures.remarks(line).stream()
                        .map(remark -> Bundles.text(language, remark.key(), remark.arguments()))
                        .collect(Collectors.joining(" ")));
    }

    private void items(Worksheet sheet, IntFunction<List<CountedItem>> part) {
        head(
                sheet,
                ITEM_COLUMNS.stream()
                        .map(name -> text("compliance.column." + name))
                        .toList());
        int line = HEAD + 1;
        for (List<CountedItem> rows = part.apply(0); !rows.isEmpty(); rows = part.apply(line - HEAD - 1)) {
            for (CountedItem row : rows) {
                item(sheet, line++, row);
            }
        }
    }

    private void item(Worksheet sheet, int line, CountedItem row) {
        sheet.value(line, 0, row.notation());
        date(sheet, line, 1, row.date());
        sheet.value(line, 2, typeName(row.type()));
        sheet.value(line, 3, row.subject());
        sheet.value(line, 4, row.agency());
        sheet.value(line, 5, row.unit());
        sheet.value(line, 6, row.who());
        sheet.value(line, 7, text("compliance.count." + row.part()));
        date(sheet, line, 8, row.due());
        date(sheet, line, 9, row.done());
        sheet.value(line, 10, row.minutes() == null ? "" : Numbers.hours(row.minutes()));
        sheet.value(line, 11, String.join("; ", row.reasons()));
    }

    private String typeName(String type) {
        if (type.isEmpty()) {
            return "";
        }
        DocumentType known = DocumentType.valueOf(type);
        return "en".equals(language.getLanguage()) ? known.englishName() : known.vietnameseName();
    }

    private static void date(Worksheet sheet, int line, int column, LocalDate date) {
        if (date != null) {
            sheet.value(line, column, date);
            sheet.style(line, column).format("dd/MM/yyyy").set();
        }
    }

    private static void head(Worksheet sheet, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(HEAD, column, columns.get(column));
            sheet.style(HEAD, column).bold().set();
        }
        sheet.freezePane(1, HEAD + 1);
    }

    private String text(String key) {
        return Bundles.text(language, key, List.of());
    }
}
