package vn.vanthu.validation;

/**
 * Where a signature is seen.
 *
 * @param page page number from 1
 * @param left lower left corner, in points of the page's default user space
 * @param bottom lower left corner
 * @param right upper right corner
 * @param top upper right corner
 */
public record SignaturePlace(int page, double left, double bottom, double right, double top) {
    /** Whether it takes any room on the page. */
    public boolean visible() {
        return right > left && top > bottom;
    }
}
