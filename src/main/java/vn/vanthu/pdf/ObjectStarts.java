package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the cross-references of all revisions say that objects begin, and the parts of the file outside the data of large
 * streams: what looks like a reference or a signature inside an image or an attached file is none.
 */
final class ObjectStarts {
    private static final int LARGE = 16 << 10;

    private final PdfFile file;
    private final long[] offsets;
    private List<Stretch> stretches;

    /** A part of the file, up to an offset that does not belong to it. */
    record Stretch(long from, long to) {}

    /** Visits an entry of a section that stands in the file itself. */
    private interface Visitor {
        void visit(int number, long packed);
    }

    ObjectStarts(PdfFile file) {
        this.file = file;
        Offsets found = new Offsets();
        visit((number, packed) -> found.add(offset(packed)));
        this.offsets = found.sorted();
    }

    /** Offsets of objects, ascending; the same one several times where revisions repeat it. */
    long[] offsets() {
        return offsets;
    }

    /**
     * The file without the data of large streams, ascending. A stream is left out where every cross-reference that points
     * at it agrees with what stands there, and only up to where the next object is said to begin.
     */
    List<Stretch> outsideStreams() {
        if (stretches == null) {
            stretches = new ArrayList<>();
            long at = 0;
            for (Stretch data : agreed(largeStreams())) {
                stretches.add(new Stretch(at, data.from()));
                at = data.to();
            }
            stretches.add(new Stretch(at, file.source().length()));
        }
        return stretches;
    }

    /** Large streams by the offset of their object. One that is not as it should be ends the search: parsing is dear. */
    private Map<Long, PdfIndirect> largeStreams() {
        Map<Long, PdfIndirect> large = new HashMap<>();
        for (int i = 0; i < offsets.length; i++) {
            long next = i + 1 < offsets.length ? offsets[i + 1] : file.source().length();
            if (next - offsets[i] < LARGE || offsets[i] >= file.source().length()) {
                continue;
            }
            PdfIndirect object = file.store().at(offsets[i]);
            if (object == null || object.end() > next) {
                break;
            }
            if (object.value() instanceof PdfStream) {
                large.put(offsets[i], object);
            }
        }
        return large;
    }

    private List<Stretch> agreed(Map<Long, PdfIndirect> large) {
        if (large.isEmpty()) {
            return List.of();
        }
        visit((number, packed) -> {
            PdfIndirect object = large.get(offset(packed));
            if (object != null && (object.number() != number || object.generation() != generation(packed))) {
                large.remove(offset(packed));
            }
        });
        return large.values().stream()
                .map(object -> (PdfStream) object.value())
                .map(stream -> new Stretch(stream.start(), stream.start() + stream.length()))
                .sorted((one, other) -> Long.compare(one.from(), other.from()))
                .toList();
    }

    private void visit(Visitor visitor) {
        for (PdfRevision revision : file.revisions()) {
            for (XrefSection section : revision.sections()) {
                for (XrefSection.Run run : section.runs()) {
                    for (int i = 0; i < run.entries().length; i++) {
                        if (run.entries()[i] >>> 60 == 1) {
                            visitor.visit(run.first() + i, run.entries()[i]);
                        }
                    }
                }
            }
        }
    }

    private static long offset(long packed) {
        return packed & 0xfff_ffff_ffffL;
    }

    private static int generation(long packed) {
        return (int) (packed >>> 44) & 0xffff;
    }

    /** A growing list of numbers. */
    private static final class Offsets {
        private long[] values = new long[64];
        private int count;

        void add(long value) {
            values = count == values.length ? Arrays.copyOf(values, count * 2) : values;
            values[count++] = value;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
