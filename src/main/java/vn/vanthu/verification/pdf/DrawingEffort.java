package vn.vanthu.verification.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Adds up what drawing a page may unpack: the pixels of all its pictures and the forms and patterns in each other, every use
 * counted, so that a small file cannot fill the memory or multiply itself.
 */
final class DrawingEffort {

    private static final long MOST_PIXELS = 40_000_000;
    private static final int MOST_PARTS = 2_000;
    private static final int DEEPEST = 6;

    private long pixels;
    private int parts;

    private DrawingEffort() {}

    /** Whether the page, with what its annotations look like, can be drawn at a modest cost. */
    static boolean modest(PDPage page) throws IOException {
        DrawingEffort effort = new DrawingEffort();
        if (!effort.bears(page.getResources(), 0)) {
            return false;
        }
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDAppearanceStream looks = annotation.getNormalAppearanceStream();
            if (looks != null && !effort.bears(looks.getResources(), 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean bears(PDResources resources, int depth) throws IOException {
        if (resources == null) {
            return true;
        }
        if (depth > DEEPEST) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (!bears(resources.getXObject(name), depth)) {
                return false;
            }
        }
        for (COSName name : resources.getPatternNames()) {
            PDAbstractPattern pattern = resources.getPattern(name);
            if (++parts > MOST_PARTS
                    || pattern instanceof PDTilingPattern tiling && !bears(tiling.getResources(), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean bears(PDXObject object, int depth) throws IOException {
        if (++parts > MOST_PARTS) {
            return false;
        }
        if (object instanceof PDImageXObject image) {
            pixels += (long) image.getWidth() * image.getHeight();
            return pixels <= MOST_PIXELS && (image.getSoftMask() == null || bears(image.getSoftMask(), depth));
        }
        return !(object instanceof PDFormXObject form) || bears(form.getResources(), depth + 1);
    }
}
