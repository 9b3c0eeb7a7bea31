package vn.vanthu.pdf;

import java.nio.charset.StandardCharsets;

/** Reads one cross-reference section, table or stream, at a given offset. */
final class XrefParser {
    static final int STREAM_LIMIT = 64 << 20;
    private static final int ENTRY = 20;
    private static final long FIRST_GENERATION = EightBytes.at(" 00000 n".getBytes(StandardCharsets.US_ASCII), 0);

    private final Cursor cursor;
    private final ObjectReader reader;
    private final IrregularityLog log;

    XrefParser(Cursor cursor, ObjectReader reader, IrregularityLog log) {
        this.cursor = cursor;
        this.reader = reader;
        this.log = log;
    }

    /**
     * Reads the section.
     *
     * @return null when no cross-reference section stands there
     */
    XrefSection section(long offset) {
        if (offset < 0 || offset >= cursor.length()) {
            return null;
        }
        cursor.seek(offset);
        cursor.skipBlank();
        if (cursor.keyword("xref")) {
            if (cursor.position() - 4 != offset) {
                log.add(Irregularity.Kind.STARTXREF_WRONG, offset, "white space before the section");
            }
            return table(offset);
        }
        int c = cursor.peek();
        return c >= '0' && c <= '9' ? stream(offset, true) : null;
    }

    private XrefSection table(long offset) {
        XrefBuilder builder = new XrefBuilder(log, offset);
        for (; ; ) {
            cursor.skipSpace();
            int c = cursor.peek();
            if (c < '0' || c > '9') {
                break;
            }
            subsection(builder, offset);
        }
        if (!cursor.literal("trailer")) {
            log.add(Irregularity.Kind.XREF_DAMAGED, offset, "trailer missing");
            return null;
        }
        PdfObject trailer = reader.plain(cursor.position());
        if (!(trailer instanceof PdfDictionary dictionary)) {
            log.add(Irregularity.Kind.XREF_DAMAGED, offset, "trailer is not a dictionary");
            return null;
        }
        XrefSection.Kind kind = XrefSection.Kind.TABLE;
        Ending ending = ending(offset);
        long hidden = dictionary.number("XRefStm", XrefSection.NONE);
        if (hidden != XrefSection.NONE) {
            XrefSection stream = hidden < cursor.length() && hidden > 0 ? stream(hidden, false) : null;
            if (stream == null) {
                log.add(Irregularity.Kind.XREF_DAMAGED, offset, "XRefStm leads nowhere");
            } else {
                builder.overlay(stream);
                kind = XrefSection.Kind.HYBRID;
            }
        }
        return new XrefSection(kind, offset, dictionary, builder.runs(), ending.end, ending.declaredStart, -1)
                .hiding(builder.hidden());
    }

    private void subsection(XrefBuilder builder, long offset) {
        long first = cursor.digits();
        cursor.skipBlank();
        long count = cursor.digits();
        cursor.skipBlank();
        if (first < 0 || count < 0 || count > (cursor.length() - cursor.position()) / 10) {
            throw new PdfException(PdfException.Reason.DAMAGED, "cross-reference subsection");
        }
        long[] entries = new long[(int) count];
        byte[] block = new byte[(int) Math.min(count * ENTRY, 1 << 16) / ENTRY * ENTRY];
        for (int done = 0; done < entries.length; ) {
            int wanted = Math.min(block.length / ENTRY, entries.length - done);
            long at = cursor.position();
            int got = cursor.source().read(at, block, 0, wanted * ENTRY);
            int good = 0;
            while (good < Math.min(wanted, got / ENTRY) && fixedEntry(block, good * ENTRY, entries, done + good)) {
                good++;
            }
            cursor.seek(at + (long) good * ENTRY);
            done += good;
            if (good < wanted) {
                looseEntry(entries, done++, offset);
            }
        }
        boolean shifted = first == 1 && count > 0 && entries[0] == XrefSection.free(65535);
        if (shifted) {
            log.add(Irregularity.Kind.XREF_DAMAGED, offset, "first subsection starts at 1 instead of 0");
        }
        builder.add(shifted ? 0 : first, entries);
    }

    /** An entry as the format demands it: nnnnnnnnnn ggggg n and two characters of line end. */
    private static boolean fixedEntry(byte[] block, int at, long[] entries, int index) {
        if (EightBytes.at(block, at + 10) == FIRST_GENERATION && lineEnd(block, at + 18)) {
            long offset = EightBytes.decimal(block, at + 2); // nearly all entries of nearly all files
            if (offset > 0 && block[at] == '0' && block[at + 1] == '0') {
                entries[index] = XrefSection.inFile(offset, 0);
                return true;
            }
        }
        long offset = fixedDigits(block, at, 10);
        long generation = fixedDigits(block, at + 11, 5);
        byte type = block[at + 17];
        if (offset < 0
                || generation < 0
                || generation > 65535
                || !lineEnd(block, at + 18)
                || type != 'n' && type != 'f') {
            return false;
        }
        entries[index] = packed(type == 'n', offset, (int) generation);
        return true;
    }

    private static boolean lineEnd(byte[] block, int at) {
        return (block[at] == ' ' || block[at] == '\r') && (block[at + 1] == '\n' || block[at + 1] == '\r');
    }

