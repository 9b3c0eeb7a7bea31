package vn.vanthu.signing;

/**
 * A place on a page as a reader sees it: after rotation and cropping, origin at the lower left of what is shown, in
 * points (1/72 inch; a page with its own user unit is measured in those units).
 *
 * @param page page number from 1
 * @param x left edge
 * @param y lower edge
 * @param width greater than 0
 * @param height greater than 0
 */
public record Placement(int page, double x, double y, double width, double height) {

    /** Points in a millimetre. */
    public static final double MILLIMETRE = 72 / 25.4;

    public Placement {
        if (page < 1 || !(width > 0) || !(height > 0) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException(
                    "no place on a page: " + page + " " + x + " " + y + " " + width + " x " + height);
        }
    }

    /**
     * The place of the agency's seal: at its real size, covering a third of the signatory's image on its left, centred on
     * the same line (Decree 30/2020/NĐ-CP, annex I, box 8).
     *
     * @param image where the signatory's image stands
     * @param sealWidth real width of the seal in points
     * @param sealHeight real height of the seal in points
     */
    public static Placement sealOver(Placement image, double sealWidth, double sealHeight) {
        double rightEdge = image.x + image.width / 3;
        double middle = image.y + image.height / 2;
        return new Placement(image.page, rightEdge - sealWidth, middle - sealHeight / 2, sealWidth, sealHeight);
    }
}
