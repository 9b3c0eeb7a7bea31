package vn.vanthu.validation.pdf;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.validation.Reason;

/** Rules for pages: only their annotations may grow or change; everything else of a page is its content. */
final class PageRules {
    private static final Set<String> CONTENT = Set.of("Contents", "Resources", "Group");
    private static final Set<String> GEOMETRY = Set.of("MediaBox", "CropBox", "BleedBox", "TrimBox", "Rotate");

    private final Step step;
    private final FormRules form;
    private Map<Integer, Integer> numbers;

    PageRules(Step step, FormRules form) {
        this.step = step;
        this.form = form;
    }

    void apply() {
        step.changed().forEach((number, was) -> {
            if (was instanceof PdfDictionary dictionary) {
                String type = step.old().name(dictionary, "Type");
                if (type.equals("Page")) {
                    page(number, dictionary);
                } else if (type.equals("Pages")) {
                    step.report(ChangeLevel.OTHER, Reason.error("change.pages"));
                    step.explain(number);
                }
            }
        });
        indirectLists();
        annotations();
    }

    private int pageNumber(int object) {
        if (numbers == null) {
            numbers = new HashMap<>();
            try {
                List<PdfReference> pages = step.old().pages();
                for (int i = 0; i < pages.size(); i++) {
                    numbers.putIfAbsent(pages.get(i).number(), i + 1);
                }
            } catch (PdfException e) {
                // the number only helps people; a circular tree is reported where pages are compared
                numbers.clear();
            }
        }
        return numbers.getOrDefault(object, 0);
    }

    private void page(int number, PdfDictionary was) {
        step.explain(number);
        PdfDictionary is = step.young().dictionary(new PdfReference(number, 0));
        int page = pageNumber(number);
        Set<String> keys = new LinkedHashSet<>(was.keys());
        keys.addAll(is.keys());
        for (String key : keys) {
            if (key.equals("Annots")) {
                list(number, was.get(key), is.get(key), page);
            } else if (!step.same(was.get(key), is.get(key)) && !harmless(key, is.get(key))) {
                step.report(ChangeLevel.OTHER, reason(key, page));
            }
        }
    }

    private static boolean harmless(String key, PdfObject value) {
        return key.equals("Tabs") && value instanceof PdfName;
    }

    private static Reason reason(String key, int page) {
        if (CONTENT.contains(key)) {
            return Reason.error("change.pageContent", page);
        }
        return GEOMETRY.contains(key)
                ? Reason.error("change.pageGeometry", page)
                : Reason.error("change.pageKey", page, key);
    }

    /** Pages whose list of annotations is an object of its own that was changed. */
    private void indirectLists() {
        Set<Integer> lists = new LinkedHashSet<>();
        step.changed().forEach((number, was) -> {
            if (was instanceof PdfArray && !step.explained(number)) {
                lists.add(number);
            }
        });
        if (lists.isEmpty()) {
            return;
        }
        for (PdfReference page : step.old().pages()) {
            PdfObject list = step.old().dictionary(page).get("Annots");
            if (list instanceof PdfReference reference && lists.contains(reference.number())) {
                PdfObject now = step.young().dictionary(page).get("Annots");
                if (!step.changed().containsKey(page.number())) {
                    list(page.number(), list, now, pageNumber(page.number()));
                }
            }
        }
    }

    private void list(int pageObject, PdfObject was, PdfObject is, int page) {
        step.explain(was, edge -> edge.path().equals(List.of("Annots")) && isPage(edge.source()));
        List<PdfObject> old = step.old().array(was).items();
        List<PdfObject> young = step.young().array(is).items();
        for (PdfObject item : old) {
            if (!young.contains(item)) {
                removed(item, page);
            }
        }
        for (PdfObject item : young) {
            if (!old.contains(item)) {
                added(item, page);
            }
        }
        if (is != PdfNull.NULL && !(step.young().resolve(is) instanceof PdfArray)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.pageKey", page, "Annots"));
        }
    }

    private boolean isPage(int number) {
        return number >= 0
                && step.old()
                        .name(step.old().dictionary(new PdfReference(number, 0)), "Type")
                        .equals("Page");
    }

    private void removed(PdfObject item, int page) {
        boolean widget = isWidget(step.old().dictionary(item));
        step.explain(item, edge -> true);
        step.report(
                widget ? ChangeLevel.OTHER : ChangeLevel.ANNOTATION,
                Reason.error(widget ? "change.widgetRemoved" : "change.annotationRemoved", page));
    }

    private void added(PdfObject item, int page) {
        PdfDictionary annotation = step.young().dictionary(item);
        int number = item instanceof PdfReference reference ? reference.number() : -1;
        String subtype = step.young().name(annotation, "Subtype");
        if (isWidget(annotation)) {
            boolean known = form.newWidgets().contains(number) || form.isField(number);
            if (!known) {
                step.report(ChangeLevel.OTHER, Reason.error("change.widgetAdded", page));
            }
        } else if (number >= 0 && !step.isNew(number)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.annotationFromOld", page));
        } else {
            step.report(ChangeLevel.ANNOTATION, Reason.warning("change.annotationAdded", page, subtype));
        }
    }

    private boolean isWidget(PdfDictionary annotation) {
        return annotation.isName("Subtype", "Widget");
    }

    /** Annotations that were there and look different now. */
    private void annotations() {
        step.changed().forEach((number, was) -> {
            boolean annotation = was instanceof PdfDictionary dictionary
                    && dictionary.has("Rect")
                    && dictionary.has("Subtype")
                    && !isWidget(dictionary)
                    && !step.explained(number);
            if (annotation) {
                step.explain(new PdfReference(number, 0), edge -> edge.path().stream()
                        .anyMatch(Set.of("Annots", "Popup", "Parent", "IRT", "Obj", "[]")::contains));
                step.report(ChangeLevel.ANNOTATION, Reason.warning("change.annotationChanged"));
            }
        });
    }
}
