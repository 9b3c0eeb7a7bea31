package vn.vanthu.validation.pdf;

import java.util.Optional;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfRevision;

/**
 * A byte range of the only lawful shape: from the start of the file to the contents, and from behind them on.
 *
 * @param gapStart offset of the opening bracket of the contents
 * @param gapEnd offset behind their closing bracket
 * @param end offset behind the last signed byte
 */
public record SignedRange(long gapStart, long gapEnd, long end) {

    /** Reads /ByteRange; empty when it is missing or not four whole numbers. */
    static Optional<long[]> numbers(PdfObject value, PdfRevision view) {
        if (!(view.resolve(value) instanceof PdfArray array) || array.size() != 4) {
            return Optional.empty();
        }
        long[] numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(view.resolve(array.get(i)) instanceof PdfNumber.Whole whole)) {
                return Optional.empty();
            }
            numbers[i] = whole.value();
        }
        return Optional.of(numbers);
    }

    /** The range, or empty when the numbers do not make a lawful one inside a file of this length. */
    static Optional<SignedRange> of(long[] numbers, long length) {
        boolean lawful = numbers[0] == 0
                && numbers[1] > 0
                && numbers[2] > numbers[1]
                && numbers[3] >= 0
                && numbers[2] <= length
                && numbers[3] <= length - numbers[2];
        return lawful
                ? Optional.of(new SignedRange(numbers[1], numbers[2], numbers[2] + numbers[3]))
                : Optional.empty();
    }
}
