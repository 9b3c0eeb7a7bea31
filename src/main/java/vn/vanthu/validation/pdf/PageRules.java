package vn.vanthu.validation.pdf;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.ReferenceScan;
import vn.vanthu.validation.Reason;

/** Rules for pages: only their annotations may grow or change; everything else of a page is its content. */
final class PageRules {
    private static final Set<String> CONTENT = Set.of("Contents", "Resources", "Group");
    private static final Set<String> GEOMETRY = Set.of("MediaBox", "CropBox", "BleedBox", "TrimBox", "Rotate");

    private final Step step;
    private final FormRules form;
    private final Set<Integer> shown = new HashSet<>();
    private Set<Integer> lists;

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
        try {
            return step.old().pageNumber(object);
        } catch (PdfException e) {
            // the number only helps people; a circular tree is reported where pages are compared
            return 0;
        }
    }

    private void page(int number, PdfDictionary was) {
        step.explain(number);
        PdfDictionary is = step.is(number);
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
        if (reordered(old, young)) {
            step.report(ChangeLevel.ANNOTATION, Reason.warning("change.annotationOrder", page));
        }
        if (is != PdfNull.NULL && !(step.young().resolve(is) instanceof PdfArray)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.pageKey", page, "Annots"));
        }
    }

    /** What stands later in the list is drawn above; a second mention draws again. */
    private static boolean reordered(List<PdfObject> old, List<PdfObject> young) {
        List<PdfObject> kept = old.stream().filter(young::contains).toList();
        return !kept.equals(young.stream().filter(old::contains).toList());
    }

    private boolean isPage(int number) {
        return number >= 0 && step.old().name(step.was(number), "Type").equals("Page");
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
            if (number < 0 || !form.newWidgets().contains(number) && !mayAppear(number)) {
                step.report(ChangeLevel.OTHER, Reason.error("change.widgetAdded", page));
            } else if (!shown.add(number)) {
                step.report(ChangeLevel.OTHER, Reason.error("change.widgetTwice", page));
            } else if (form.certified() && coversText(annotation, page)) {
                step.report(ChangeLevel.ANNOTATION, Reason.warning("change.signatureCovers", page));
            }
        } else if (!Actions.harmless(step.young(), annotation)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.annotationActs", page));
        } else if (number >= 0 && !step.isNew(number)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.annotationFromOld", page));
        } else {
            step.report(ChangeLevel.ANNOTATION, Reason.warning("change.annotationAdded", page, subtype));
        }
    }

    /** A new visible signature is filling in only where it covers nothing: else it is an annotation (“sneaky signature”). */
    private boolean coversText(PdfDictionary widget, int page) {
        WidgetPlace place = WidgetPlace.of(step.young(), widget);
        return !place.empty() && widget.has("AP") && PageText.in(step.old(), page, place);
    }

    /** A place prepared without being shown may come to a page when it is signed; what a page showed stays there. */
    private boolean mayAppear(int number) {
        return form.wasEmptySignature(number)
                && step.old().pages().stream()
                        .map(page ->
                                step.old().array(step.old().dictionary(page).get("Annots")))
                        .flatMap(list -> list.items().stream())
                        .noneMatch(item -> item instanceof PdfReference there && there.number() == number);
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
                changedAnnotation(number, (PdfDictionary) was);
            }
        });
    }

    private void changedAnnotation(int number, PdfDictionary was) {
        PdfDictionary is = step.is(number);
        step.explain(number, this::asAnnotation);
        step.cover(was.get("AP"), Place.in(number).under("AP"), 2);
        boolean acts = !Actions.harmless(step.young(), is)
                && !(step.same(was.get("A"), is.get("A")) && step.same(was.get("AA"), is.get("AA")));
        boolean disguised = isWidget(is) || !is.has("Rect");
        step.report(
                acts || disguised ? ChangeLevel.OTHER : ChangeLevel.ANNOTATION,
                acts || disguised
                        ? Reason.error("change.annotationActs", 0)
                        : Reason.warning("change.annotationChanged"));
    }

    /** Whether something refers to an annotation as such, and not as to a font, say, that it may be as well. */
    private boolean asAnnotation(ReferenceScan.Edge edge) {
        String last = edge.path().get(edge.path().size() - 1);
        return edge.path().equals(List.of("Annots", "[]"))
                || edge.path().equals(List.of("[]")) && annotationLists().contains(edge.source())
                || edge.path().size() == 1
                        && Set.of("Popup", "Parent", "IRT", "Obj").contains(last)
                || edge.path().contains("K") && last.equals("Obj");
    }

    private Set<Integer> annotationLists() {
        if (lists == null) {
            lists = new HashSet<>();
            for (PdfReference page : step.old().pages()) {
                if (step.old().dictionary(page).get("Annots") instanceof PdfReference list) {
                    lists.add(list.number());
                }
            }
        }
        return lists;
    }
}
