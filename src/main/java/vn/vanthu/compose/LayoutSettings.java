package vn.vanthu.compose;

/**
 * What the decree leaves to the agency: margins within its limits and which of the two sets of letter sizes (NĐ 30/2020,
 * Phụ lục I, mục I). Margins in millimetres, paper A4.
 *
 * @param top 20 to 25
 * @param bottom 20 to 25
 * @param left 30 to 35
 * @param right 15 to 20
 * @param bodySize size of the text in points, 13 or 14; all other sizes follow it
 */
public record LayoutSettings(int top, int bottom, int left, int right, int bodySize) {

    /** Margins 20, 20, 30, 20 mm, text of 14 points. */
    public static final LayoutSettings USUAL = new LayoutSettings(20, 20, 30, 20, 14);

    /** @throws IllegalArgumentException when a value is outside what the decree allows */
    public LayoutSettings {
        within("top margin", top, 20, 25);
        within("bottom margin", bottom, 20, 25);
        within("left margin", left, 30, 35);
        within("right margin", right, 15, 20);
        within("text size", bodySize, 13, 14);
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be between " + least + " and " + most + ", not " + value);
        }
    }
}
