package vn.vanthu.signing.pdf;

import java.util.Optional;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;

/** Reads rectangles. */
final class Rectangles {

    private Rectangles() {}

    /** Left, bottom, right, top whatever corners were written; empty if it is no rectangle. */
    static Optional<double[]> read(Increment increment, PdfObject value) {
        if (!(increment.get(value) instanceof PdfArray array) || array.size() < 4) {
            return Optional.empty();
        }
        double[] v = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!(increment.get(array.get(i)) instanceof PdfNumber number)) {
                return Optional.empty();
            }
            v[i] = number.doubleValue();
        }
        return Optional.of(
                new double[] {Math.min(v[0], v[2]), Math.min(v[1], v[3]), Math.max(v[0], v[2]), Math.max(v[1], v[3])});
    }
}
