package vn.vanthu.validation.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfIndirect;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.pdf.ReferenceScan;
import vn.vanthu.pdf.XrefEntry;
import vn.vanthu.validation.Reason;

/**
 * Two neighbouring revisions, what differs between them, and what the rules have explained so far. An object that was
 * changed and that no rule explains is suspicious.
 */
final class Step {
    private static final int MOST_COVERED = 500_000;

    private final PdfRevision old;
    private final PdfRevision young;
    private final Map<Integer, PdfObject> changed = new LinkedHashMap<>();
    private final Set<Integer> added = new HashSet<>();
    private final Set<Integer> freed = new HashSet<>();
    private final Set<Integer> explained = new HashSet<>();
    private final Map<Integer, Predicate<ReferenceScan.Edge>> strict = new HashMap<>();
    private final List<StepChange> changes = new ArrayList<>();
    private final Map<Integer, Set<Place>> places = new HashMap<>();
    private int covered;

    Step(PdfRevision old, PdfRevision young) {
        this.old = old;
        this.young = young;
        young.ownNumbers().forEach(this::compare);
    }

    private void compare(int number) {
        XrefEntry before = old.entry(number);
        XrefEntry after = young.ownEntry(number);
        boolean inChangedContainer = after instanceof XrefEntry.InStream place
                && young.ownEntry(place.stream()) != null
                && !young.ownEntry(place.stream()).equals(old.entry(place.stream()));
        if (after.equals(before) && !inChangedContainer) {
            return;
        }
        PdfIndirect was = old.object(number);
        PdfIndirect is = young.object(number);
        if (was == null) {
            if (is != null) {
                added.add(number);
            } else if (!(after instanceof XrefEntry.Free)) {
                report(ChangeLevel.OTHER, Reason.error("change.entryWrong", number));
            }
        } else if (is == null) {
            if (after instanceof XrefEntry.Free) {
                freed.add(number);
            } else {
                report(ChangeLevel.OTHER, Reason.error("change.entryWrong", number));
            }
        } else if (was.value() instanceof PdfStream stream
                && stream.dictionary().isName("Type", "XRef")) {
            added.add(number);
        } else if (was.generation() != is.generation() || !Values.equal(was.value(), is.value())) {
            if (was.value() instanceof PdfStream stream && stream.dictionary().isName("Type", "ObjStm")) {
                report(ChangeLevel.OTHER, Reason.error("change.objectStream", number));
            }
            changed.put(number, was.value());
        }
    }

    PdfRevision old() {
        return old;
    }

    PdfRevision young() {
        return young;
    }

    /** The dictionary that an object was, whatever its generation. */
    PdfDictionary was(int number) {
        return dictionary(old, number);
    }

    /** The dictionary that an object is now, whatever its generation. */
    PdfDictionary is(int number) {
        return dictionary(young, number);
    }

    private static PdfDictionary dictionary(PdfRevision revision, int number) {
        PdfIndirect found = revision.object(number);
        return found == null ? PdfDictionary.EMPTY : revision.dictionary(found.value());
    }

    List<StepChange> changes() {
        return changes;
    }

    /** Changed objects with their old values. */
    Map<Integer, PdfObject> changed() {
        return changed;
    }

    boolean isNew(int number) {
        return added.contains(number);
    }

    boolean isChanged(PdfObject reference) {
        return reference instanceof PdfReference found
                && (changed.containsKey(found.number()) || freed.contains(found.number()));
    }

    void report(ChangeLevel level, Reason reason) {
        changes.add(new StepChange(level, Optional.empty(), reason));
    }

    void report(ChangeLevel level, String field, Reason reason) {
        changes.add(new StepChange(level, Optional.of(field), reason));
    }

    /** Says that a rule has judged the change of this object, whoever refers to it. */
    void explain(PdfObject reference) {
        if (reference instanceof PdfReference found) {
            explained.add(found.number());
        }
    }

    void explain(int number) {
        explained.add(number);
    }

    /** The same, and that no other references to it are permitted, whether it was changed itself or not. */
    void guard(PdfObject reference, Predicate<ReferenceScan.Edge> permitted) {
        if (reference instanceof PdfReference found) {
            explained.add(found.number());
            strict.merge(found.number(), permitted, Predicate::or);
        }
    }

    /** Says that a rule has judged the change of this object for references of these kinds only. */
    void explain(PdfObject reference, Predicate<ReferenceScan.Edge> permitted) {
        if (reference instanceof PdfReference found && isChanged(found)) {
            explain(found.number(), permitted);
        }
    }

