package vn.vanthu.pdf;

/**
 * An indirect reference {@code number generation R}.
 *
 * @param number object number, 0 or more
 * @param generation generation number, 0 to 65535
 */
public record PdfReference(int number, int generation) implements PdfObject {
    @Override
    public String toString() {
        return number + " " + generation + " R";
    }
}
