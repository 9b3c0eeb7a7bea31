package vn.vanthu.outgoing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingRow;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.time.OfficeTime;

/** A list of outgoing documents as a spreadsheet, written row by row. */
final class OutgoingSpreadsheet {

    private static final List<String> COLUMNS =
            List.of("notation", "date", "type", "subject", "unit", "drafter", "state", "since");

    private final Locale language;

    OutgoingSpreadsheet(Locale language) {
        this.language = language;
    }

    /** @param part gives the rows from an offset on; none at the end */
    void write(OutputStream out, IntFunction<List<OutgoingRow>> part) throws IOException {
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("outgoing.title"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, text("outgoing.column." + COLUMNS.get(column)));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int line = 1;
            for (List<OutgoingRow> rows = part.apply(0); !rows.isEmpty(); rows = part.apply(line - 1)) {
                for (OutgoingRow row : rows) {
                    write(sheet, line++, row);
                }
            }
        }
    }

    private void write(Worksheet sheet, int line, OutgoingRow row) {
        OutgoingDocument document = row.document();
        sheet.value(line, 0, document.notation().orElse(""));
        sheet.value(line, 1, document.documentDate());
        sheet.style(line, 1).format("dd/MM/yyyy").set();
        sheet.value(
                line,
                2,
                "en".equals(language.getLanguage())
                        ? document.type().englishName()
                        : document.type().vietnameseName());
        sheet.value(line, 3, document.subject());
        sheet.value(line, 4, row.unit());
        sheet.value(line, 5, row.drafter());
        sheet.value(line, 6, text("outgoing.state." + document.state()));
        sheet.value(line, 7, document.stateSince().atZone(OfficeTime.ZONE).toLocalDateTime());
        sheet.style(line, 7).format("dd/MM/yyyy HH:mm").set();
    }

    private String text(String key) {
        return Bundles.text(language, key, List.of());
    }
}
