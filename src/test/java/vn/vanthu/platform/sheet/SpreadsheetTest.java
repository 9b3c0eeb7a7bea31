package vn.vanthu.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

    @Test
    void textStaysTextAndDatesAreDates() throws IOException {
        String sheet = sheetOf(new Object[] {"=HYPERLINK(\"x\")", LocalDate.of(2026, 3, 5), 12, null});
        assertThat(sheet).contains("=HYPERLINK(&quot;x&quot;)").doesNotContain("<f>");
        assertThat(sheet).containsPattern("<c r=\"B2\" s=\"\\d+\"[^>]*><v>46086");
        assertThat(sheet).containsPattern("<c r=\"C2\"[^>]*><v>12").doesNotContain("r=\"D2\"");
    }

    @Test
    void longTablesAreWrittenWhileTheyGrow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet sheet = new Spreadsheet(out, "dài")) {
            sheet.heads(List.of("a", "b"));
            for (int row = 0; row < 5000; row++) {
                sheet.row("row " + row, row);
            }
            assertThat(out.size()).as("before the end").isGreaterThan(10_000);
        }
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml")).contains(">row 0<", ">row 4999<");
    }

    private static String sheetOf(Object[] row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet sheet = new Spreadsheet(out, "bảng")) {
            sheet.heads(List.of("a", "b", "c", "d")).row(row);
        }
        return part(out.toByteArray(), "xl/worksheets/sheet1.xml");
    }

    /** Through a file: the library writes sizes behind the parts, which the JDK reads in files only. */
    private static String part(byte[] workbook, String name) throws IOException {
        Path file =
                Files.write(Files.createDirectories(Path.of("target", "sheets")).resolve("test.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
