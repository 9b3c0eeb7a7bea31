package vn.vanthu.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Documents of the sizes an office signs, always the same. */
final class BenchmarkDocuments {

    private BenchmarkDocuments() {}

    /**
     * @param kind {@code text100k}, {@code scan5m} (a few page images) or {@code text5m} (thousands of objects)
     */
    static byte[] make(String kind) {
        try (PDDocument document = new PDDocument()) {
            Random random = new Random(7);
            switch (kind) {
                case "text100k" -> text(document, 67, random);
                case "scan5m" -> scans(document, 9, random);
                case "text5m" -> text(document, 3700, random);
                default -> throw new IllegalArgumentException(kind);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(PDDocument document, int pages, Random random) throws IOException {
        PDFont font;
        try (InputStream file =
                BenchmarkDocuments.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            font = PDType0Font.load(document, file, true);
        }
        for (int i = 0; i < pages; i++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(font, 13);
                for (int line = 0; line < 40; line++) {
                    content.beginText();
                    content.newLineAtOffset(72, 770 - 17f * line);
                    content.showText(words(random));
                    content.endText();
                }
            }
        }
    }

    private static String words(Random random) {
        String[] words = {"căn", "cứ", "Luật", "Tổ", "chức", "chính", "quyền", "địa", "phương", "ngày", "tháng", "năm"};
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            line.append(words[random.nextInt(words.length)]).append(' ');
        }
        return line.toString();
    }

    private static void scans(PDDocument document, int pages, Random random) throws IOException {
        for (int i = 0; i < pages; i++) {
            BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int grey = 200 + random.nextInt(56);
                    image.setRGB(x, y, grey << 16 | grey << 8 | grey);
                }
            }
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(JPEGFactory.createFromImage(document, image, 0.72f), 0, 0, 595, 842);
            }
        }
    }
}
