package vn.vanthu.validation.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.validation.Reason;

/**
 * Rules for the structure tree of tagged files: it may grow to tag new widgets; elements that were there keep all but
 * their list of kids, and lose none.
 */
final class StructureRules {
    private static final Set<String> NEXT = Set.of("ParentTreeNextKey");

    private final Step step;

    StructureRules(Step step) {
        this.step = step;
    }

    void apply() {
        PdfObject root = step.old().catalog().get("StructTreeRoot");
        PdfDictionary before = step.old().dictionary(root);
        if (before.size() == 0) {
            return;
        }
        step.changed().forEach((number, was) -> {
            if (was instanceof PdfDictionary dictionary) {
                String type = step.old().name(dictionary, "Type");
                boolean element = type.equals("StructElem") || dictionary.has("S") && dictionary.has("P");
                if (type.equals("StructTreeRoot") || element) {
                    element(number, dictionary);
                }
            }
        });
        parents(before.get("ParentTree"), 0);
    }

    private void element(int number, PdfDictionary was) {
        PdfDictionary is = step.young().dictionary(new PdfReference(number, 0));
        Set<String> keys = new LinkedHashSet<>(was.keys());
        keys.addAll(is.keys());
        for (String key : keys) {
            if (!key.equals("K") && !NEXT.contains(key) && !step.same(was.get(key), is.get(key))) {
                return;
            }
        }
        if (!keeps(kids(was.get("K"), true), kids(is.get("K"), false))) {
            return;
        }
        step.explain(number);
        step.explain(was.get("K"), edge -> edge.path().equals(List.of("K")));
        step.report(ChangeLevel.FORM, Reason.info("change.structure"));
    }

    private List<PdfObject> kids(PdfObject value, boolean before) {
        PdfObject resolved = before ? step.old().resolve(value) : step.young().resolve(value);
        if (resolved instanceof PdfArray array) {
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

    /** The number tree from marked content and objects to elements: entries may be added. */
    private void parents(PdfObject node, int depth) {
        PdfDictionary was = step.old().dictionary(node);
        if (was.size() == 0 || depth > 20) {
            return;
        }
        if (step.isChanged(node) || step.isChanged(was.get("Nums"))) {
            PdfDictionary is = step.young().dictionary(node);
            boolean grown = numbersKept(was, is) && keeps(kids(was.get("Kids"), true), kids(is.get("Kids"), false));
            if (!grown) {
                return;
            }
            step.explain(
                    node,
                    edge -> edge.path().contains("ParentTree") || edge.path().contains("Kids"));
            step.explain(was.get("Nums"), edge -> edge.path().contains("Nums"));
            step.report(ChangeLevel.FORM, Reason.info("change.structure"));
        }
        step.old().array(was.get("Kids")).forEach(kid -> parents(kid, depth + 1));
    }

    private boolean numbersKept(PdfDictionary was, PdfDictionary is) {
        List<PdfObject> old = step.old().array(was.get("Nums")).items();
        List<PdfObject> young = step.young().array(is.get("Nums")).items();
        for (int i = 0; i + 1 < old.size(); i += 2) {
            boolean kept = false;
            for (int j = 0; j + 1 < young.size() && !kept; j += 2) {
                kept = old.get(i) instanceof PdfNumber
                        && old.get(i).equals(young.get(j))
                        && old.get(i + 1).equals(young.get(j + 1));
            }
            if (!kept) {
                return false;
            }
        }
        return true;
    }
}
