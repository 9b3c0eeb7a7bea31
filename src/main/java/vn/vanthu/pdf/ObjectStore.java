package vn.vanthu.pdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects already parsed, shared by all revisions. */
final class ObjectStore {
    private static final int MAX_OBJECTS = 60_000;
    private static final int MAX_CONTAINERS = 8;
    private static final int CONTAINER_LIMIT = 32 << 20;

    private final ObjectReader reader;
    private final IrregularityLog log;
    private final Map<Long, PdfIndirect> byOffset = new HashMap<>();
    private final Map<Long, PdfIndirect> inStreams = new HashMap<>();
    private final Map<Long, ObjectContainer> containers = new LinkedHashMap<>(16, 0.75f, true);

    ObjectStore(ObjectReader reader, IrregularityLog log) {
        this.reader = reader;
        this.log = log;
    }

    void clear() {
        byOffset.clear();
        inStreams.clear();
        containers.clear();
    }

    /** The object a cross-reference entry points at, or null when there is none of that number. */
    PdfIndirect load(int number, XrefEntry entry, PdfRevision revision) {
        if (entry instanceof XrefEntry.InFile place) {
            return inFile(number, place);
        }
        if (entry instanceof XrefEntry.InStream place) {
            return inStream(number, place, revision);
        }
        return null;
    }

    private PdfIndirect inFile(int number, XrefEntry.InFile place) {
        PdfIndirect object = at(place.offset());
        if (object == null || object.number() != number || object.generation() != place.generation()) {
            log.add(Irregularity.Kind.XREF_ENTRY_WRONG, place.offset(), "object " + number);
            return null;
        }
        return object;
    }

    /** The object that starts at an offset, or null. */
    PdfIndirect at(long offset) {
        PdfIndirect known = byOffset.get(offset);
        if (known != null) {
            return known;
        }
        PdfIndirect object;
        try {
            object = reader.indirect(offset);
        } catch (PdfException e) {
            log.add(Irregularity.Kind.OBJECT_DAMAGED, offset, e.getMessage());
            if (e.reason() == PdfException.Reason.IO) {
                throw e;
            }
            return null;
        }
        if (object != null) {
            if (byOffset.size() >= MAX_OBJECTS) {
                byOffset.clear();
            }
            byOffset.put(offset, object);
        }
        return object;
    }

    private PdfIndirect inStream(int number, XrefEntry.InStream place, PdfRevision revision) {
        if (!(revision.entry(place.stream()) instanceof XrefEntry.InFile container)) {
            log.add(Irregularity.Kind.XREF_ENTRY_WRONG, -1, "object stream " + place.stream() + " is missing");
            return null;
        }
        long key = container.offset() << 20 | place.index() & 0xfffff;
        PdfIndirect known = inStreams.get(key);
        if (known == null) {
            ObjectContainer holder = container(place.stream(), container, revision);
            known = holder == null ? null : holder.object(place.index(), log);
            if (known != null) {
                if (inStreams.size() >= MAX_OBJECTS) {
                    inStreams.clear();
                }
                inStreams.put(key, known);
            }
        }
        if (known == null || known.number() != number) {
            log.add(
                    Irregularity.Kind.XREF_ENTRY_WRONG,
                    container.offset(),
                    "object " + number + " in stream " + place.stream());
            return null;
        }
        return known;
    }

    /** The decoded object stream at an offset, or null when it is none. */
    ObjectContainer container(int number, XrefEntry.InFile place, PdfRevision revision) {
        ObjectContainer known = containers.get(place.offset());
        if (known != null) {
            return known;
        }
        PdfIndirect object = inFile(number, place);
        if (object == null || !(object.value() instanceof PdfStream stream)) {
            return null;
        }
        try {
            ObjectContainer container = ObjectContainer.of(stream, revision.decode(stream, CONTAINER_LIMIT), revision);
            if (containers.size() >= MAX_CONTAINERS) {
                containers.remove(containers.keySet().iterator().next());
            }
            containers.put(place.offset(), container);
            return container;
        } catch (PdfException e) {
            log.add(Irregularity.Kind.OBJECT_DAMAGED, place.offset(), "object stream: " + e.getMessage());
            return null;
        }
    }
}
