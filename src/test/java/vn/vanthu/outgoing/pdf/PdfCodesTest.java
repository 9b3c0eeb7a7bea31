package vn.vanthu.outgoing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vanthu.compose.ComposedDocument;
import vn.vanthu.compose.Composer;
import vn.vanthu.compose.LayoutSettings;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Markup;
import vn.vanthu.compose.PdfJudge;
import vn.vanthu.compose.SignatureBlock;
import vn.vanthu.document.DocumentType;
import vn.vanthu.signing.OfficeText;

/** Codes on sheets are read by a camera, disturb nothing and leave the sheet conformant. */
class PdfCodesTest {

    private static final String ADDRESS = "https://vanthu.tinhminhhoa.gov.vn/c/4F7K92QXM0TA";
    private static final List<String> LINES = List.of("vanthu.tinhminhhoa.gov.vn/c", "4F7K-92QX-M0TA");

    @TempDir
    private Path folder;

    private Path sheet;
    private Path coded;

    @BeforeEach
    void names() {
        sheet = folder.resolve("sheet.pdf");
        coded = folder.resolve("coded.pdf");
    }

    private boolean print() {
        return print(false);
    }

    private boolean print(boolean composed) {
        return new PdfCodes().print(sheet, coded, composed, ADDRESS, LINES, "Mã tra cứu văn bản: " + LINES.get(1));
    }

    private static BufferedImage page(Path file, int dotsPerInch) throws Exception {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
        }
    }

    private static String decoded(BufferedImage page) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static byte[] letter() {
        ComposedDocument letter = ComposedDocument.builder(DocumentType.OFFICIAL_LETTER)
                .letterhead(new Letterhead("UBND TỈNH MINH HOẠ", "SỞ XÂY DỰNG", "Minh Hoạ"))
                .symbol("SXD-VP")
                .subject("kiểm tra mã tra cứu")
                .addressees(List.of("Sở Tài chính"))
                .recipients(List.of("Như trên", "Lưu: VT, VP"))
                .body(Markup.read("Một đoạn văn.\n\n".repeat(60)))
                .signature(new SignatureBlock(List.of("GIÁM ĐỐC"), "Võ Văn Giang"))
                .build();
        return new Composer(Clock.system(OfficeText.ZONE))
                .render(letter, LayoutSettings.USUAL)
                .pdf();
    }

    @Test
    void aCameraReadsTheCodeAndTheSheetStaysConformant() throws Exception {
        Files.write(sheet, letter());

        assertThat(print(true)).isTrue();
        byte[] known = Files.readAllBytes(coded);
        assertThat(print()).isTrue();
        assertThat(coded).as("the margin that is known to be empty is").hasSize(known.length);

        assertThat(decoded(page(coded, 200))).isEqualTo(ADDRESS);
        assertThat(PdfJudge.breaches(Files.readAllBytes(coded), PDFAFlavour.PDFA_2_A))
                .isEmpty();
        assertThat(PdfJudge.breaches(Files.readAllBytes(coded), PDFAFlavour.PDFUA_1))
                .isEmpty();
        try (PDDocument document = Loader.loadPDF(coded.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("kiểm tra mã tra cứu");
            assertThat(document.getDocumentCatalog()
                            .getAcroForm()
                            .getField(PdfCodes.FIELD)
                            .isReadOnly())
                    .isTrue();
        }
    }

    @Test
    void whatStandsInTheMarginStaysReadable() throws Exception {
        drawn(30, 90);
        BufferedImage before = page(sheet, 72);

        assertThat(print()).isTrue();

        BufferedImage after = page(coded, 72);
        for (int x = 0; x < before.getWidth(); x++) {
            for (int y = 0; y < before.getHeight(); y++) {
                boolean dark = (before.getRGB(x, y) & 0xff) < 128;
                assertThat(!dark || (after.getRGB(x, y) & 0xff) < 128).isTrue();
            }
        }
        assertThat(decoded(page(coded, 200))).isEqualTo(ADDRESS);
    }

    @Test
    void aMarginWithoutRoomGetsNoCode() throws Exception {
        drawn(0, 842);
        assertThat(print()).isFalse();
    }

    /** A page with a black bar in its left margin between two heights. */
    private void drawn(float from, float to) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(40, from, 20, to - from);
                content.fill();
            }
            document.save(sheet.toFile());
        }
    }
}
