package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/** One cross-reference section with its trailer (ISO 32000-2, 7.5.4 to 7.5.8). */
public final class XrefSection {

    /** How the section is written. */
    public enum Kind {
        TABLE,
        STREAM,
        /** A table whose trailer names a cross-reference stream too. */
        HYBRID,
        /** None was usable: found by scanning the file. */
        RECONSTRUCTED
    }

    static final long NONE = -1;
    private static final long FREE = 0L << 60;
    private static final long IN_FILE = 1L << 60;
    private static final long IN_STREAM = 2L << 60;

    private final Kind kind;
    private final long offset;
    private final PdfDictionary trailer;
    private final List<Run> runs;
    private final long end;
    private final long declaredStart;
    private final int objectNumber;
    private List<Integer> hidden = List.of();

    /** Entries of consecutive object numbers. */
    record Run(int first, long[] entries) {
        int last() {
            return first + entries.length - 1;
        }
    }

    XrefSection(
            Kind kind,
            long offset,
            PdfDictionary trailer,
            List<Run> runs,
            long end,
            long declaredStart,
            int objectNumber) {
        this.kind = kind;
        this.offset = offset;
        this.trailer = trailer;
        this.runs = new ArrayList<>(runs);
        this.runs.sort(Comparator.comparingInt(Run::first));
        this.end = end;
        this.declaredStart = declaredStart;
        this.objectNumber = objectNumber;
    }

    /** The same section, with objects that its table declares free and its cross-reference stream does not. */
    XrefSection hiding(List<Integer> numbers) {
        hidden = numbers;
        return this;
    }

    /** Objects of a hybrid section that are free to readers who do not know cross-reference streams. */
    public List<Integer> hidden() {
        return hidden;
    }

    static long inFile(long offset, int generation) {
        return IN_FILE | (long) generation << 44 | offset;
    }

    static long inStream(int stream, int index) {
        return IN_STREAM | (long) index << 32 | stream;
    }

    static long free(int generation) {
        return FREE | generation;
    }

    static boolean isFree(long packed) {
        return packed >>> 60 == 0;
    }

    static XrefEntry unpack(long packed) {
        int type = (int) (packed >>> 60);
        if (type == 1) {
            return new XrefEntry.InFile(packed & 0xfff_ffff_ffffL, (int) (packed >>> 44) & 0xffff);
        }
        if (type == 2) {
            return new XrefEntry.InStream((int) packed, (int) (packed >>> 32) & 0xff_ffff);
        }
        return new XrefEntry.Free((int) packed & 0xffff);
    }

    public Kind kind() {
        return kind;
    }

    /** Offset of the word {@code xref}, or of the cross-reference stream object. */
    public long offset() {
        return offset;
    }

    /** The trailer dictionary, or the dictionary of the cross-reference stream. */
    public PdfDictionary trailer() {
        return trailer;
    }

    /** Offset behind the end-of-file mark that follows (without the line end), or of what was read last. */
    public long end() {
        return end;
    }

    /** What the {@code startxref} behind this section says, or -1 where there is none. */
    public long declaredStart() {
        return declaredStart;
    }

    /** Object number of the cross-reference stream, or -1 for a table. */
    public int objectNumber() {
        return objectNumber;
    }

    /** Offset of the section before, or -1. */
    public long previous() {
        return trailer.number("Prev", NONE);
    }

    long packed(int number) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Run run = runs.get(middle);
            if (number < run.first()) {
                high = middle - 1;
            } else if (number > run.last()) {
                low = middle + 1;
            } else {
                return run.entries()[number - run.first()];
            }
        }
        return NONE;
    }

    /** The entry of an object number, or null when this section does not mention it. */
    public XrefEntry entry(int number) {
        long packed = packed(number);
        return packed == NONE ? null : unpack(packed);
    }

    /** Visits every object number that the section mentions, free ones too, in ascending order. */
    public void forEachNumber(IntConsumer visitor) {
        for (Run run : runs) {
            for (int i = 0; i < run.entries().length; i++) {
                if (run.entries()[i] != NONE) {
                    visitor.accept(run.first() + i);
                }
            }
        }
    }

    List<Run> runs() {
        return runs;
    }

    /** The greatest object number mentioned, or -1. */
    public int greatestNumber() {
        int greatest = -1;
        for (Run run : runs) {
            greatest = Math.max(greatest, run.last());
        }
        return greatest;
    }

    public int size() {
        int count = 0;
        for (Run run : runs) {
            for (long entry : run.entries()) {
                count += entry == NONE ? 0 : 1;
            }
        }
        return count;
    }
}
