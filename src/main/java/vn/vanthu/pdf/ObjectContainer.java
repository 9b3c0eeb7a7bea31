package vn.vanthu.pdf;

/** A decoded object stream (ISO 32000-2, 7.5.7). */
final class ObjectContainer {
    private static final int MAX_OBJECTS = 1 << 20;

    private final byte[] data;
    private final int[] numbers;
    private final int[] offsets;
    private final int first;
    private final long origin;

    private ObjectContainer(byte[] data, int[] numbers, int[] offsets, int first, long origin) {
        this.data = data;
        this.numbers = numbers;
        this.offsets = offsets;
        this.first = first;
        this.origin = origin;
    }

    static ObjectContainer of(PdfStream stream, byte[] data, PdfRevision revision) {
        PdfDictionary dictionary = stream.dictionary();
        long count = wholeOf(revision.resolve(dictionary.get("N")));
        long first = wholeOf(revision.resolve(dictionary.get("First")));
        if (!dictionary.isName("Type", "ObjStm") || count < 0 || count > MAX_OBJECTS || first < 0) {
            throw new PdfException(PdfException.Reason.DAMAGED, "object stream header");
        }
        if (first > data.length || count > data.length) {
            throw new PdfException(PdfException.Reason.DAMAGED, "object stream too short");
        }
        Cursor cursor = new Cursor(PdfSource.of(data));
        int[] numbers = new int[(int) count];
        int[] offsets = new int[(int) count];
        for (int i = 0; i < count; i++) {
            cursor.skipSpace();
            long number = cursor.digits();
            cursor.skipSpace();
            long offset = cursor.digits();
            if (number < 0 || number > Integer.MAX_VALUE || offset < 0 || first + offset > data.length) {
                throw new PdfException(PdfException.Reason.DAMAGED, "object stream index");
            }
            numbers[i] = (int) number;
            offsets[i] = (int) offset;
        }
        return new ObjectContainer(data, numbers, offsets, (int) first, stream.start());
    }

    private static long wholeOf(PdfObject value) {
        return value instanceof PdfNumber number ? number.longValue() : -1;
    }

    int count() {
        return numbers.length;
    }

    int number(int index) {
        return numbers[index];
    }

    byte[] data() {
        return data;
    }

    /** Where the objects themselves begin. */
    int first() {
        return first;
    }

    int offset(int index) {
        return first + offsets[index];
    }

    /** The object at a position, or null where there is none. */
    PdfIndirect object(int index, IrregularityLog log) {
        if (index < 0 || index >= numbers.length) {
            return null;
        }
        Cursor cursor = new Cursor(PdfSource.of(data));
        cursor.seek(offset(index));
        PdfObject value = new ObjectParser(cursor, log, origin).object();
        return new PdfIndirect(numbers[index], 0, value, -1, -1);
    }
}
