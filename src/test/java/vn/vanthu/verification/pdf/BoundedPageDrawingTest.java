package vn.vanthu.verification.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.validation.SignaturePlace;
import vn.vanthu.validation.Verdict;
import vn.vanthu.verification.PagePicture;

/** A page made to hang or to fill the memory costs a process; the pages after it are drawn as if nothing had been. */
@Timeout(120)
class BoundedPageDrawingTest {

    private static final PageMark MARK = new PageMark(1, new SignaturePlace(1, 100, 100, 200, 150), Verdict.VALID);

    private final BoundedPageDrawing drawing = new BoundedPageDrawing(8);

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        drawing.end();
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setResources(new PDResources());
            page.setContents(new PDStream(
                    document,
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)),
                    COSName.FLATE_DECODE));
            document.addPage(page);
            document.save(file.toFile());
        }
        return file;
    }

    private void drawsAPlainPage() throws IOException {
        List<PagePicture> pictures = drawing.draw(file("plain.pdf", "0 1 0 rg 0 0 300 300 re f"), List.of(MARK));
        assertThat(pictures).hasSize(1);
        assertThat(pictures.get(0).page()).isEqualTo(1);
        assertThat(pictures.get(0).signatures()).containsExactly(1);
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(pictures.get(0).png()));
        assertThat(picture.getHeight()).isEqualTo(1000);
        assertThat(picture.getRGB(10, 990) & 0xffffff).isEqualTo(0x00ff00);
    }

    @Test
    void aPlainPageIsDrawnWithItsMark() throws IOException {
        drawsAPlainPage();
        drawsAPlainPage();
    }

    @Test
    void clippingWithoutEndIsGivenUp() throws IOException {
        StringBuilder content = new StringBuilder();
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 30_000; i++) {
                content.append(i * 7919 % 595)
                        .append(' ')
                        .append(i * 104729 % 842)
                        .append(i == 0 ? " m\n" : " l\n");
            }
            content.append("W* n 0 0 595 842 re f\n");
        }
        BoundedPageDrawing impatient = new BoundedPageDrawing(3);
        assertThat(impatient.draw(file("clip.pdf", content.toString()), List.of(MARK)))
                .isEmpty();
        impatient.end();
        drawsAPlainPage();
    }

    @Test
    void contentThatUnpacksWithoutEndCostsItsProcessOnly() throws IOException {
        Path bomb = folder.resolve("bomb.pdf");
        Files.write(bomb, bomb(600 << 20));
        assertThat(bomb.toFile().length()).isLessThan(2 << 20);
        Instant begun = Instant.now();
        // a fast machine passes the blanks in time and draws an empty page, a slow one gives up
        drawing.draw(bomb, List.of(MARK));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
        drawsAPlainPage();
    }

    /** A page whose content unpacks to so many blanks. */
    private static byte[] bomb(int length) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int left = length; left > 0; left -= blanks.length) {
                out.write(blanks);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(file);
        file.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    @Test
    void anInlinePictureOfAllMemoryEndsItsProcessOnly() throws IOException {
        Path huge = file("inline.pdf", "q 500 0 0 500 0 0 cm BI /W 30000 /H 30000 /CS /RGB /BPC 8 ID 0 EI Q");
        drawing.draw(huge, List.of(MARK));
        drawsAPlainPage();
    }

    @Test
    void aFormThatDrawsItselfIsBounded() throws IOException {
        Path file = folder.resolve("recursion.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(PDRectangle.A4);
            PDResources own = new PDResources();
            own.put(COSName.getPDFName("F"), form);
            form.setResources(own);
            try (var out = form.getContentStream().createOutputStream()) {
                out.write("/F Do /F Do".getBytes(StandardCharsets.US_ASCII));
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(form);
            }
            document.save(file.toFile());
        }
        assertThat(drawing.draw(file, List.of(MARK))).isEmpty();
        drawsAPlainPage();
    }
}
