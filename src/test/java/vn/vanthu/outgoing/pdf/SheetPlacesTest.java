package vn.vanthu.outgoing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import vn.vanthu.compose.ComposedDocument;
import vn.vanthu.compose.Composer;
import vn.vanthu.compose.LayoutSettings;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Markup;
import vn.vanthu.compose.Place;
import vn.vanthu.compose.RenderedDocument;
import vn.vanthu.compose.SignatureBlock;
import vn.vanthu.document.DocumentType;
import vn.vanthu.signing.Placement;

/** The places read off a sheet are those where the composer, which knows, would put the fields. */
class SheetPlacesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void theFieldsStandWhereTheSheetLeavesRoom() throws IOException {
        RenderedDocument sheet = new Composer(CLOCK).render(letter(), LayoutSettings.USUAL);
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            SheetPlaces read = SheetPlaces.read(document, "Võ Hoàng Giang");

            isAt(read.number().placement(), sheet.places().number().orElseThrow(), 6);
            isAt(read.date().placement(), sheet.places().date().orElseThrow(), 6);
            isAt(read.signature().placement(), sheet.places().signature(), 30);
            assertThat(read.seal().width()).isCloseTo(36 * 72 / 25.4, within(0.1));
        }
    }

    @Test
    void aSheetThatTellsNothingGetsTheUsualPlacesOnItsLastPage() throws IOException {
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            scan.addPage(new PDPage());

            SheetPlaces read = SheetPlaces.read(scan, "Võ Hoàng Giang");

            assertThat(read.number()).isEqualTo(SheetPlaces.USUAL.number());
            assertThat(read.signature().placement().page()).isEqualTo(2);
        }
    }

    private static void isAt(Placement found, Place expected, double tolerance) {
        assertThat(found.page()).isEqualTo(expected.page());
        assertThat(found.x()).isCloseTo(expected.x(), within(tolerance));
        assertThat(found.y()).isCloseTo(expected.y(), within(tolerance));
    }

    private static ComposedDocument letter() {
        return ComposedDocument.builder(DocumentType.NOTICE)
                .letterhead(new Letterhead("UBND TỈNH BÌNH MINH", "SỞ XÂY DỰNG", "Bình Minh"))
                .symbol("TB-SXD")
                .subject("lịch họp")
                .body(Markup.read("Nội dung./."))
                .recipients(List.of("Như trên", "Lưu: VT"))
                .signature(new SignatureBlock(List.of("GIÁM ĐỐC"), "Võ Hoàng Giang"))
                .build();
    }
}
