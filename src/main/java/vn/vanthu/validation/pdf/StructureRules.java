package vn.vanthu.validation.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfIndirect;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.ReferenceScan;
import vn.vanthu.validation.Reason;

/**
 * Rules for the structure tree of tagged files: it may grow to tag new widgets; elements that were there keep all but
 * their list of kids, and lose none.
 */
final class StructureRules {
    private static final int MAX_DEPTH = 20;
    private static final Set<String> MAY_GROW = Set.of("K", "ParentTree", "ParentTreeNextKey");

    private static final Set<String> TREE_KEYS = Set.of("Nums", "Names", "Kids", "Limits", "Type");
    private static final Set<String> LINKS = Set.of("K", "P", "ParentTree", "IDTree", "Ref");

    private final Step step;
    private Set<Integer> lists;

    StructureRules(Step step) {
        this.step = step;
    }

    void apply() {
        PdfDictionary before = step.old().dictionary(step.old().catalog().get("StructTreeRoot"));
        if (before.size() == 0 || step.changed().isEmpty()) {
            return;
        }
        PdfDictionary after = step.young().dictionary(step.young().catalog().get("StructTreeRoot"));
        boolean parentsKept = parentsKept(before.get("ParentTree"), after.get("ParentTree"));
        step.changed().forEach((number, was) -> {
            if (was instanceof PdfDictionary dictionary) {
                boolean root = step.old().name(dictionary, "Type").equals("StructTreeRoot");
                if (root && parentsKept || isElement(dictionary)) {
                    element(number, dictionary);
                }
            }
        });
        if (parentsKept) {
            PdfObject root = step.old().catalog().get("StructTreeRoot");
            coverTree(before.get("ParentTree"), Place.in(numberOf(root)).under("ParentTree"), 0);
        }
    }

    private static int numberOf(PdfObject value) {
        return value instanceof PdfReference reference ? reference.number() : -1;
    }

    private void element(int number, PdfDictionary was) {
        PdfDictionary is = step.is(number);
        Set<String> keys = new LinkedHashSet<>(was.keys());
        keys.addAll(is.keys());
        for (String key : keys) {
            if (!MAY_GROW.contains(key) && !step.same(was.get(key), is.get(key))) {
                return;
            }
        }
        if (!keeps(kids(step.old(), was.get("K")), kids(step.young(), is.get("K")))) {
            return;
        }
        int kidsOfParent = numberOf(step.old().dictionary(was.get("P")).get("K"));
        step.explain(number, edge -> asElement(edge, kidsOfParent));
        step.cover(was.get("K"), Place.in(number).under("K"), 0);
        step.report(ChangeLevel.FORM, Reason.info("change.structure"));
    }

    /** Whether something refers to an element as such, and not as to a drawing resource that it may be as well. */
    private boolean asElement(ReferenceScan.Edge edge, int kidsOfParent) {
        if (edge.source() < 0) {
            return false;
        }
        PdfIndirect holder = step.old().object(edge.source());
        String first = edge.path().get(0);
        if (holder != null && holder.value() instanceof PdfArray) {
            return edge.source() == kidsOfParent || parentLists().contains(edge.source());
        }
        if (holder == null || !(holder.value() instanceof PdfDictionary dictionary)) {
            return false;
        }
        boolean treeNode = TREE_KEYS.containsAll(dictionary.keys());
        return treeNode
                || first.equals("StructTreeRoot")
                || LINKS.contains(first)
                        && (isElement(dictionary)
                                || step.old().name(dictionary, "Type").equals("StructTreeRoot"));
    }

    private boolean isElement(PdfDictionary dictionary) {
        return step.old().name(dictionary, "Type").equals("StructElem") || dictionary.has("S") && dictionary.has("P");
    }

    /** Lists of elements by marked content, where they are objects of their own. */
    private Set<Integer> parentLists() {
        if (lists == null) {
            lists = new HashSet<>();
            Map<Long, PdfObject> entries = new HashMap<>();
            PdfDictionary root = step.old().dictionary(step.old().catalog().get("StructTreeRoot"));
            collect(step.old(), root.get("ParentTree"), entries, 0);
            entries.values().forEach(value -> lists.add(numberOf(value)));
        }
        return lists;
    }