    void explain(int number, Predicate<ReferenceScan.Edge> permitted) {
        explained.add(number);
        strict.merge(number, permitted, Predicate::or);
    }

    /**
     * Says that a rule has judged a value and what it leads to: changed objects in it, and unchanged ones on the way to
     * them, may be referred to from there only.
     *
     * @param written the old value
     * @param place where it stands
     * @param depth how many levels of arrays and dictionaries were judged
     * @return whether anything of it was changed
     */
    boolean cover(PdfObject written, Place place, int depth) {
        if (++covered > MOST_COVERED) {
            throw new PdfException(PdfException.Reason.LIMIT, "too many entries to compare");
        }
        Place inner = written instanceof PdfReference reference ? Place.in(reference.number()) : place;
        PdfObject value = depth > 0 ? old.resolve(written) : PdfNull.NULL;
        boolean below = false;
        if (value instanceof PdfArray array) {
            for (PdfObject item : array) {
                below |= cover(item, inner.under("[]"), depth - 1);
            }
        } else if (value instanceof PdfDictionary dictionary) {
            for (Map.Entry<String, PdfObject> entry : dictionary.entries().entrySet()) {
                below |= cover(entry.getValue(), inner.under(entry.getKey()), depth - 1);
            }
        }
        boolean own = isChanged(written);
        if (written instanceof PdfReference reference && (own || below)) {
            if (places.computeIfAbsent(reference.number(), number -> new HashSet<>())
                    .add(place)) {
                strict.merge(reference.number(), place, Predicate::or);
            }
            if (own) {
                explained.add(reference.number());
            }
        }
        return own || below;
    }

    boolean explained(int number) {
        return explained.contains(number);
    }

    /** Whether two values mean the same: equal as written, or equal once a reference of either is followed. */
    boolean same(PdfObject before, PdfObject after) {
        if (Values.equal(before, after)) {
            return true;
        }
        boolean indirect = before instanceof PdfReference || after instanceof PdfReference;
        return indirect
                && Values.equal(old.resolve(before), young.resolve(after))
                && old.resolve(before) != PdfNull.NULL;
    }

    /** Object numbers whose referrers matter: what was explained strictly, what nobody explained, what is new. */
    BitSet questioned() {
        BitSet numbers = new BitSet();
        strict.keySet().forEach(numbers::set);
        added.forEach(numbers::set);
        changed.keySet().stream().filter(number -> !explained.contains(number)).forEach(numbers::set);
        freed.stream().filter(number -> !explained.contains(number)).forEach(numbers::set);
        return numbers;
    }

    /** Judges what is left, now that all references to the questioned objects are known. */
    void conclude(ReferenceScan scan) {
        Set<Integer> reported = new HashSet<>();
        for (ReferenceScan.Edge edge : scan.edges(old)) {
            int target = edge.target();
            if (edge.source() >= 0 && stillUnreachable(edge.source())) {
                continue;
            }
            if (strict.containsKey(target)) {
                if (!strict.get(target).test(edge) && reported.add(target)) {
                    report(ChangeLevel.OTHER, Reason.error("change.shared", target, place(edge)));
                }
            } else if (added.contains(target)) {
                // keys of the trailer that producers invent show nothing, whatever they refer to
                if (edge.source() >= 0 && old.object(target) == null && reported.add(target)) {
                    report(ChangeLevel.OTHER, Reason.error("change.dangling", target, place(edge)));
                }
            } else if (changed.containsKey(target) && !explained.contains(target) && reported.add(target)) {
                report(ChangeLevel.OTHER, Reason.error("change.object", target, place(edge)));
            } else if (freed.contains(target)
                    && !explained.contains(target)
                    && !dropped(edge)
                    && reported.add(target)) {
                report(ChangeLevel.OTHER, Reason.error("change.freed", target, place(edge)));
            }
        }
    }

    /** An object that was itself deleted does not show anything any more. */
    private boolean stillUnreachable(int source) {
        return freed.contains(source) && explained.contains(source);
    }

    /** Whether the referring object no longer refers to the target, by a change that a rule has judged. */
    private boolean dropped(ReferenceScan.Edge edge) {
        return changed.containsKey(edge.source())
                && explained.contains(edge.source())
                && !mentions(young.object(edge.source()), edge.target());
    }

    private static boolean mentions(PdfIndirect object, int target) {
        return object != null && References.in(object.value()).contains(target);
    }

    private static String place(ReferenceScan.Edge edge) {
        String source = edge.source() < 0 ? "trailer" : Integer.toString(edge.source());
        return source + "/" + String.join("/", edge.path());
    }
}
