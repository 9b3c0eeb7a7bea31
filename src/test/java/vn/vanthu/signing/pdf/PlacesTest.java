package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.pdf.DocumentPreparation.TextStyle;

/** Where appearances stand on turned and cropped pages, as a reader draws them. */
class PlacesTest {

    private static final Placement PLACE = new Placement(1, 60, 80, 100, 50);

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));

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

    /** Red on the left, blue on the right. */
    private static byte[] flag() throws IOException {
        BufferedImage image = new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 50, 50);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(50, 0, 50, 50);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    private static void assertFlagAt(BufferedImage shown, Placement place) {
        int top = (int) (shown.getHeight() - place.y() - place.height());
        int middle = top + (int) place.height() / 2;
        assertThat(new Color(shown.getRGB((int) place.x() + 10, middle))).isEqualTo(Color.RED);
        assertThat(new Color(shown.getRGB((int) (place.x() + place.width()) - 10, middle)))
                .isEqualTo(Color.BLUE);
        assertThat(new Color(shown.getRGB((int) place.x() - 4, middle))).isEqualTo(Color.WHITE);
        assertThat(new Color(shown.getRGB((int) place.x() + 10, top - 4))).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aNewFieldStandsUprightWhereItIsSeen(int rotation) throws IOException {
        SignatureRequest request = SignatureRequest.builder()
                .placement(PLACE)
                .appearance(Appearance.image(flag(), "cờ"))
                .build();
        byte[] signed = signer.sign(page(rotation), request, Fixtures.key("person/an.nguyen"));
        assertFlagAt(drawn(signed), PLACE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aPreparedFieldStandsUprightToo(int rotation) throws IOException {
        byte[] prepared = DocumentPreparation.builder()
                .signatureField("s", PLACE, "Chữ ký")
                .build()
                .prepare(page(rotation));
        byte[] signed = signer.sign(
                prepared,
                SignatureRequest.builder()
                        .fieldName("s")
                        .appearance(Appearance.image(flag(), "cờ"))
                        .build(),
                Fixtures.key("person/an.nguyen"));
        assertFlagAt(drawn(signed), PLACE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aFilledTextStandsUprightToo(int rotation) throws IOException {
        byte[] prepared = DocumentPreparation.builder()
                .textField("t", PLACE, TextStyle.plain(40), "Số")
                .build()
                .prepare(page(rotation));
        byte[] filled = signer.sign(
                prepared, SignatureRequest.builder().fill("t", "IIIIII").build(), Fixtures.key("person/an.nguyen"));
        BufferedImage shown = drawn(filled);
        int dark = 0;
        int outside = 0;
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                if (new Color(shown.getRGB(x, y)).getRed() < 128) {
                    boolean inside = x >= PLACE.x() - 1
                            && x <= PLACE.x() + PLACE.width() + 1
                            && shown.getHeight() - y >= PLACE.y() - 1
                            && shown.getHeight() - y <= PLACE.y() + PLACE.height() + 1;
                    dark += inside ? 1 : 0;
                    outside += inside ? 0 : 1;
                }
            }
        }
        assertThat(dark).isGreaterThan(300);
        assertThat(outside).isZero();
    }

    @Test
    void theSealCoversAThirdOfTheSignatureOnItsLeft() {
        Placement image = new Placement(1, 300, 200, 120, 60);
        Placement seal = Placement.sealOver(image, 102, 102);
        assertThat(seal.x() + seal.width()).isEqualTo(340);
        assertThat(seal.x()).isLessThan(image.x());
        assertThat(seal.y() + seal.height() / 2).isEqualTo(230);
    }

    @Test
    void textsOfAnnexesAndCopiesAreByTheDecree() {
        Instant time = Instant.parse("2026-01-05T02:30:00Z");
        assertThat(OfficeText.annex("15/QĐ-UBND", time))
                .isEqualTo(Appearance.text("Số: 15/QĐ-UBND; 05/01/2026; 09:30:00"));
        assertThat(OfficeText.copy("SAO Y", "SỞ XÂY DỰNG", time))
                .isEqualTo(Appearance.text("SAO Y; SỞ XÂY DỰNG; 05/01/2026; 09:30:00"));
    }
}
