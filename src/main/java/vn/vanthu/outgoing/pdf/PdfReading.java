package vn.vanthu.outgoing.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.vanthu.outgoing.SheetReading;
import vn.vanthu.signing.Placement;

/** Reads and copies the pages of documents by PDFBox. */
@ApplicationScoped
class PdfReading implements SheetReading {

    private static final String FONT = "/liberation/LiberationSerif-Italic.ttf";
    private static final float SIZE = 9;
    private static final float EDGE = 24;
    private static final double TEXT_WIDTH = 300;
    private static final double TEXT_HEIGHT = 14;

    @Override
    public List<String> lines(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            flatten(document);
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return Normalizer.normalize(text.getText(document), Normalizer.Form.NFC)
                    .lines()
                    .map(line -> line.strip().replaceAll("\\s+", " "))
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int pages(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Placement topRight(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDPage page = document.getPage(0);
            PDRectangle box = page.getCropBox();
            boolean turned = page.getRotation() % 180 != 0;
            double width = turned ? box.getHeight() : box.getWidth();
            double height = turned ? box.getWidth() : box.getHeight();
            double text = Math.min(TEXT_WIDTH, width / 2);
            return new Placement(1, width - EDGE - text, height - EDGE, text, TEXT_HEIGHT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] print(Path file, String mark) {
        try (PDDocument document = Loader.loadPDF(file.toFile());
                InputStream face = PdfReading.class.getResourceAsStream(FONT);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            flatten(document);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
            PDFont font = PDType0Font.load(document, face);
            for (PDPage page : document.getPages()) {
                foot(document, page, font, mark);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in fields, such as number and date, becomes part of the pages; in memory only. */
    private static void flatten(PDDocument document) throws IOException {
        if (document.getDocumentCatalog().getAcroForm() != null) {
            document.getDocumentCatalog().getAcroForm().flatten();
        }
    }

    private static void foot(PDDocument document, PDPage page, PDFont font, String mark) throws IOException {
        PDRectangle box = page.getCropBox();
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(box.getLowerLeftX() + EDGE, box.getLowerLeftY() + EDGE);
            content.showText(mark);
            content.endText();
        }
    }
}
