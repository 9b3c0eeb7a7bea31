package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of a revision in their order, and the objects that the order was read from: a later revision that touches none
 * of them has the same pages, without reading thousands of them again.
 */
final class PageTree {
    private static final int MAX_PAGES = 200_000;
    private static final int MAX_DEPTH = 200;
    private static final int GREATEST_NUMBER = 8_388_607;

    private final PdfRevision revision;
    private final PdfObject root;
    private final LeafTest leafTest;
    private final List<PdfReference> pages = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private int visited;

    /** Objects that are pages: they may change, as long as they stay pages. */
    private final BitSet leaves = new BitSet();

    /** All other objects that were looked at: nodes, their lists of kids, object streams that hold any of them. */
    private final BitSet ground = new BitSet();

    private boolean plain = true;
    private Map<Integer, Integer> numbers;

    /**
     * Reads the tree.
     *
     * @throws PdfException when it is circular or beyond all measure
     */
    PageTree(PdfRevision revision) {
        this.revision = revision;
        this.root = revision.catalog().get("Pages");
        this.leafTest = new LeafTest(revision.file().source());
        collect(root, 0);
    }

    List<PdfReference> pages() {
        return List.copyOf(pages);
    }

    /** The number of a page from 1, or 0 for an object that is none; of one mentioned twice the first. */
    int number(int object) {
        if (numbers == null) {
            numbers = new HashMap<>();
            for (int i = 0; i < pages.size(); i++) {
                numbers.putIfAbsent(pages.get(i).number(), i + 1);
            }
        }
        return numbers.getOrDefault(object, 0);
    }

    /** Whether a revision, the one after that for which this was read or found to stand, has the same pages. */
    boolean standsIn(PdfRevision later) {
        return plain
                && root.equals(later.catalog().get("Pages"))
                && later.sections().stream().allMatch(section -> untouched(section, later));
    }

    private boolean untouched(XrefSection section, PdfRevision later) {
        boolean[] same = {true};
        section.forEachNumber(number -> {
            if (ground.get(number) || leaves.get(number) && !page(number, later)) {
                same[0] = false;
            }
        });
        return same[0];
    }

    /** Whether what was a page still is one; an object of another generation is another object. */
    private boolean page(int number, PdfRevision later) {
        PdfIndirect before = revision.object(number);
        PdfIndirect now = later.object(number);
        return later.entry(number) instanceof XrefEntry.InFile
                && before != null
                && now != null
                && now.generation() == before.generation()
                && now.value() instanceof PdfDictionary dictionary
                && dictionary.size() > 0
                && !dictionary.has("Kids");
    }

    private void collect(PdfObject node, int depth) {
        if (!(node instanceof PdfReference reference) || !canExist(reference)) {
            return;
        }
        if (seen.get(reference.number()) || ++visited > 2 * MAX_PAGES || depth > MAX_DEPTH) {
            throw new PdfException(PdfException.Reason.DAMAGED, "page tree is circular");
        }
        seen.set(reference.number());
        if (leafTest.leaf(reference, revision.entry(reference.number()))) {
            leaf(reference);
            return;
        }
        PdfDictionary dictionary = revision.dictionary(reference);
        if (dictionary.has("Kids")) {
            PdfObject kids = dictionary.get("Kids");
            rest(reference);
            rest(kids);
            for (PdfObject kid : revision.array(kids)) {
                collect(kid, depth + 1);
            }
        } else if (dictionary.size() > 0) {
            leaf(reference);
            restOnHolder(reference);
        } else {
            rest(reference);
        }
    }

    private static boolean canExist(PdfReference reference) {
        return reference.number() >= 0 && reference.number() <= GREATEST_NUMBER;
    }

    private void leaf(PdfReference reference) {
        pages.add(reference);
        leaves.set(reference.number());
    }

    private void rest(PdfObject object) {
        if (object instanceof PdfReference reference && canExist(reference)) {
            ground.set(reference.number());
            restOnHolder(reference);
        }
    }

    /** An object changes with the object stream that holds it; one that is itself a reference is not followed further. */
    private void restOnHolder(PdfReference reference) {
        if (revision.entry(reference.number()) instanceof XrefEntry.InStream place) {
            ground.set(place.stream());
        }
        PdfIndirect object = revision.object(reference.number());
        plain &= object == null || !(object.value() instanceof PdfReference);
    }
}
