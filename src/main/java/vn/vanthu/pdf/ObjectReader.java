package vn.vanthu.pdf;

/** Reads indirect objects at offsets of the file, with their stream data located and their strings decrypted. */
final class ObjectReader {
    private static final int MAX_LENGTH_DEPTH = 4;

    private final PdfSource source;
    private final Cursor cursor;
    private final ObjectParser parser;
    private final IrregularityLog log;
    private LengthResolver lengths = (reference, offset) -> -1;
    private Encryption encryption;
    private int lengthDepth;

    /** Finds the value of an indirect stream length. */
    interface LengthResolver {
        /** The length, or -1 when it cannot be found. */
        long length(PdfReference reference, long streamOffset);
    }

    ObjectReader(PdfSource source, Cursor cursor, IrregularityLog log) {
        this.source = source;
        this.cursor = cursor;
        this.log = log;
        this.parser = new ObjectParser(cursor, log, -1);
    }

    void lengths(LengthResolver resolver) {
        this.lengths = resolver;
    }

    void encryption(Encryption next) {
        this.encryption = next;
    }

    /** Reads a direct object, such as a trailer, without decryption; the cursor stays behind it. */
    PdfObject plain(long offset) {
        parser.reset();
        parser.cipher(null);
        cursor.seek(offset);
        return parser.object();
    }

    /**
     * Reads the indirect object at an offset; the cursor stays behind it.
     *
     * @return null when no object starts there
     */
    PdfIndirect indirect(long offset) {
        cursor.seek(offset);
        cursor.skipBlank();
        long start = cursor.position();
        long number = cursor.digits();
        cursor.skipBlank();
        long generation = cursor.digits();
        cursor.skipBlank();
        if (number < 0 || number > Integer.MAX_VALUE || generation < 0 || generation > 65535) {
            return null;
        }
        if (!cursor.literal("obj")) {
            return null;
        }
        parser.reset();
        parser.cipher(encryption == null ? null : bytes -> encryption.string(bytes, (int) number, (int) generation));
        PdfObject value = parser.object();
        cursor.skipSpace();
        if (value instanceof PdfDictionary dictionary && cursor.literal("stream")) {
            value = stream(dictionary, (int) number, (int) generation, start);
            cursor.skipSpace();
        }
        if (!cursor.literal("endobj")) {
            log.add(Irregularity.Kind.ENDOBJ_MISSING, start, "object " + number);
        }
        return new PdfIndirect((int) number, (int) generation, value, start, cursor.position());
    }

    private PdfStream stream(PdfDictionary dictionary, int number, int generation, long objectStart) {
        int c = cursor.peek();
        if (c == '\r') {
            cursor.next();
            c = cursor.peek();
        }
        if (c == '\n') {
            cursor.next();
        }
        long start = cursor.position();
        long length = length(dictionary, objectStart);
        if (length < 0 || length > source.length() - start || !endsAt(start + length)) {
            log.add(Irregularity.Kind.STREAM_LENGTH_WRONG, objectStart, "object " + number);
            length = searchEnd(start);
        }
        PdfStream.StreamCipher cipher = encryption == null ? null : encryption.stream(dictionary, number, generation);
        return new PdfStream(dictionary, source, start, length, cipher);
    }

    private long length(PdfDictionary dictionary, long objectStart) {
        PdfObject written = dictionary.get("Length");
        if (written instanceof PdfNumber number) {
            return number.longValue();
        }
        if (!(written instanceof PdfReference reference) || lengthDepth >= MAX_LENGTH_DEPTH) {
            return -1;
        }
        long here = cursor.position();
        lengthDepth++;
        try {
            return lengths.length(reference, objectStart);
        } finally {
            lengthDepth--;
            cursor.seek(here);
        }
    }

    private boolean endsAt(long position) {
        cursor.seek(position);
        cursor.skipBlank();
        return cursor.literal("endstream");
    }

    /** Finds the first endstream, leaves the cursor behind it and returns the length of the data before it. */
    private long searchEnd(long start) {
        cursor.seek(start);
        for (int c = cursor.next(); c >= 0; c = cursor.next()) {
            if (c == 'e') {
                long at = cursor.position() - 1;
                if (cursor.literal("ndstream")) {
                    return trimLineEnd(start, at) - start;
                }
                cursor.seek(at + 1);
            }
        }
        throw new PdfException(PdfException.Reason.DAMAGED, "stream without an end");
    }

    private long trimLineEnd(long start, long at) {
        long here = cursor.position();
        long end = at;
        if (end > start) {
            cursor.seek(end - 1);
            int last = cursor.peek();
            if (last == '\n' || last == '\r') {
                end--;
            }
            if (last == '\n' && end > start) {
                cursor.seek(end - 1);
                end -= cursor.peek() == '\r' ? 1 : 0;
            }
        }
        cursor.seek(here);
        return end;
    }
}
