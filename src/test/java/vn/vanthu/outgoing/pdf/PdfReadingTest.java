package vn.vanthu.outgoing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What people get of a document's file besides the file itself. */
class PdfReadingTest {

    private static final String MARK = "Bản in từ hệ thống lúc 09:00 05/3/2026";

    private final PdfReading reading = new PdfReading();

    @Test
    void readsTheLinesWithTheirAccents() throws IOException {
        assertThat(reading.lines(sheet("lines.pdf")))
                .containsExactly("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Điều 1. Phê duyệt", "trang hai");
    }

    @Test
    void marksEachPageOfAPrintAndLeavesTheFileAlone() throws IOException {
        Path file = sheet("print.pdf");
        byte[] before = Files.readAllBytes(file);

        byte[] print = reading.print(file, MARK);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (PDDocument document = Loader.loadPDF(print)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            for (int page = 1; page <= 2; page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document)).contains(MARK);
            }
            assertThat(document.getSignatureDictionaries()).isEmpty();
        }
    }

    private static Path sheet(String name) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "pdf-reading")).resolve(name);
        try (PDDocument document = new PDDocument();
                InputStream face =
                        PdfReadingTest.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            PDType0Font font = PDType0Font.load(document, face);
            page(document, font, List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Điều 1. Phê duyệt"));
            page(document, font, List.of("trang hai"));
            document.save(file.toFile());
        }
        return file;
    }

    private static void page(PDDocument document, PDType0Font font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 780;
            for (String line : lines) {
                content.beginText();
                content.setFont(font, 13);
                content.newLineAtOffset(90, y);
                content.showText(line);
                content.endText();
                y -= 20;
            }
        }
    }
}
