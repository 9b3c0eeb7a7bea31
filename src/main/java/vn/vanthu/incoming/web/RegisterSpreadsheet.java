package vn.vanthu.incoming.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.time.OfficeTime;

/** The arrival register (sổ đăng ký văn bản đến) with the ten columns of NĐ 30/2020, Phụ lục IV. */
final class RegisterSpreadsheet {

    private static final int COLUMNS = 10;
    private static final int[] WIDTHS = {12, 8, 36, 20, 12, 60, 36, 12, 24, 24};
    private static final int HEAD = 2;

    private final Locale language;

    RegisterSpreadsheet(Locale language) {
        this.language = language;
    }

    void write(OutputStream out, int year, List<IncomingDocument> documents) throws IOException {
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("incoming.register.sheet"));
            sheet.value(0, 0, Bundles.text(language, "incoming.register.title", List.of(Integer.toString(year))));
            sheet.style(0, 0).bold().fontSize(14).set();
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(HEAD, column, text("incoming.register.column." + (column + 1)));
                sheet.style(HEAD, column)
                        .bold()
                        .wrapText(true)
                        .horizontalAlignment("center")
                        .set();
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, HEAD + 1);
            int line = HEAD + 1;
            for (IncomingDocument document : documents) {
                write(sheet, line++, document);
            }
        }
    }

    private void write(Worksheet sheet, int line, IncomingDocument document) {
        date(sheet, line, 0, document.arrivedOn());
        sheet.value(line, 1, document.arrivalNumber());
        sheet.value(line, 2, document.authorName());
        sheet.value(line, 3, document.facts().notation());
        date(sheet, line, 4, document.facts().issuedOn());
        sheet.value(line, 5, type(document) + ": " + document.facts().subject());
        sheet.value(line, 6, document.leadUnit().map(Unit::name).orElse(""));
        document.directedAt().ifPresent(moment -> date(sheet, line, 7, OfficeTime.dateOf(moment)));
        sheet.value(
                line,
                8,
                document.handler().map(position -> position.person().fullName()).orElse(""));
        sheet.value(line, 9, text("incoming.state." + document.state()));
    }

    private String type(IncomingDocument document) {
        return "en".equals(language.getLanguage())
                ? document.facts().type().englishName()
                : document.facts().type().vietnameseName();
    }

    private static void date(Worksheet sheet, int line, int column, java.time.LocalDate date) {
        sheet.value(line, column, date);
        sheet.style(line, column).format("dd/MM/yyyy").set();
    }

    private String text(String key) {
        return Bundles.text(language, key, List.of());
    }
}
