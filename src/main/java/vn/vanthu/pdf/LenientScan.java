package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds objects without a cross-reference, as lenient readers do: the last definition of a number wins. */
final class LenientScan {
    private static final int MAX_OBJECTS = 2_000_000;
    private static final int MAX_CONTAINERS = 20_000;
    private static final int CONTAINER_LIMIT = 16 << 20;

    private final Cursor cursor;
    private final ObjectReader reader;
    private final TreeMap<Integer, Long> found = new TreeMap<>();
    private final List<Long> trailers = new ArrayList<>();

    LenientScan(Cursor cursor, ObjectReader reader) {
        this.cursor = cursor;
        this.reader = reader;
    }

    /** One section that lists all that was found, with what the trailers say together. */
    XrefSection reconstruct() {
        scan();
        Map<String, PdfObject> trailer = new LinkedHashMap<>();
        for (long at : trailers) {
            if (reader.plain(at) instanceof PdfDictionary dictionary) {
                trailer.putAll(dictionary.entries());
            }
        }
        readStreams(trailer);
        if (!trailer.containsKey("Root")) {
            findCatalog(trailer);
        }
        trailer.remove("Prev");
        trailer.remove("XRefStm");
        List<XrefSection.Run> runs = new ArrayList<>();
        found.forEach((number, packed) -> runs.add(new XrefSection.Run(number, new long[] {packed})));
        return new XrefSection(
                XrefSection.Kind.RECONSTRUCTED, 0, new PdfDictionary(trailer), runs, cursor.length(), -1, -1);
    }

    private void scan() {
        cursor.seek(0);
        boolean lineStart = true;
        for (int c = cursor.next(); c >= 0; c = cursor.next()) {
            if (lineStart && c >= '0' && c <= '9') {
                cursor.back();
                objectHere();
                lineStart = false;
                continue;
            }
            if (c == 't' && cursor.literal("railer")) {
                trailers.add(cursor.position());
            }
            lineStart = Characters.isSpace(c) || c == 'j';
        }
    }

    private void objectHere() {
        long start = cursor.position();
        long number = cursor.digits();
        if (number < 0) {
            cursor.next();
            return;
        }
        long behind = cursor.position();
        if (number <= 8_388_607 && cursor.peek() >= 0 && Characters.isSpace(cursor.peek())) {
            cursor.skipBlank();
            long generation = cursor.digits();
            cursor.skipBlank();
            if (generation >= 0 && generation <= 65535 && cursor.literal("obj")) {
                found.put((int) number, XrefSection.inFile(start, (int) generation));
                if (found.size() > MAX_OBJECTS) {
                    throw new PdfException(PdfException.Reason.LIMIT, "too many objects");
                }
                return;
            }
        }
        cursor.seek(behind);
    }

    private void readStreams(Map<String, PdfObject> trailer) {
        int containers = 0;
        for (Map.Entry<Integer, Long> entry : List.copyOf(found.entrySet())) {
            PdfIndirect object = read(entry.getValue());
            if (object == null || !(object.value() instanceof PdfStream stream)) {
                continue;
            }
            if (stream.dictionary().isName("Type", "XRef")) {
                stream.dictionary().entries().forEach(trailer::putIfAbsent);
            } else if (stream.dictionary().isName("Type", "ObjStm") && containers++ < MAX_CONTAINERS) {
                indexContainer(object.number(), stream);
            }
        }
    }

    private PdfIndirect read(long packed) {
        try {
            return XrefSection.unpack(packed) instanceof XrefEntry.InFile place
                    ? reader.indirect(place.offset())
                    : null;
        } catch (PdfException e) {
            // damaged objects are what this scan is for; a damaged one is left out
            return null;
        }
    }

    private void indexContainer(int number, PdfStream stream) {
        try {
            byte[] data = stream.decode(CONTAINER_LIMIT);
            long count = stream.dictionary().number("N", 0);
            Cursor index = new Cursor(PdfSource.of(data));
            for (int i = 0; i < count; i++) {
                index.skipSpace();
                long inside = index.digits();
                index.skipSpace();
                if (inside < 0 || inside > 8_388_607 || index.digits() < 0) {
                    return;
                }
                found.putIfAbsent((int) inside, XrefSection.inStream(number, i));
            }
        } catch (PdfException e) {
            // an unreadable object stream gives nothing, here as in other readers
            return;
        }
    }

    private void findCatalog(Map<String, PdfObject> trailer) {
        for (Map.Entry<Integer, Long> entry : found.entrySet()) {
            PdfIndirect object = read(entry.getValue());
            if (object != null
                    && object.value() instanceof PdfDictionary dictionary
                    && dictionary.isName("Type", "Catalog")) {
                trailer.put("Root", new PdfReference(object.number(), object.generation()));
            }
        }
    }
}
