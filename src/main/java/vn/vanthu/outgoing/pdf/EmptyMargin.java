package vn.vanthu.outgoing.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.vanthu.signing.Placement;

/**
 * The place in the left margin of the first page where nothing is drawn. That margin is 30 to 35 mm wide (NĐ 30/2020, Phụ
 * lục I, mục I.1) and stays empty below the height of the letterhead.
 */
final class EmptyMargin {

    private static final double LEFT = 6 * Placement.MILLIMETRE;
    private static final double BOTTOM = 20 * Placement.MILLIMETRE;
    private static final double WIDTH = 18 * Placement.MILLIMETRE;
    private static final double HEIGHT = WIDTH + 12;

    /** At the foot of the margin. */
    static final Placement USUAL = new Placement(1, LEFT, BOTTOM, WIDTH, HEIGHT);

    private static final double STEP = 10 * Placement.MILLIMETRE;

    /** Readers of codes want this much white around them: four modules of the smallest ones. */
    private static final double QUIET = 2 * Placement.MILLIMETRE;

    private static final double HIGHEST = 0.6;
    private static final int DOTS_PER_INCH = 36;
    private static final double SCALE = DOTS_PER_INCH / 72.0;
    private static final int WHITE = 235;

    private EmptyMargin() {}

    static Optional<Placement> in(Path file) throws IOException {
        BufferedImage page;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
        }
        double highest = HIGHEST * page.getHeight() / SCALE;
        for (double y = BOTTOM; y + HEIGHT < highest; y += STEP) {
            if (empty(page, y)) {
                return Optional.of(new Placement(1, LEFT, y, WIDTH, HEIGHT));
            }
        }
        return Optional.empty();
    }

    private static boolean empty(BufferedImage page, double y) {
        int left = (int) ((LEFT - QUIET) * SCALE);
        int right = (int) Math.ceil((LEFT + WIDTH + QUIET) * SCALE);
        int top = (int) (page.getHeight() - (y + HEIGHT + QUIET) * SCALE);
        int bottom = (int) Math.ceil(page.getHeight() - (y - QUIET) * SCALE);
        if (right >= page.getWidth() || top < 0 || bottom > page.getHeight()) {
            return false;
        }
        for (int x = left; x < right; x++) {
            for (int line = top; line < bottom; line++) {
                if (page.getRaster().getSample(x, line, 0) < WHITE) {
                    return false;
                }
            }
        }
        return true;
    }
}
