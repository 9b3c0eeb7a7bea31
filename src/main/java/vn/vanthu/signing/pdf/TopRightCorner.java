package vn.vanthu.signing.pdf;

import vn.vanthu.pdf.PdfSource;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SigningRefusedException;

/**
 * Where the agency's signature on an annex in a file of its own and on a digital copy stands: the top right corner of the
 * first page, text without an image (Decree 30/2020/NĐ-CP, annex I).
 */
public final class TopRightCorner {

    private static final double MARGIN = 10 * Placement.MILLIMETRE;

    private TopRightCorner() {}

    /**
     * The place for a text: as wide as its longest line, ten millimetres from both edges of what is shown. A line longer than
     * the page is as wide as the page allows and will be written smaller.
     *
     * @param document not closed
     * @throws SigningRefusedException if the document cannot be read or the font has no such letters
     */
    public static Placement of(PdfSource document, Appearance.Text text) {
        PageView page = PageView.find(new Increment(Original.open(document, new char[0])), 1);
        SubsetFont font = FontFace.REGULAR.subsetFor(String.join("", text.lines()));
        double widest = text.lines().stream().mapToDouble(font::width).max().orElse(0) * text.size();
        double width = Math.min(widest, Math.max(1, page.shownWidth() - 2 * MARGIN));
        double height = text.lines().size() * text.size() * Look.LINE;
        return new Placement(
                1, page.shownWidth() - MARGIN - width, page.shownHeight() - MARGIN - height, width, height);
    }
}
