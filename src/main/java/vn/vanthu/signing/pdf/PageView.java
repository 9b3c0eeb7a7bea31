package vn.vanthu.signing.pdf;

import java.util.HashSet;
import java.util.Set;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/**
 * A page as a reader shows it: cropped and turned.
 *
 * @param reference the page object
 * @param left left edge of what is shown, in the page's own space
 * @param bottom lower edge
 * @param width before turning
 * @param height before turning
 * @param turns quarter turns clockwise, 0 to 3
 */
record PageView(PdfReference reference, double left, double bottom, double width, double height, int turns) {

    private static final int MAX_DEPTH = 60;

    /** Finds a page by its number from 1. */
    static PageView find(Increment increment, int number) {
        PdfDictionary catalog = increment.original().catalog();
        Search search = new Search(increment, number - 1);
        if (search.descend(catalog.get("Pages"), new Inherited(PdfNull.NULL, PdfNull.NULL, 0), 0)) {
            return search.found;
        }
        throw new SigningRefusedException(Reason.NO_SUCH_PAGE, "the document has no page " + number);
    }

    private record Inherited(PdfObject mediaBox, PdfObject cropBox, long rotation) {

        Inherited with(Increment increment, PdfDictionary node) {
            PdfObject rotate = increment.get(node.get("Rotate"));
            return new Inherited(
                    node.has("MediaBox") ? node.get("MediaBox") : mediaBox,
                    node.has("CropBox") ? node.get("CropBox") : cropBox,
                    rotate instanceof PdfNumber turned ? turned.longValue() : rotation);
        }
    }

    private static final class Search {
        private final Increment increment;
        private final Set<PdfReference> seen = new HashSet<>();
        private long toSkip;
        private PageView found;

        Search(Increment increment, long toSkip) {
            this.increment = increment;
            this.toSkip = toSkip;
        }

        boolean descend(PdfObject where, Inherited inherited, int depth) {
            if (!(where instanceof PdfReference reference) || depth > MAX_DEPTH || !seen.add(reference)) {
                return false;
            }
            PdfDictionary node = increment.dictionary(where);
            Inherited own = inherited.with(increment, node);
            if (!node.has("Kids")) {
                if (toSkip-- == 0) {
                    found = view(reference, own);
                    return true;
                }
                return false;
            }
            for (PdfObject kid : increment.array(node.get("Kids"))) {
                PdfDictionary child = increment.dictionary(kid);
                PdfObject count = increment.get(child.get("Count"));
                if (child.has("Kids")
                        && count instanceof PdfNumber pages
                        && pages.longValue() <= toSkip
                        && pages.longValue() >= 0) {
                    toSkip -= pages.longValue();
                } else if (descend(kid, own, depth + 1)) {
                    return true;
                }
            }
            return false;
        }

        private PageView view(PdfReference reference, Inherited inherited) {
            double[] media = box(inherited.mediaBox, new double[] {0, 0, 612, 792});
            double[] shown = box(inherited.cropBox, media);
            double left = Math.max(media[0], shown[0]);
            double bottom = Math.max(media[1], shown[1]);
            double right = Math.min(media[2], shown[2]);
            double top = Math.min(media[3], shown[3]);
            if (!(right > left) || !(top > bottom)) {
                left = media[0];
                bottom = media[1];
                right = media[2];
                top = media[3];
            }
            return new PageView(reference, left, bottom, right - left, top - bottom, quarters(inherited.rotation));
        }

        private double[] box(PdfObject value, double[] otherwise) {
            return Rectangles.read(increment, value).orElse(otherwise);
        }
    }

    /** Width as shown. */
    double shownWidth() {
        return turns % 2 == 0 ? width : height;
    }

    /** Height as shown. */
    double shownHeight() {
        return turns % 2 == 0 ? height : width;
    }

    /** The rectangle of a place in the page's own space. */
    PdfArray rectangle(Placement place) {
        double x = place.x();
        double y = place.y();
        double w = place.width();
        double h = place.height();
        return switch (turns) {
            case 1 -> corners(width - y - h, x, h, w);
            case 2 -> corners(width - x - w, height - y - h, w, h);
            case 3 -> corners(y, height - x - w, h, w);
            default -> corners(x, y, w, h);
        };
    }

    private PdfArray corners(double x, double y, double w, double h) {
        return Syntax.numbers(left + x, bottom + y, left + x + w, bottom + y + h);
    }

    /** The matrix that makes an appearance stand upright for the reader. */
    PdfArray uprightMatrix() {
        return uprightMatrix(turns);
    }

    /** The same for a page turned clockwise by so many quarters. */
    static PdfArray uprightMatrix(int turns) {
        return switch (turns) {
            case 1 -> Syntax.numbers(0, 1, -1, 0, 0, 0);
            case 2 -> Syntax.numbers(-1, 0, 0, -1, 0, 0);
            case 3 -> Syntax.numbers(0, -1, 1, 0, 0, 0);
            default -> Syntax.numbers(1, 0, 0, 1, 0, 0);
        };
    }

    /** Quarter turns clockwise of a page known by its reference; 0 if it is no page. */
    static int turns(Increment increment, PdfObject page) {
        PdfDictionary node = increment.dictionary(page);
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (increment.get(node.get("Rotate")) instanceof PdfNumber rotate) {
                return quarters(rotate.longValue());
            }
            node = increment.dictionary(node.get("Parent"));
        }
        return 0;
    }

    /** Quarter turns of an angle in degrees, 0 to 3. */
    static int quarters(long degrees) {
        return (int) Math.floorMod(Math.round(degrees / 90.0), 4L);
    }
}
