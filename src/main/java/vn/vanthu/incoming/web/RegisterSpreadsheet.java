package vn.vanthu.incoming.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.sheet.Spreadsheet;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.time.OfficeTime;

/** The arrival register (sổ đăng ký văn bản đến) with the ten columns of NĐ 30/2020, Phụ lục IV. */
final class RegisterSpreadsheet {

    private static final int[] WIDTHS = {12, 8, 36, 20, 12, 60, 36, 12, 24, 24};

    private final Locale language;

    RegisterSpreadsheet(Locale language) {
        this.language = language;
    }

    void write(OutputStream out, int year, List<IncomingDocument> documents) throws IOException {
        try (Spreadsheet sheet = new Spreadsheet(out, text("incoming.register.sheet"))) {
            sheet.title(text("incoming.register.title", Integer.toString(year)))
                    .heads(
                            IntStream.rangeClosed(1, WIDTHS.length)
                                    .mapToObj(column -> text("incoming.register.column." + column))
                                    .toList(),
                            WIDTHS);
            for (IncomingDocument document : documents) {
                write(sheet, document);
            }
        }
    }

    private void write(Spreadsheet sheet, IncomingDocument document) throws IOException {
        sheet.row(
                document.arrivedOn(),
                document.arrivalNumber(),
                document.authorName(),
                document.facts().notation(),
                document.facts().issuedOn(),
                document.facts().type().name(language) + ": " + document.facts().subject(),
                document.leadUnit().map(Unit::name).orElse(""),
                document.directedAt().map(OfficeTime::dateOf).orElse(null),
                document.handler().map(position -> position.person().fullName()).orElse(""),
                text("incoming.state." + document.state()));
    }

    private String text(String key, Object... arguments) {
        return Bundles.text(language, key, List.of(arguments));
    }
}
