package vn.vanthu.signing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import vn.vanthu.signing.pkcs12.Pkcs12;

/** Documents, images and keys for tests. */
public final class Fixtures {

    private Fixtures() {}

    /** A key of the test certificates, as {@code person/an.nguyen}. */
    public static SigningKey key(String name) {
        return Pkcs12.open(Path.of("certs-test", name + ".p12"), "123456".toCharArray())
                .onlyKey();
    }

    /** A document of some pages of text, with a cross-reference table or stream. */
    public static byte[] textDocument(int pages, boolean compressed) {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.TIMES_ROMAN);
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 13);
                    content.newLineAtOffset(72, 760);
                    content.showText("Page " + i + " of a document that will be signed");
                    content.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(
                    bytes, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tagged PDF/A-2a document of one page. */
    public static byte[] archivalDocument() {
        String html = "<html lang='vi'><head><title>Quyết định</title><meta name='subject' content='x'/>"
                + "<style>@page{size:A4;margin:20mm} body{font-family:'Serif'; font-size:13pt}</style></head>"
                + "<body><h1>QUYẾT ĐỊNH</h1><p>Về việc ban hành Quy chế làm việc</p></body></html>";
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(
                    () -> Fixtures.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"),
                    "Serif",
                    400,
                    FontStyle.NORMAL,
                    true);
            builder.useFont(
                    () -> Fixtures.class.getResourceAsStream("/liberation/LiberationSerif-Bold.ttf"),
                    "Serif",
                    700,
                    FontStyle.NORMAL,
                    true);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.withHtmlContent(html, null);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A transparent PNG with a ring, like a seal. */
    public static byte[] seal(Color colour) {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.setStroke(new java.awt.BasicStroke(12));
        graphics.drawOval(10, 10, 280, 280);
        graphics.dispose();
        return png(image);
    }

    /** A transparent PNG with a scribble, like a handwritten signature. */
    public static byte[] handwriting() {
        BufferedImage image = new BufferedImage(400, 160, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(20, 40, 190));
        graphics.setStroke(new java.awt.BasicStroke(6));
        for (int x = 10; x < 360; x += 30) {
            graphics.drawArc(x, 40, 60, 90, 0, 260);
        }
        graphics.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