    private static List<PdfObject> kids(PdfRevision view, PdfObject value) {
        if (view.resolve(value) instanceof PdfArray array) {
            return array.items();
        }
        return value == PdfNull.NULL ? List.of() : List.of(value);
    }

    private static boolean keeps(List<PdfObject> old, List<PdfObject> young) {
        int at = 0;
        for (PdfObject kid : young) {
            if (at < old.size() && old.get(at).equals(kid)) {
                at++;
            }
        }
        return at == old.size();
    }

    /** The number tree from marked content and objects to elements may gain entries, and lose or change none. */
    private boolean parentsKept(PdfObject was, PdfObject is) {
        if (step.same(was, is) && !touched(was, 0)) {
            return true;
        }
        Map<Long, PdfObject> old = new HashMap<>();
        Map<Long, PdfObject> young = new HashMap<>();
        collect(step.old(), was, old, 0);
        collect(step.young(), is, young, 0);
        return old.entrySet().stream().allMatch(entry -> {
            PdfObject now = young.getOrDefault(entry.getKey(), PdfNull.NULL);
            return step.same(entry.getValue(), now)
                    || step.old().resolve(entry.getValue()) instanceof PdfArray array
                            && keeps(array.items(), kids(step.young(), now));
        });
    }

    private boolean touched(PdfObject node, int depth) {
        PdfDictionary was = step.old().dictionary(node);
        return step.isChanged(node)
                || step.isChanged(was.get("Nums"))
                || depth < MAX_DEPTH
                        && step.old().array(was.get("Kids")).items().stream().anyMatch(kid -> touched(kid, depth + 1));
    }

    private static void collect(PdfRevision view, PdfObject node, Map<Long, PdfObject> entries, int depth) {
        PdfDictionary dictionary = view.dictionary(node);
        List<PdfObject> numbers = view.array(dictionary.get("Nums")).items();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            if (numbers.get(i) instanceof PdfNumber number) {
                entries.put(number.longValue(), numbers.get(i + 1));
            }
        }
        if (depth < MAX_DEPTH) {
            view.array(dictionary.get("Kids")).forEach(kid -> collect(view, kid, entries, depth + 1));
        }
    }

    /** Explains the nodes of the tree that were changed, and guards those on the way to them. */
    private boolean coverTree(PdfObject node, Place place, int depth) {
        PdfDictionary was = step.old().dictionary(node);
        Place inner = node instanceof PdfReference reference ? Place.in(reference.number()) : place;
        boolean below = false;
        PdfObject numbers = was.get("Nums");
        Place list = numbers instanceof PdfReference reference ? Place.in(reference.number()) : inner.under("Nums");
        List<PdfObject> entries = step.old().array(numbers).items();
        for (int i = 1; i < entries.size(); i += 2) {
            if (step.isChanged(entries.get(i)) && step.old().resolve(entries.get(i)) instanceof PdfArray) {
                below |= step.cover(entries.get(i), list.under("[]"), 0);
            }
        }
        PdfObject kids = was.get("Kids");
        Place branch = kids instanceof PdfReference reference ? Place.in(reference.number()) : inner.under("Kids");
        for (PdfObject kid : depth < MAX_DEPTH ? step.old().array(kids).items() : List.<PdfObject>of()) {
            below |= coverTree(kid, branch.under("[]"), depth + 1);
        }
        below |= step.cover(numbers, inner.under("Nums"), 0);
        below |= step.cover(kids, inner.under("Kids"), 0);
        boolean own = step.isChanged(node);
        PdfDictionary is = step.young().dictionary(node);
        boolean onlyTree = TREE_KEYS.containsAll(was.keys()) && TREE_KEYS.containsAll(is.keys());
        if (own ? onlyTree : below) {
            step.guard(node, place);
        }
        return own || below;
    }
}
