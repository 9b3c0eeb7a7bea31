package vn.vanthu.compose;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of some pages, in the order in which it stands on them, and the distance it keeps from the edges.
 *
 * @param left smallest distance from the left edge in millimetres
 * @param right smallest distance from the right edge in millimetres
 * @param top smallest distance of a line's letters from the top edge in millimetres
 */
record TextArea(String text, double left, double right, double top) {

    private static final double MILLIMETRE = 72 / 25.4;

    static TextArea read(PDDocument document, int firstPage, int lastPage) throws IOException {
        Reader reader = new Reader();
        reader.setSortByPosition(true);
        reader.setStartPage(firstPage);
        reader.setEndPage(lastPage);
        String text = Normalizer.normalize(reader.getText(document), Normalizer.Form.NFC);
        return new TextArea(text, reader.left / MILLIMETRE, reader.right / MILLIMETRE, reader.top / MILLIMETRE);
    }

    private static final class Reader extends PDFTextStripper {
        private double left = Double.MAX_VALUE;
        private double right = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            for (TextPosition position : positions) {
                if (!position.getUnicode().isBlank()) {
                    left = Math.min(left, position.getXDirAdj());
                    right = Math.min(
                            right, position.getPageWidth() - position.getXDirAdj() - position.getWidthDirAdj());
                    top = Math.min(top, position.getYDirAdj() - position.getHeightDir());
                }
            }
            super.writeString(text, positions);
        }
    }
}
