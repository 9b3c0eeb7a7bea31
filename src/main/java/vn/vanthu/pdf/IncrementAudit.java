package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Accounts for every byte of an incremental update: objects that its cross-reference lists at their place, the
 * cross-reference itself, trailer, {@code startxref}, end-of-file mark, white space and short comments, and nothing
 * else. Lenient readers show objects that no cross-reference lists; that is how bytes appended to a signed file change
 * what they show.
 */
public final class IncrementAudit {
    private static final int MAX_COMMENT = 200;
    private static final Set<Irregularity.Kind> AMBIGUOUS = EnumSet.of(
            Irregularity.Kind.KEY_REPEATED,
            Irregularity.Kind.TOKEN_MALFORMED,
            Irregularity.Kind.XREF_ENTRY_REPEATED,
            Irregularity.Kind.STREAM_LENGTH_WRONG,
            Irregularity.Kind.OBJECT_DAMAGED);

    private final PdfFile file;
    private final PdfRevision revision;
    private final List<Irregularity> found = new ArrayList<>();
    private final Set<Integer> visited = new HashSet<>();

    private IncrementAudit(PdfRevision revision) {
        this.file = revision.file();
        this.revision = revision;
    }

    /**
     * What is irregular in the bytes between the end of the revision before and the end of this one. Not for the
     * oldest revision.
     */
    public static List<Irregularity> of(PdfRevision revision) {
        IncrementAudit audit = new IncrementAudit(revision);
        audit.walk();
        audit.checkListed();
        audit.checkStart();
        audit.checkAmbiguous();
        return List.copyOf(audit.found);
    }

    private void add(Irregularity.Kind kind, long offset, String detail) {
        found.add(new Irregularity(kind, offset, detail));
    }

    private void walk() {
        Cursor cursor = new Cursor(file.source());
        long at = revision.before().end();
        while (at < revision.end() && found.size() < 20) {
            cursor.seek(at);
            cursor.skipBlank();
            at = cursor.position();
            if (at >= revision.end()) {
                return;
            }
            int c = cursor.peek();
            if (c == '%') {
                at = comment(cursor);
            } else if (c == 'x') {
                at = table(at);
            } else {
                at = object(at);
            }
        }
    }

    private long comment(Cursor cursor) {
        long start = cursor.position();
        cursor.skipLine();
        if (cursor.position() - start > MAX_COMMENT) {
            add(Irregularity.Kind.BYTES_UNACCOUNTED, start, "long comment");
        }
        return cursor.position();
    }

    private long table(long at) {
        for (XrefSection section : revision.sections()) {
            Cursor cursor = new Cursor(file.source());
            cursor.seek(section.offset());
            cursor.skipBlank();
            if (cursor.position() == at) {
                return Math.max(section.end(), at + 4);
            }
        }
        add(Irregularity.Kind.BYTES_UNACCOUNTED, at, "cross-reference that nothing points at");
        return revision.end();
    }

    private long object(long at) {
        PdfIndirect object = file.store().at(at);
        if (object == null || object.end() <= at) {
            add(Irregularity.Kind.BYTES_UNACCOUNTED, at, "neither object nor cross-reference");
            return revision.end();
        }
        for (XrefSection section : revision.sections()) {
            if (section.objectNumber() == object.number() && Math.abs(section.offset() - object.start()) <= 2) {
                visited.add(object.number());
                return Math.max(section.end(), object.end());
            }
            if (section.trailer().number("XRefStm", -1) == object.start()) {
                visited.add(object.number());
                return object.end();
            }
        }
        boolean listed = revision.ownEntry(object.number()) instanceof XrefEntry.InFile place
                && place.generation() == object.generation()
                && Math.abs(place.offset() - object.start()) <= 2;
        if (!listed) {
            add(Irregularity.Kind.OBJECT_UNLISTED, at, "object " + object.number());
        }
        visited.add(object.number());
        return object.end();
    }

    /** Entries that differ from the revision before must point at an object of this very update. */
    private void checkListed() {
        for (int number : revision.ownNumbers()) {
            XrefEntry own = revision.ownEntry(number);
            boolean news = own instanceof XrefEntry.InFile
                    && !own.equals(revision.before().entry(number));
            if (news && !visited.contains(number)) {
                add(
                        Irregularity.Kind.XREF_ENTRY_WRONG,
                        ((XrefEntry.InFile) own).offset(),
                        "object " + number + " is not part of the update");
            }
        }
    }

    /** What readers understand differently has no place in an update of a signed file. */
    private void checkAmbiguous() {
        for (int number : visited) {
            if (revision.ownEntry(number) instanceof XrefEntry.InFile place) {
                checkContainer(number, place);
            }
        }
        for (XrefSection section : revision.sections()) {
            for (int number : section.hidden()) {
                if (revision.before().object(number) != null) {
                    add(Irregularity.Kind.XREF_ENTRY_REPEATED, section.offset(), "object " + number + " is hidden");
                }
            }
        }
        for (Irregularity irregularity : file.irregularities()) {
            boolean here = irregularity.offset() > revision.before().end() && irregularity.offset() <= revision.end();
            if (here && AMBIGUOUS.contains(irregularity.kind()) && !found.contains(irregularity)) {
                found.add(irregularity);
            }
        }
    }

    /** Objects in a new object stream that the cross-reference does not list there, though others look there. */
    private void checkContainer(int number, XrefEntry.InFile place) {
        PdfIndirect object = file.store().at(place.offset());
        boolean container = object != null
                && object.value() instanceof PdfStream stream
                && stream.dictionary().isName("Type", "ObjStm");
        ObjectContainer inside = container ? file.store().container(number, place, revision) : null;
        for (int i = 0; inside != null && i < inside.count(); i++) {
            boolean listed =
                    revision.ownEntry(inside.number(i)) instanceof XrefEntry.InStream entry && entry.stream() == number;
            if (!listed && revision.before().object(inside.number(i)) != null) {
                add(Irregularity.Kind.OBJECT_UNLISTED, place.offset(), "object " + inside.number(i));
            }
        }
    }

    private void checkStart() {
        XrefSection section = revision.section();
        if (section.declaredStart() != section.offset()) {
            add(Irregularity.Kind.STARTXREF_WRONG, section.offset(), "startxref says " + section.declaredStart());
        }
        if (section.previous() != revision.before().startXref()) {
            add(Irregularity.Kind.PREV_WRONG, section.offset(), "Prev says " + section.previous());
        }
    }
}
