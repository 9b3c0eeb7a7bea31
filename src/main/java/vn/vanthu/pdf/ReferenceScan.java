package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds who refers to given objects, without parsing the file: the raw bytes are searched for {@code N G R}, and only
 * objects with a hit are parsed.
 */
public final class ReferenceScan {
    private static final int CHUNK = 128 << 10;
    private static final int OVERLAP = 32;
    private static final int CONTAINER_LIMIT = 32 << 20;
    private static final long ALL_R = EightBytes.of('R');

    private final PdfFile file;
    private final BitSet targets;
    private final boolean[] lastDigits = new boolean[100];
    private final Set<Long> offsets = new LinkedHashSet<>();
    private final Set<Integer> inStreams = new LinkedHashSet<>();

    /**
     * A reference.
     *
     * @param source number of the object that holds it, or -1 for the trailer
     * @param path keys from that object down to the reference, array positions as {@code []}
     * @param target number of the object referred to
     */
    public record Edge(int source, List<String> path, int target) {}

    private ReferenceScan(PdfFile file, BitSet targets) {
        this.file = file;
        this.targets = targets;
        targets.stream().forEach(number -> lastDigits[number % 100] = true);
    }

    /** Searches the whole file for references to the targets. */
    public static ReferenceScan of(PdfFile file, BitSet targets) {
        ReferenceScan scan = new ReferenceScan(file, targets);
        if (!targets.isEmpty()) {
            scan.searchFile();
            scan.searchStreams();
        }
        return scan;
    }

    /** References from live objects and the trailer of a revision. */
    public List<Edge> edges(PdfRevision revision) {
        List<Edge> edges = new ArrayList<>();
        walk(-1, revision.trailer(), new ArrayList<>(), edges);
        for (long offset : offsets) {
            PdfIndirect object = file.store().at(offset);
            boolean live = object != null
                    && revision.entry(object.number()) instanceof XrefEntry.InFile place
                    && place.offset() == offset;
            if (live) {
                walk(object.number(), object.value(), new ArrayList<>(), edges);
            }
        }
        for (int number : inStreams) {
            if (revision.entry(number) instanceof XrefEntry.InStream) {
                PdfIndirect object = revision.object(number);
                if (object != null) {
                    walk(number, object.value(), new ArrayList<>(), edges);
                }
            }
        }
        return edges;
    }

    private void walk(int source, PdfObject value, List<String> path, List<Edge> edges) {
        if (value instanceof PdfReference reference && targets.get(reference.number())) {
            edges.add(new Edge(source, List.copyOf(path), reference.number()));
        } else if (value instanceof PdfArray array) {
            path.add("[]");
            array.forEach(item -> walk(source, item, path, edges));
            path.remove(path.size() - 1);
        } else if (value instanceof PdfDictionary dictionary) {
            walkEntries(source, dictionary, path, edges);
        } else if (value instanceof PdfStream stream && !stream.dictionary().isName("Type", "XRef")) {
            walkEntries(source, stream.dictionary(), path, edges);
        }
    }

    private void walkEntries(int source, PdfDictionary dictionary, List<String> path, List<Edge> edges) {
        dictionary.entries().forEach((key, entry) -> {
            path.add(key);
            walk(source, entry, path, edges);
            path.remove(path.size() - 1);
        });
    }

    private void searchFile() {
        long[] starts = file.starts().offsets();
        byte[] whole = file.source().array();
        byte[] buffer = whole == null ? new byte[CHUNK + OVERLAP] : null;
        for (ObjectStarts.Stretch stretch : file.starts().outsideStreams()) {
            if (whole != null) {
                search(whole, (int) stretch.from(), (int) stretch.to(), 0, starts);
                continue;
            }
            for (long base = stretch.from(); base < stretch.to(); base += CHUNK) {
                int wanted = (int) Math.min(buffer.length, stretch.to() - base);
                int got = 0;
                while (got < wanted) {
                    int step = file.source().read(base + got, buffer, got, wanted - got);
                    if (step <= 0) {
                        break;
                    }
                    got += step;
                }
                search(buffer, 0, got, base, starts);
            }
        }
    }

    private void search(byte[] bytes, int from, int to, long base, long[] starts) {
        int i = from + 4;
        for (; i + 8 <= to; i += 8) {
            for (long left = EightBytes.matches(bytes, i, ALL_R); left != 0; left &= left - 1) {
                hit(bytes, i + (Long.numberOfTrailingZeros(left) >>> 3), base, starts);
            }
        }
        for (; i < to; i++) {
            hit(bytes, i, base, starts);
        }
    }

    private void hit(byte[] bytes, int i, long base, long[] starts) {
        if (bytes[i] != 'R' || !Characters.isSpace(bytes[i - 1] & 0xff) || endsLikeNoTarget(bytes, i)) {
            return;
        }
        if (targets.get(target(bytes, i))) {
            int at = Arrays.binarySearch(starts, base + i);
            int before = at >= 0 ? at : -at - 2;
            if (before >= 0) {
                offsets.add(starts[before]);
            }
        }
    }

    /** Whether the last two digits alone, where the reference is written as nearly all are, tell that it is no target. */
    private boolean endsLikeNoTarget(byte[] bytes, int r) {
        if (r < 5 || bytes[r - 1] != ' ' || bytes[r - 2] != '0' || bytes[r - 3] != ' ') {
            return false;
        }
        int ones = bytes[r - 4] - '0';
        int tens = bytes[r - 5] - '0';
        return ones >= 0 && ones <= 9 && tens >= 0 && tens <= 9 && !lastDigits[tens * 10 + ones];
    }

    /** The object number of the reference that ends here, or a number that is no target. */
    private static int target(byte[] bytes, int r) {
        int at = r - 1;
        int spaces = 0;
        while (at > 0 && Characters.isSpace(bytes[at] & 0xff)) {
            at--;
            spaces++;
        }
        int generation = at;
        while (at > 0 && bytes[at] >= '0' && bytes[at] <= '9') {
            at--;
        }
        if (spaces == 0 || at == generation) {
            return 1 << 30;
        }
        int gap = at;
        while (at > 0 && Characters.isSpace(bytes[at] & 0xff)) {
            at--;
        }
        int end = at;
        while (at >= 0 && bytes[at] >= '0' && bytes[at] <= '9' && end - at < 10) {
            at--;
        }
        if (gap == end || at == end) {
            return 1 << 30;
        }
        long number = 0;
        for (int i = at + 1; i <= end; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number < 1 << 30 ? (int) number : 1 << 30;
    }

    private void searchStreams() {
        for (PdfRevision revision : file.revisions()) {
            Set<Integer> containers = new LinkedHashSet<>();
            for (XrefSection section : revision.sections()) {
                for (XrefSection.Run run : section.runs()) {
                    for (long entry : run.entries()) {
                        if (entry >>> 60 == 2) {
                            containers.add((int) entry);
                        }
                    }
                }
            }
            for (int number : containers) {
                if (revision.entry(number) instanceof XrefEntry.InFile place) {
                    searchStream(file.store().container(number, place, revision));
                }
            }
        }
    }

    private void searchStream(ObjectContainer container) {
        if (container == null || container.data().length > CONTAINER_LIMIT) {
            return;
        }
        TreeMap<Integer, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < container.count(); i++) {
            numbers.put(container.offset(i), container.number(i));
        }
        byte[] data = container.data();
        for (int i = Math.max(4, container.first()); i < data.length; i++) {
            if (data[i] == 'R' && targets.get(target(data, i))) {
                var holder = numbers.floorEntry(i);
                if (holder != null) {
                    inStreams.add(holder.getValue());
                }
            }
        }
    }
}
