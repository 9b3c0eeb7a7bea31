package vn.vanthu.signing.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;

/** Nests new widgets in {@code Form} elements of a tagged document (ISO 14289-1, 7.18.4); does nothing to another one. */
final class StructureTags {

    private final Increment increment;
    private final PdfReference root;
    private final Map<Integer, PdfReference> elements = new LinkedHashMap<>();
    private int nextKey;
    private PdfReference parent;

    StructureTags(Increment increment) {
        this.increment = increment;
        boolean tagged = increment.original().catalog().get("StructTreeRoot") instanceof PdfReference;
        this.root = tagged ? (PdfReference) increment.original().catalog().get("StructTreeRoot") : null;
        if (root != null) {
            PdfDictionary tree = increment.dictionary(root);
            nextKey = (int) Math.max(tree.number("ParentTreeNextKey", 0), greatestKey(tree.get("ParentTree"), 0) + 1);
            parent = document(tree);
        }
    }

    /** The element all others stand in; the root if there is not exactly one. */
    private PdfReference document(PdfDictionary tree) {
        PdfObject kids = tree.get("K");
        if (increment.get(kids) instanceof PdfArray array && array.size() == 1) {
            kids = array.get(0);
        }
        boolean element =
                kids instanceof PdfReference && increment.dictionary(kids).get("S") instanceof PdfName;
        return element ? (PdfReference) kids : root;
    }

    private long greatestKey(PdfObject node, int depth) {
        PdfDictionary dictionary = increment.dictionary(node);
        long greatest = -1;
        PdfArray numbers = increment.array(dictionary.get("Nums"));
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            if (increment.get(numbers.get(i)) instanceof PdfNumber key) {
                greatest = Math.max(greatest, key.longValue());
            }
        }
        if (depth < 30) {
            for (PdfObject kid : increment.array(dictionary.get("Kids"))) {
                greatest = Math.max(greatest, greatestKey(kid, depth + 1));
            }
        }
        return greatest;
    }

    /** The widget's entries with its place in the structure. */
    PdfDictionary nest(PdfReference widget, PdfDictionary dictionary, PdfReference page, String description) {
        if (root == null) {
            return dictionary;
        }
        int key = nextKey++;
        elements.put(
                key,
                increment.add(Syntax.dictionary(
                        "Type", Syntax.name("StructElem"),
                        "S", Syntax.name("Form"),
                        "P", parent,
                        "Pg", page,
                        "Alt", Syntax.text(description),
                        "K", Syntax.dictionary("Type", Syntax.name("OBJR"), "Obj", widget, "Pg", page))));
        return Syntax.with(dictionary, "StructParent", Syntax.number(key));
    }

    /** Writes the changed tree. */
    void finish() {
        if (root == null || elements.isEmpty()) {
            return;
        }
        addKids();
        PdfDictionary tree = increment.dictionary(root);
        Map<String, PdfObject> entries = new LinkedHashMap<>(tree.entries());
        PdfObject numbers = entries.get("ParentTree");
        PdfDictionary parents = addParents(increment.dictionary(numbers));
        if (numbers instanceof PdfReference reference) {
            increment.put(reference, parents);
        } else {
            entries.put("ParentTree", parents);
        }
        entries.put("ParentTreeNextKey", Syntax.number(nextKey));
        increment.put(root, new PdfDictionary(entries));
    }

    private void addKids() {
        PdfDictionary element = increment.dictionary(parent);
        PdfObject kids = element.get("K");
        List<PdfObject> all = new ArrayList<>();
        if (increment.get(kids) instanceof PdfArray array) {
            all.addAll(array.items());
        } else if (element.has("K")) {
            all.add(kids);
        }
        all.addAll(elements.values());
        increment.put(parent, Syntax.with(element, "K", new PdfArray(all)));
    }

    /** New keys are greater than all others, so they go into a last leaf. */
    private PdfDictionary addParents(PdfDictionary tree) {
        List<PdfObject> pairs = new ArrayList<>();
        elements.forEach((key, element) -> {
            pairs.add(Syntax.number(key));
            pairs.add(element);
        });
        if (tree.has("Kids")) {
            PdfReference leaf = increment.add(Syntax.dictionary(
                    "Limits", Syntax.array(pairs.get(0), Syntax.number(nextKey - 1L)), "Nums", new PdfArray(pairs)));
            return Syntax.with(tree, "Kids", Syntax.with(increment.array(tree.get("Kids")), leaf));
        }
        List<PdfObject> all = new ArrayList<>(increment.array(tree.get("Nums")).items());
        all.addAll(pairs);
        return Syntax.with(tree, "Nums", new PdfArray(all));
    }
}
