package vn.vanthu.validation.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.vanthu.pdf.PdfRevision;

/** Whether text of a page lies in a place: asked only where a later update would cover it. */
final class PageText {
    private static final int MOST_BYTES = 24 << 20;
    private static final double INSIDE = 1;

    private PageText() {}

    /**
     * Whether text stands there in a revision. What cannot be found out counts as text.
     *
     * @param page number of the page, from 1
     */
    static boolean in(PdfRevision revision, int page, WidgetPlace place) {
        if (page < 1 || revision.end() > MOST_BYTES) {
            return true;
        }
        byte[] bytes = revision.file().source().bytes(0, (int) revision.end());
        try (PDDocument document = Loader.loadPDF(bytes)) {
            Finder finder = new Finder(document.getPage(page - 1).getCropBox(), place);
            finder.setStartPage(page);
            finder.setEndPage(page);
            finder.getText(document);
            return finder.found;
        } catch (IOException | RuntimeException e) {
            // PDFBox throws many kinds at damaged pages; what a page shows is then not known
            return true;
        }
    }

    private static final class Finder extends PDFTextStripper {
        private final PDRectangle crop;
        private final WidgetPlace place;
        private boolean found;

        Finder(PDRectangle crop, WidgetPlace place) {
            this.crop = crop;
            this.place = place;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition position : positions) {
                double left = position.getTextMatrix().getTranslateX() + crop.getLowerLeftX();
                double base = position.getTextMatrix().getTranslateY() + crop.getLowerLeftY();
                boolean blank =
                        position.getUnicode() == null || position.getUnicode().isBlank();
                found |= !blank
                        && left + position.getWidth() > place.left() + INSIDE
                        && left < place.right() - INSIDE
                        && base + position.getHeight() > place.bottom() + INSIDE
                        && base < place.top() - INSIDE;
            }
        }
    }
}
