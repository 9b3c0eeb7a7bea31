package vn.vanthu.pdf;

/** An integer or real number. */
public sealed interface PdfNumber extends PdfObject {

    /** The value; a real is cut towards zero. */
    long longValue();

    double doubleValue();

    /** A whole number; readers of the format write lengths, offsets and object numbers with it. */
    record Whole(long value) implements PdfNumber {
        @Override
        public long longValue() {
            return value;
        }

        @Override
        public double doubleValue() {
            return value;
        }

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** A number with a decimal point. */
    record Real(double value) implements PdfNumber {
        @Override
        public long longValue() {
            return (long) value;
        }

        @Override
        public double doubleValue() {
            return value;
        }

        @Override
        public String toString() {
            return Double.toString(value);
        }
    }
}
