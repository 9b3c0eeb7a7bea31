package vn.vanthu.dossier.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.dossier.ContentsLine;
import vn.vanthu.dossier.Dossier;
import vn.vanthu.platform.text.Bundles;

/** Mục lục văn bản, tài liệu trong hồ sơ, with the seven columns of NĐ 30/2020, Phụ lục IV. */
final class ContentsSpreadsheet {

    private static final int[] WIDTHS = {6, 22, 12, 70, 40, 12, 24};
    private static final int HEAD = 3;

    private final Locale language;

    ContentsSpreadsheet(Locale language) {
        this.language = language;
    }

    void write(OutputStream out, Dossier dossier, List<ContentsLine> lines) throws IOException {
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("dossier.contents.sheet"));
            sheet.value(0, 0, text("dossier.contents.title"));
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(1, 0, dossier.symbol() + " · " + dossier.title());
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.value(HEAD, column, text("dossier.contents.column." + (column + 1)));
                sheet.style(HEAD, column)
                        .bold()
                        .wrapText(true)
                        .horizontalAlignment("center")
                        .set();
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, HEAD + 1);
            int row = HEAD + 1;
            for (ContentsLine line : lines) {
                write(sheet, row++, line);
            }
        }
    }

    private void write(Worksheet sheet, int row, ContentsLine line) {
        sheet.value(row, 0, line.item().ordinal());
        sheet.value(row, 1, line.notation());
        if (line.date() != null) {
            sheet.value(row, 2, line.date());
            sheet.style(row, 2).format("dd/MM/yyyy").set();
        }
        String type = "en".equals(language.getLanguage())
                ? line.type().englishName()
                : line.type().vietnameseName();
        sheet.value(row, 3, type + ": " + line.subject());
        sheet.value(row, 4, line.author());
        sheet.value(row, 5, line.sheets());
        sheet.value(row, 6, line.item().note());
    }

    private String text(String key) {
        return Bundles.text(language, key, List.of());
    }
}
