package vn.vanthu.dossier.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.vanthu.dossier.ContentsLine;
import vn.vanthu.dossier.Dossier;
import vn.vanthu.platform.sheet.Spreadsheet;
import vn.vanthu.platform.text.Bundles;

/** Mục lục văn bản, tài liệu trong hồ sơ, with the seven columns of NĐ 30/2020, Phụ lục IV. */
final class ContentsSpreadsheet {

    private static final int[] WIDTHS = {6, 22, 12, 70, 40, 12, 24};

    private final Locale language;

    ContentsSpreadsheet(Locale language) {
        this.language = language;
    }

    void write(OutputStream out, Dossier dossier, List<ContentsLine> lines) throws IOException {
        try (Spreadsheet sheet = new Spreadsheet(out, text("dossier.contents.sheet"))) {
            sheet.title(text("dossier.contents.title"))
                    .note(dossier.symbol() + " · " + dossier.title())
                    .heads(
                            IntStream.rangeClosed(1, WIDTHS.length)
                                    .mapToObj(column -> text("dossier.contents.column." + column))
                                    .toList(),
                            WIDTHS);
            for (ContentsLine line : lines) {
                sheet.row(
                        line.item().ordinal(),
                        line.notation(),
                        line.date(),
                        line.type().name(language) + ": " + line.subject(),
                        line.author(),
                        line.sheets(),
                        line.item().note());
            }
        }
    }

    private String text(String key) {
        return Bundles.text(language, key, List.of());
    }
}
