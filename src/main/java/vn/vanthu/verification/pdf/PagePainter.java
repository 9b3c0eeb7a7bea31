package vn.vanthu.verification.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.vanthu.validation.SignaturePlace;
import vn.vanthu.validation.Verdict;
import vn.vanthu.verification.PagePicture;

/** Paints the pages on which signatures are seen, each signature in a frame with its number and its verdict's colour. */
final class PagePainter {

    private static final int MOST_PAGES = 3;
    private static final int LONGEST_SIDE = 1000;

    private PagePainter() {}

    /** The marked pages in order, or the first one. Pages with pictures too large to unpack are left out. */
    static List<PagePicture> paint(Path file, List<PageMark> marks) throws IOException {
        Set<Integer> pages = new TreeSet<>();
        marks.forEach(mark -> pages.add(mark.place().page()));
        if (pages.isEmpty()) {
            pages.add(1);
        }
        List<PagePicture> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int page : pages.stream().limit(MOST_PAGES).toList()) {
                if (page <= document.getNumberOfPages() && DrawingEffort.modest(document.getPage(page - 1))) {
                    pictures.add(paint(document, renderer, page, marks));
                }
            }
        }
        return pictures;
    }

    private static PagePicture paint(PDDocument document, PDFRenderer renderer, int number, List<PageMark> marks)
            throws IOException {
        PDPage page = document.getPage(number - 1);
        PDRectangle box = page.getCropBox();
        float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        if (Math.min(box.getWidth(), box.getHeight()) < longest / LONGEST_SIDE) {
            throw new IOException("a page of less than one pixel");
        }
        float scale = LONGEST_SIDE / longest;
        BufferedImage image = renderer.renderImage(number - 1, scale, ImageType.RGB);
        List<PageMark> here =
                marks.stream().filter(mark -> mark.place().page() == number).toList();
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        AffineTransform onImage = onImage(box, page.getRotation(), scale);
        here.forEach(mark -> paint(graphics, onImage, mark));
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new PagePicture(
                number, png.toByteArray(), here.stream().map(PageMark::ordinal).toList());
    }

    /** From the page's user space to the pixels of its picture. */
    private static AffineTransform onImage(PDRectangle box, int rotation, float scale) {
        AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
        switch (Math.floorMod(rotation, 360)) {
            case 90 -> transform.concatenate(new AffineTransform(0, 1, 1, 0, 0, 0));
            case 180 -> transform.concatenate(new AffineTransform(-1, 0, 0, 1, box.getWidth(), 0));
            case 270 -> transform.concatenate(new AffineTransform(0, -1, -1, 0, box.getHeight(), box.getWidth()));
            default -> transform.concatenate(new AffineTransform(1, 0, 0, -1, 0, box.getHeight()));
        }
        transform.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return transform;
    }

    private static void paint(Graphics2D graphics, AffineTransform onImage, PageMark mark) {
        SignaturePlace place = mark.place();
        Rectangle2D area = onImage.createTransformedShape(new Rectangle2D.Double(
                        place.left(), place.bottom(), place.right() - place.left(), place.top() - place.bottom()))
                .getBounds2D();
        graphics.setColor(colour(mark.verdict()));
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(area);
        String number = Integer.toString(mark.ordinal());
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
        int width = graphics.getFontMetrics().stringWidth(number) + 12;
        Rectangle2D badge = new Rectangle2D.Double(area.getMinX(), area.getMinY(), width, 24);
        graphics.fill(badge);
        graphics.setColor(Color.WHITE);
        graphics.drawString(number, (float) badge.getMinX() + 6, (float) badge.getMinY() + 18);
    }

    private static Color colour(Verdict verdict) {
        return switch (verdict) {
            case VALID -> new Color(0x14632c);
            case INVALID -> new Color(0xa51d1d);
            case INDETERMINATE -> new Color(0x7a4a00);
        };
    }
}
