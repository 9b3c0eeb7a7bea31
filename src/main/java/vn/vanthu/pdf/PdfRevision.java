package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The document as it stood after one incremental update: what a reader sees who knows the file only up to
 * {@link #end()}.
 */
public final class PdfRevision {
    private static final int MAX_CHAIN = 32;

    private final PdfFile file;
    private final int index;
    private final List<XrefSection> sections;
    private final PdfRevision before;
    private final long end;
    private PageTree pageTree;
    private PdfException unreadablePages;

    PdfRevision(PdfFile file, int index, List<XrefSection> sections, PdfRevision before) {
        this.file = file;
        this.index = index;
        this.sections = List.copyOf(sections);
        this.before = before;
        this.end = sections.stream().mapToLong(XrefSection::end).max().orElse(0);
    }

    /** Position among the revisions, 0 for the oldest. */
    public int index() {
        return index;
    }

    public PdfFile file() {
        return file;
    }

    /** The revision before, or null for the oldest. */
    public PdfRevision before() {
        return before;
    }

    /** The cross-reference section of this revision; the first of two in a linearized file. */
    public XrefSection section() {
        return sections.get(0);
    }

    /** All cross-reference sections of this revision: one, or two in a linearized file. */
    public List<XrefSection> sections() {
        return sections;
    }

    /** What {@code startxref} says for this revision; the {@code /Prev} of an increment to it. */
    public long startXref() {
        return section().offset();
    }

    /** Offset behind the end-of-file mark of this revision, without the line end that may follow. */
    public long end() {
        return end;
    }

    public PdfDictionary trailer() {
        return section().trailer();
    }

    /** The least number that no object of this or an earlier revision has. */
    public int nextObjectNumber() {
        int next = (int) Math.min(8_388_607, Math.max(1, trailer().number("Size", 1)));
        for (PdfRevision revision = this; revision != null; revision = revision.before) {
            for (XrefSection section : revision.sections) {
                next = Math.max(next, section.greatestNumber() + 1);
            }
        }
        return next;
    }

    /** Where an object number is found in this revision, or null when no section up to here mentions it. */
    public XrefEntry entry(int number) {
        for (PdfRevision revision = this; revision != null; revision = revision.before) {
            XrefEntry own = revision.ownEntry(number);
            if (own != null) {
                return own;
            }
        }
        return null;
    }

    /** What this revision's own sections say of a number, or null. */
    public XrefEntry ownEntry(int number) {
        for (XrefSection section : sections) {
            long packed = section.packed(number);
            if (packed != XrefSection.NONE) {
                return XrefSection.unpack(packed);
            }
        }
        return null;
    }

    /** Object numbers that this revision's own sections mention, free ones too, ascending. */
    public Set<Integer> ownNumbers() {
        Set<Integer> numbers = new TreeSet<>();
        for (XrefSection section : sections) {
            section.forEachNumber(numbers::add);
        }
        return numbers;
    }

    /** The indirect object, or null when it is missing, free or its entry is wrong. */
    public PdfIndirect object(int number) {
        XrefEntry entry = entry(number);
        return entry == null ? null : file.store().load(number, entry, this);
    }

    /** Follows references to the object itself; a missing one is {@link PdfNull#NULL} (7.3.10). */
    public PdfObject resolve(PdfObject object) {
        PdfObject value = object;
        for (int i = 0; value instanceof PdfReference reference; i++) {
            if (i == MAX_CHAIN) {
                return PdfNull.NULL;
            }
            PdfIndirect target = object(reference.number());
            boolean same = target != null && target.generation() == reference.generation();
            value = same ? target.value() : PdfNull.NULL;
        }
        return value;
    }

    /** The resolved value under a key. */
    public PdfObject get(PdfDictionary dictionary, String key) {
        return resolve(dictionary.get(key));
    }

    /** The resolved dictionary, that of a stream too, or {@link PdfDictionary#EMPTY} when it is something else. */
    public PdfDictionary dictionary(PdfObject object) {
        PdfObject value = resolve(object);
        if (value instanceof PdfStream stream) {
            return stream.dictionary();
        }
        return value instanceof PdfDictionary dictionary ? dictionary : PdfDictionary.EMPTY;
    }

    /** The resolved array, or {@link PdfArray#EMPTY} when it is something else. */
    public PdfArray array(PdfObject object) {
        return resolve(object) instanceof PdfArray array ? array : PdfArray.EMPTY;
    }

    /** The resolved name under a key, or the empty string. */
    public String name(PdfDictionary dictionary, String key) {
        return resolve(dictionary.get(key)) instanceof PdfName name ? name.value() : "";
    }

    /** The resolved number under a key, cut to a whole one, or the given one. */
    public long number(PdfDictionary dictionary, String key, long otherwise) {
        return resolve(dictionary.get(key)) instanceof PdfNumber number ? number.longValue() : otherwise;
    }

    /** The resolved text string under a key, or the empty string. */
    public String text(PdfDictionary dictionary, String key) {
        return resolve(dictionary.get(key)) instanceof PdfString string ? string.text() : "";
    }

    /**
     * The decoded data of a stream, with indirect filters and parameters resolved.
     *
     * @param limit greatest number of bytes
     * @throws PdfException when they cannot be decoded or pass the limit
     */
    public byte[] decode(PdfStream stream, int limit) {
        PdfDictionary dictionary = stream.dictionary();
        return stream.decode(limit, direct(dictionary.get("Filter")), direct(dictionary.get("DecodeParms")));
    }

    private PdfObject direct(PdfObject object) {
        PdfObject value = resolve(object);
        if (value instanceof PdfArray array) {
            List<PdfObject> items = new ArrayList<>();
            array.forEach(item -> items.add(direct(item)));
            return new PdfArray(items);
        }
        if (value instanceof PdfDictionary dictionary) {
            Map<String, PdfObject> entries = new LinkedHashMap<>();
            dictionary.entries().forEach((key, entry) -> entries.put(key, resolve(entry)));
            return new PdfDictionary(entries);
        }
        return value;
    }

    /** The reference to the catalog as the trailer writes it, or null when it is not a reference. */
    public PdfReference catalogReference() {
        return trailer().get("Root") instanceof PdfReference reference ? reference : null;
    }

    public PdfDictionary catalog() {
        return dictionary(trailer().get("Root"));
    }

    /** The interactive form dictionary, empty where there is none. */
    public PdfDictionary acroForm() {
        return dictionary(catalog().get("AcroForm"));
    }

    /**
     * References to the pages in their order (page objects that are not indirect cannot be edited and are left out).
     *
     * @throws PdfException when the tree is circular or beyond all measure
     */
    public List<PdfReference> pages() {
        return pageTree().pages();
    }

    /**
     * The number of a page from 1, or 0 for an object that is not a page.
     *
     * @throws PdfException when the tree is circular or beyond all measure
     */
    public int pageNumber(int object) {
        return pageTree().number(object);
    }

    private PageTree pageTree() {
        if (unreadablePages != null) {
            throw unreadablePages;
        }
        if (pageTree == null) {
            try {
                PageTree earlier = before == null ? null : before.nearestTree();
                pageTree = earlier != null && stands(earlier) ? earlier : new PageTree(this);
            } catch (PdfException e) {
                unreadablePages = e;
                throw e;
            }
        }
        return pageTree;
    }

    /** The page tree that was read of this revision or of the nearest one before, else that of the oldest; or null. */
    private PageTree nearestTree() {
        PdfRevision revision = this;
        while (revision.pageTree == null && revision.before != null) {
            revision = revision.before;
        }
        try {
            return revision.pageTree();
        } catch (PdfException e) {
            return null; // who asks for that revision's own pages gets to know
        }
    }

    private boolean stands(PageTree earlier) {
        for (PdfRevision revision = this;
                revision != null && revision.pageTree != earlier;
                revision = revision.before) {
            if (!earlier.standsIn(revision)) {
                return false;
            }
        }
        return true;
    }
}
