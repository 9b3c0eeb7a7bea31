package vn.vanthu.outgoing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.compose.ComposedDocument;
import vn.vanthu.compose.Composer;
import vn.vanthu.compose.LayoutSettings;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Markup;
import vn.vanthu.compose.SignatureBlock;
import vn.vanthu.document.DocumentType;
import vn.vanthu.outgoing.InitialledPart;
import vn.vanthu.outgoing.pdf.SheetLines.Line;
import vn.vanthu.signing.Placement;

class MarkPlacesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final double WIDTH = 40;

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 60})
    void initialsStandBehindTheLastLines(int paragraphs) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet(paragraphs))) {
            isBehind(document, MarkPlaces.of(document, InitialledPart.CONTENT, WIDTH), "hết./.");
            isBehind(document, MarkPlaces.of(document, InitialledPart.FORM, WIDTH), "Lưu: VT.");
        }
    }

    @Test
    void aScanTakesThemAtItsFootApartFromOneAnother() throws IOException {
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            scan.addPage(new PDPage());

            Placement content = MarkPlaces.of(scan, InitialledPart.CONTENT, WIDTH);
            Placement form = MarkPlaces.of(scan, InitialledPart.FORM, WIDTH);

            assertThat(content.page()).isEqualTo(2);
            assertThat(form.page()).isEqualTo(2);
            assertThat(content.y()).isGreaterThanOrEqualTo(form.y() + form.height());
        }
    }

    private static void isBehind(PDDocument document, Placement mark, String end) throws IOException {
        Line line = SheetLines.of(document)
                .onPage(mark.page())
                .filter(candidate -> Math.abs(candidate.base() - mark.y()) < 16)
                .filter(candidate -> candidate.text().contains(end))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line '" + end + "' at " + mark));
        double right = line.right(line.text().indexOf(end) + end.length() - 1);
        assertThat(mark.x() > right || mark.y() + mark.height() < line.base())
                .as("%s covers the text that ends at %s", mark, right)
                .isTrue();
        assertThat(mark.x() + mark.width())
                .isLessThan(document.getPage(mark.page() - 1).getCropBox().getWidth());
    }

    private static byte[] sheet(int paragraphs) {
        String text = "Đoạn văn đủ dài để chiếm hơn một dòng của trang giấy khổ A4 khi in ra bằng cỡ chữ mười bốn.\n\n";
        return new Composer(CLOCK)
                .render(
                        ComposedDocument.builder(DocumentType.NOTICE)
                                .letterhead(new Letterhead("UBND TỈNH BÌNH MINH", "SỞ XÂY DỰNG", "Bình Minh"))
                                .symbol("TB-SXD")
                                .subject("lịch họp")
                                .body(Markup.read(text.repeat(paragraphs) + "Đến đây là hết./."))
                                .recipients(List.of("Như trên", "Lưu: VT"))
                                .signature(
                                        new SignatureBlock(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Võ Hoàng Giang"))
                                .build(),
                        LayoutSettings.USUAL)
                .pdf();
    }
}
