package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vanthu.compose.PdfJudge;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;

/** What is seen of signatures: the looks of Decree 30/2020/NĐ-CP, annex I. */
class AppearancesTest {

    private static final String LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
    private static final Placement PLACE = new Placement(1, 60, 80, 120, 50);

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));

    private byte[] signed(byte[] document, Placement place, Appearance look) {
        return signer.sign(
                document,
                SignatureRequest.builder().placement(place).appearance(look).build(),
                Fixtures.key("agency/so-xay-dung"));
    }

    private static PDAppearanceStream look(PDDocument document) throws IOException {
        return document.getSignatureFields()
                .get(0)
                .getWidgets()
                .get(0)
                .getAppearance()
                .getNormalAppearance()
                .getAppearanceStream();
    }

    private static byte[] page(int rotation) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(10, 20, 500, 700));
            page.setCropBox(new PDRectangle(40, 60, 400, 300));
            page.setRotation(rotation);
            document.addPage(page);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void textsOfAnnexesStandBlackInTheTopRightCorner(int rotation) throws IOException {
        Appearance.Text text = (Appearance.Text) OfficeText.annex("15/QĐ-UBND", Instant.parse("2026-01-05T02:30:00Z"));
        byte[] document = page(rotation);
        Placement place = TopRightCorner.of(PdfSource.of(document), text);
        byte[] signed = signed(document, place, text);
        try (PDDocument shown = Loader.loadPDF(signed)) {
            BufferedImage drawn = new PDFRenderer(shown).renderImage(0);
            double margin = 10 * Placement.MILLIMETRE;
            int dark = 0;
            for (int y = 0; y < drawn.getHeight(); y++) {
                for (int x = 0; x < drawn.getWidth(); x++) {
                    Color colour = new Color(drawn.getRGB(x, y));
                    if (colour.getRed() < 128) {
                        dark++;
                        assertThat(colour.getRed()).isEqualTo(colour.getBlue());
                        assertThat((double) x).isBetween(place.x() - 2, drawn.getWidth() - margin + 2);
                        assertThat((double) y).isBetween(margin - 2, margin + 14);
                    }
                }
            }
            assertThat(dark).isGreaterThan(200);
            assertThat(look(shown).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void textsAreOfTenPointsInAnEmbeddedFontWithAllVietnameseLetters() throws IOException {
        String all = LETTERS + LETTERS.toUpperCase(java.util.Locale.ROOT);
        byte[] signed =
                signed(Fixtures.textDocument(1, false), new Placement(1, 10, 400, 2000, 14), Appearance.text(all));
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDAppearanceStream look = look(document);
            PDFont font = look.getResources().getFont(COSName.getPDFName("F0"));
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif.*");
            List<Object> tokens = new PDFStreamParser(look).parse();
            assertThat(shown(tokens, font)).isEqualTo(all);
            int size = tokens.indexOf(Operator.getOperator("Tf"));
            assertThat(tokens.get(size - 1).toString()).contains("10");
        }
    }

    private static String shown(List<Object> tokens, PDFont font) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Object token : tokens) {
            if (token instanceof COSString string) {
                var in = new java.io.ByteArrayInputStream(string.getBytes());
                while (in.available() > 0) {
                    text.append(font.toUnicode(font.readCode(in)));
                }
            }
        }
        return text.toString();
    }

    @Test
    void aTransparentImageLetsThePageShine() throws IOException {
        byte[] signed =
                signed(Fixtures.textDocument(1, false), PLACE, Appearance.image(Fixtures.seal(Color.RED), "Con dấu"));
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDImageXObject image =
                    (PDImageXObject) look(document).getResources().getXObject(COSName.getPDFName("Im0"));
            assertThat(image.getSoftMask()).isNotNull();
            assertThat(image.getWidth()).isEqualTo(300);
        }
    }

    @ParameterizedTest
    @CsvSource({"jpg,1", "jpg,10", "png,1", "png,10"})
    void colouredAndGreyJpegAndPngAreShown(String format, int type) throws IOException {
        BufferedImage picture = new BufferedImage(80, 40, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 80, 40);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, 40, 40);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, format, file);
        byte[] signed = signed(page(0), new Placement(1, 60, 80, 80, 40), Appearance.image(file.toByteArray(), "Hình"));
        try (PDDocument document = Loader.loadPDF(signed)) {
            BufferedImage drawn = new PDFRenderer(document).renderImage(0);
            assertThat(new Color(drawn.getRGB(80, 300 - 100)).getRed()).isLessThan(60);
            assertThat(new Color(drawn.getRGB(120, 300 - 100)).getRed()).isGreaterThan(200);
        }
    }

    @Test
    void aFieldIsDescribedAndTaggedWhereTheDocumentIsTagged() throws Exception {
        byte[] document = Fixtures.archivalDocument();
        byte[] signed = signed(document, PLACE, Appearance.image(Fixtures.handwriting(), "Chữ ký của An"));
        assertThat(PdfJudge.breaches(signed, PDFAFlavour.PDFUA_1))
                .isEqualTo(PdfJudge.breaches(document, PDFAFlavour.PDFUA_1));
        try (PDDocument shown = Loader.loadPDF(signed)) {
            assertThat(shown.getSignatureFields().get(0).getAlternateFieldName())
                    .isEqualTo("Chữ ký của An");
        }
    }
}
