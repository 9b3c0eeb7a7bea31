package vn.vanthu.validation.pdf;

import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfRevision;

/** The place of a widget on its page, in the page's own units; all zero where it has none. */
record WidgetPlace(double left, double bottom, double right, double top) {
    private static final double ROUNDING = 1;

    static WidgetPlace of(PdfRevision view, PdfDictionary widget) {
        PdfArray written = view.array(widget.get("Rect"));
        double[] corners = new double[4];
        for (int i = 0; i < 4 && written.size() == 4; i++) {
            corners[i] = view.resolve(written.get(i)) instanceof PdfNumber number ? number.doubleValue() : 0;
        }
        return new WidgetPlace(
                Math.min(corners[0], corners[2]),
                Math.min(corners[1], corners[3]),
                Math.max(corners[0], corners[2]),
                Math.max(corners[1], corners[3]));
    }

    boolean empty() {
        return left == right || bottom == top;
    }

    boolean within(WidgetPlace other) {
        return left >= other.left - ROUNDING
                && bottom >= other.bottom - ROUNDING
                && right <= other.right + ROUNDING
                && top <= other.top + ROUNDING;
    }
}
