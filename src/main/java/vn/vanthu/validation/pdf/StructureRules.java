package vn.vanthu.validation.pdf;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.validation.Reason;

/**
 * Rules for the structure tree of tagged files: it may grow to tag new widgets; elements that were there keep all but
 * their list of kids, and lose none.
 */
final class StructureRules {
    private static final int MAX_DEPTH = 20;
    private static final Set<String> MAY_GROW = Set.of("K", "ParentTree", "ParentTreeNextKey");

    private final Step step;

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
                String type = step.old().name(dictionary, "Type");
                boolean element = type.equals("StructElem") || dictionary.has("S") && dictionary.has("P");
                if (type.equals("StructTreeRoot") && parentsKept || element) {
                    element(number, dictionary);
                }
            }
        });
        if (parentsKept) {
            explainTree(before.get("ParentTree"), 0);
        }
    }

    private void element(int number, PdfDictionary was) {
        PdfDictionary is = step.young().dictionary(new PdfReference(number, 0));
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
        step.explain(number);
        step.explain(was.get("K"), edge -> edge.path().equals(List.of("K")));
        step.report(ChangeLevel.FORM, Reason.info("change.structure"));
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

    private void explainTree(PdfObject node, int depth) {
        PdfDictionary was = step.old().dictionary(node);
        step.explain(
                node, edge -> edge.path().contains("ParentTree") || edge.path().contains("Kids"));
        step.explain(was.get("Nums"), edge -> edge.path().contains("Nums"));
        List<PdfObject> numbers = step.old().array(was.get("Nums")).items();
        for (int i = 1; i < numbers.size(); i += 2) {
            if (step.isChanged(numbers.get(i)) && step.old().resolve(numbers.get(i)) instanceof PdfArray) {
                step.explain(numbers.get(i), edge -> edge.path().contains("Nums"));
            }
        }
        if (depth < MAX_DEPTH) {
            step.old().array(was.get("Kids")).forEach(kid -> explainTree(kid, depth + 1));
        }
    }
}
