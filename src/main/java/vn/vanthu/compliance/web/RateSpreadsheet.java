package vn.vanthu.compliance.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.compliance.CountedDocument;
import vn.vanthu.compliance.RateTable.Row;
import vn.vanthu.compliance.SigningClass;
import vn.vanthu.compliance.Tally;
import vn.vanthu.platform.text.Bundles;

/** The figures of a page, and the documents behind them, as a spreadsheet: the same numbers, cut the same way. */
final class RateSpreadsheet {

    private static final List<String> DOCUMENT_COLUMNS = List.of(
            "notation", "issued-on", "type", "subject", "agency", "unit", "signatory", "class", "reasons", "recalled");

    private final Locale language;

    RateSpreadsheet(Locale language) {
        this.language = language;
    }

    /** @param part gives the documents from an offset on; none at the end */
    void write(OutputStream out, RateView rate, IntFunction<List<CountedDocument>> part) throws IOException {
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            figures(workbook.newWorksheet(text("compliance.title")), rate);
            documents(workbook.newWorksheet(text("compliance.sheet.documents")), part);
        }
    }

    /** The documents alone. */
    void write(OutputStream out, IntFunction<List<CountedDocument>> part) throws IOException {
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            documents(workbook.newWorksheet(text("compliance.sheet.documents")), part);
        }
    }

    private void figures(Worksheet sheet, RateView rate) {
        List<String> columns = new ArrayList<>(List.of(
                text(rate.table().byAgency() ? "compliance.column.agency" : "compliance.column.unit"),
                text("compliance.column.rate"),
                text("compliance.column.total")));
        for (SigningClass each : SigningClass.values()) {
            columns.add(text("compliance.class." + each));
        }
        columns.add(text("compliance.recalled"));
        columns.add(text("compliance.column.missing"));
        rate.months().forEach(month -> columns.add(rate.monthText(month)));
        head(sheet, columns);
        int line = 1;
        for (Row row : rate.table().rows()) {
            figures(sheet, line++, row, row.name(), rate);
        }
        figures(sheet, line, rate.table().total(), text("compliance.total"), rate);
        sheet.range(line, 0, line, columns.size() - 1).style().bold().set();
    }

    private void figures(Worksheet sheet, int line, Row row, String name, RateView rate) {
        Tally sum = row.sum();
        int column = 0;
        sheet.value(line, column++, name);
        sheet.value(line, column++, rate.percent(sum));
        sheet.value(line, column++, sum.total());
        for (SigningClass each : SigningClass.values()) {
            sheet.value(line, column++, sum.of(each));
        }
        sheet.value(line, column++, sum.recalled());
        sheet.value(line, column++, rate.missing(sum));
        for (Map.Entry<YearMonth, Tally> month : row.cells()) {
            boolean empty = month.getValue().total() == 0;
            sheet.value(
                    line,
                    column++,
                    empty ? "" : rate.percent(month.getValue()) + " (" + rate.fraction(month.getValue()) + ")");
        }
    }

    private void documents(Worksheet sheet, IntFunction<List<CountedDocument>> part) {
        head(
                sheet,
                DOCUMENT_COLUMNS.stream()
                        .map(name -> text("compliance.column." + name))
                        .toList());
        int line = 1;
        for (List<CountedDocument> rows = part.apply(0); !rows.isEmpty(); rows = part.apply(line - 1)) {
            for (CountedDocument row : rows) {
                document(sheet, line++, row);
            }
        }
    }

    private void document(Worksheet sheet, int line, CountedDocument row) {
        boolean english = "en".equals(language.getLanguage());
        sheet.value(line, 0, row.notation());
        sheet.value(line, 1, row.issuedOn());
        sheet.style(line, 1).format("dd/MM/yyyy").set();
        sheet.value(line, 2, english ? row.type().englishName() : row.type().vietnameseName());
        sheet.value(line, 3, row.subject());
        sheet.value(line, 4, row.agency());
        sheet.value(line, 5, row.unit());
        sheet.value(line, 6, row.signatory());
        sheet.value(line, 7, text("compliance.class." + row.signingClass()));
        sheet.value(line, 8, String.join("; ", row.reasons()));
        if (row.recalledOn() != null) {
            sheet.value(line, 9, row.recalledOn());
            sheet.style(line, 9).format("dd/MM/yyyy").set();
        }
    }

    private static void head(Worksheet sheet, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(1, 1);
    }

    private String text(String key) {
        return Bundles.text(language, key, List.of());
    }
}