    private static long fixedDigits(byte[] block, int at, int count) {
        long value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = block[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return block[at + count] == ' ' ? value : -1;
    }

    private static long packed(boolean inUse, long offset, int generation) {
        return inUse && offset != 0 ? XrefSection.inFile(offset, generation) : XrefSection.free(generation);
    }

    private void looseEntry(long[] entries, int index, long section) {
        log.add(Irregularity.Kind.XREF_DAMAGED, section, "entry is not as the format demands");
        cursor.skipBlank();
        long offset = cursor.digits();
        cursor.skipBlank();
        long generation = cursor.digits();
        cursor.skipBlank();
        int type = cursor.next();
        if (offset == 0 && generation > 65535) {
            // some writers count on past the greatest generation; nothing stands at offset 0 anyway
            generation = 65535;
        }
        if (offset < 0 || generation < 0 || generation > 65535 || type != 'n' && type != 'f') {
            throw new PdfException(PdfException.Reason.DAMAGED, "cross-reference entry");
        }
        if (Long.SIZE - Long.numberOfLeadingZeros(offset) > 44) {
            throw new PdfException(PdfException.Reason.DAMAGED, "cross-reference offset");
        }
        entries[index] = packed(type == 'n', offset, (int) generation);
        cursor.skipBlank();
    }

    private XrefSection stream(long offset, boolean alone) {
        PdfIndirect object = reader.indirect(offset);
        if (object == null
                || !(object.value() instanceof PdfStream stream)
                || !stream.dictionary().isName("Type", "XRef")) {
            return null;
        }
        if (object.start() != offset) {
            log.add(Irregularity.Kind.STARTXREF_WRONG, offset, "white space before the section");
        }
        PdfDictionary dictionary = stream.dictionary();
        XrefBuilder builder = new XrefBuilder(log, offset);
        readStream(stream, builder);
        cursor.seek(object.end());
        Ending ending = alone ? ending(offset) : new Ending(object.end(), -1);
        return new XrefSection(
                XrefSection.Kind.STREAM,
                offset,
                dictionary,
                builder.runs(),
                ending.end,
                ending.declaredStart,
                object.number());
    }

    private static void readStream(PdfStream stream, XrefBuilder builder) {
        PdfDictionary dictionary = stream.dictionary();
        int[] widths = widths(dictionary);
        byte[] data = stream.decode(STREAM_LIMIT);
        int record = widths[0] + widths[1] + widths[2];
        PdfArray index = dictionary.get("Index") instanceof PdfArray array ? array : null;
        int at = 0;
        int pairs = index == null ? 1 : index.size() / 2;
        for (int pair = 0; pair < pairs; pair++) {
            long first = index == null ? 0 : whole(index.get(2 * pair));
            long count = index == null ? dictionary.number("Size", 0) : whole(index.get(2 * pair + 1));
            int there = (int) Math.min(count, (data.length - at) / record);
            if (first < 0 || there < 0) {
                throw new PdfException(PdfException.Reason.DAMAGED, "cross-reference index");
            }
            long[] entries = new long[there];
            for (int i = 0; i < there; i++, at += record) {
                entries[i] = entry(data, at, widths);
            }
            builder.add(first, entries);
        }
    }

    private static long whole(PdfObject object) {
        return object instanceof PdfNumber number ? number.longValue() : -1;
    }

    private static int[] widths(PdfDictionary dictionary) {
        if (!(dictionary.get("W") instanceof PdfArray array) || array.size() < 3) {
            throw new PdfException(PdfException.Reason.DAMAGED, "cross-reference widths");
        }
        int[] widths = new int[3];
        for (int i = 0; i < 3; i++) {
            long width = whole(array.get(i));
            if (width < 0 || width > 8) {
                throw new PdfException(PdfException.Reason.DAMAGED, "cross-reference widths");
            }
            widths[i] = (int) width;
        }
        if (widths[1] == 0) {
            throw new PdfException(PdfException.Reason.DAMAGED, "cross-reference widths");
        }
        return widths;
    }

    private static long entry(byte[] data, int at, int[] widths) {
        long type = widths[0] == 0 ? 1 : field(data, at, widths[0]);
        long second = field(data, at + widths[0], widths[1]);
        long third = field(data, at + widths[0] + widths[1], widths[2]);
        if (type == 1 && second >= 0 && second < 1L << 44 && third >= 0 && third <= 65535) {
            return packed(true, second, (int) third);
        }
        if (type == 2 && second > 0 && second <= Integer.MAX_VALUE && third >= 0 && third < 1 << 24) {
            return XrefSection.inStream((int) second, (int) third);
        }
        return XrefSection.free((int) (third & 0xffff));
    }

    private static long field(byte[] data, int at, int width) {
        long value = 0;
        for (int i = at; i < at + width; i++) {
            value = value << 8 | data[i] & 0xff;
        }
        return value;
    }

    private record Ending(long end, long declaredStart) {}

    /** Reads what must follow a section: startxref, its number and the end-of-file mark. */
    private Ending ending(long section) {
        long fallback = cursor.position();
        cursor.skipSpace();
        if (!cursor.keyword("startxref")) {
            log.add(Irregularity.Kind.STARTXREF_MISSING, section, "no startxref behind the section");
            return new Ending(fallback, -1);
        }
        cursor.skipBlank();
        long declared = cursor.digits();
        cursor.skipBlank();
        if (!cursor.literal("%%EOF")) {
            log.add(Irregularity.Kind.STARTXREF_MISSING, section, "no end-of-file mark behind the section");
        }
        return new Ending(cursor.position(), declared);
    }
}
