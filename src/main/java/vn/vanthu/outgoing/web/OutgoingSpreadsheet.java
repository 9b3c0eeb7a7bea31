package vn.vanthu.outgoing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingRow;
import vn.vanthu.platform.sheet.Spreadsheet;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.time.OfficeTime;

/** A list of outgoing documents as a spreadsheet. */
final class OutgoingSpreadsheet {

    private static final int[] WIDTHS = {20, 12, 18, 70, 36, 24, 20, 18};

    private final Locale language;

    OutgoingSpreadsheet(Locale language) {
        this.language = language;
    }

    /** @param part gives the rows from an offset on; none at the end */
    void write(OutputStream out, IntFunction<List<OutgoingRow>> part) throws IOException {
        try (Spreadsheet sheet = new Spreadsheet(out, text("outgoing.title"))) {
            sheet.heads(
                    Stream.of("notation", "date", "type", "subject", "unit", "drafter", "state", "since")
                            .map(column -> text("outgoing.column." + column))
                            .toList(),
                    WIDTHS);
            int written = 0;
            for (List<OutgoingRow> rows = part.apply(0); !rows.isEmpty(); rows = part.apply(written)) {
                for (OutgoingRow row : rows) {
                    write(sheet, row);
                }
                written += rows.size();
            }
        }
    }

    private void write(Spreadsheet sheet, OutgoingRow row) throws IOException {
        OutgoingDocument document = row.document();
        sheet.row(
                document.notation().orElse(""),
                document.documentDate(),
                document.type().name(language),
                document.subject(),
                row.unit(),
                row.drafter(),
                text("outgoing.state." + document.state()),
                document.stateSince().atZone(OfficeTime.ZONE).toLocalDateTime());
    }

    private String text(String key) {
        return Bundles.text(language, key, List.of());
    }
}
