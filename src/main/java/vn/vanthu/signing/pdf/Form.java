package vn.vanthu.signing.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/** The interactive form of a document, as it was and with fields added. */
final class Form {

    private static final int MAX_DEPTH = 60;
    private static final int PRINTED_AND_LOCKED = 132;
    private static final int SIGNATURES_EXIST_AND_APPEND_ONLY = 3;

    private final Increment increment;
    private final PdfDictionary before;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Set<PdfReference> seen = new HashSet<>();

    Form(Increment increment) {
        this.increment = increment;
        this.before = increment.dictionary(increment.original().catalog().get("AcroForm"));
        Inherited root = new Inherited("", "", before.get("DA"), (int) before.number("Q", 0));
        for (PdfObject field : increment.array(before.get("Fields"))) {
            collect(field, root, 0);
        }
    }

    private record Inherited(String name, String type, PdfObject defaultAppearance, int quadding) {}

    private void collect(PdfObject node, Inherited above, int depth) {
        if (!(node instanceof PdfReference reference) || depth > MAX_DEPTH || !seen.add(reference)) {
            return;
        }
        PdfDictionary dictionary = increment.dictionary(node);
        Inherited own = inherit(dictionary, above);
        List<PdfReference> widgets = new ArrayList<>();
        boolean terminal = true;
        for (PdfObject kid : increment.array(dictionary.get("Kids"))) {
            if (increment.dictionary(kid).has("T")) {
                terminal = false;
                collect(kid, own, depth + 1);
            } else if (kid instanceof PdfReference widget) {
                widgets.add(widget);
            }
        }
        if (terminal) {
            if (!dictionary.has("Kids")) {
                widgets.add(reference);
            }
            fields.putIfAbsent(
                    own.name,
                    new FormField(
                            reference, dictionary, own.name, own.type, own.defaultAppearance, own.quadding, widgets));
        }
    }

    private Inherited inherit(PdfDictionary dictionary, Inherited above) {
        String name = above.name;
        if (increment.get(dictionary.get("T")) instanceof PdfString partial) {
            name = name.isEmpty() ? partial.text() : name + "." + partial.text();
        }
        String type =
                increment.get(dictionary.get("FT")) instanceof vn.vanthu.pdf.PdfName own ? own.value() : above.type;
        PdfObject appearance = dictionary.has("DA") ? dictionary.get("DA") : above.defaultAppearance;
        int quadding = increment.get(dictionary.get("Q")) instanceof PdfNumber q ? (int) q.longValue() : above.quadding;
        return new Inherited(name, type, appearance, quadding);
    }

    /** Whether the form is an XFA form. */
    boolean isXfa() {
        return before.get("XFA") != PdfNull.NULL;
    }

    /** The form's dictionary before the update; empty if there is no form. */
    PdfDictionary dictionary() {
        return before;
    }

    Optional<FormField> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    List<FormField> signed() {
        return fields.values().stream().filter(FormField::isSigned).toList();
    }

    /** A name no field has. */
    String freeName() {
        for (int i = 1; ; i++) {
            String name = "Signature" + i;
            if (!fields.containsKey(name)) {
                return name;
            }
        }
    }

    /** Refuses a new field's name that cannot be a new name. */
    void checkNew(String name) {
        if (name.isEmpty() || name.indexOf('.') >= 0 || fields.containsKey(name)) {
            throw new SigningRefusedException(Reason.NO_SUCH_FIELD, "no new field can be named '" + name + "'");
        }
    }

    /** Adds fields to the form, which is made if there was none, and marks the document as signed or to be signed. */
    void addFields(List<PdfReference> added, PdfDictionary more) {
        Map<String, PdfObject> entries = new LinkedHashMap<>(before.entries());
        PdfObject list = entries.get("Fields");
        List<PdfObject> all = new ArrayList<>(increment.array(list).items());
        all.addAll(added);
        boolean ownArray = list instanceof PdfReference && increment.get(list) instanceof PdfArray;
        if (!added.isEmpty() && ownArray) {
            increment.put((PdfReference) list, new PdfArray(all));
        } else {
            entries.put("Fields", new PdfArray(all));
        }
        entries.putAll(more.entries());
        entries.put("SigFlags", Syntax.number(SIGNATURES_EXIST_AND_APPEND_ONLY));
        PdfDictionary after = new PdfDictionary(entries);
        if (!after.equals(before) || after.size() != before.size()) {
            store(after);
        }
    }

    private void store(PdfDictionary form) {
        Original original = increment.original();
        PdfDictionary catalog = increment.dictionary(original.catalogReference());
        if (catalog.get("AcroForm") instanceof PdfReference reference
                && increment.get(reference) instanceof PdfDictionary) {
            increment.put(reference, form);
        } else if (catalog.has("AcroForm") && increment.get(catalog.get("AcroForm")) instanceof PdfDictionary) {
            increment.put(original.catalogReference(), Syntax.with(catalog, "AcroForm", form));
        } else {
            increment.put(original.catalogReference(), Syntax.with(catalog, "AcroForm", increment.add(form)));
        }
    }

    /** Adds a field without a place on the first page. */
    void addInvisibleSignature(String name, String description, PdfReference value) {
        PageView page = PageView.find(increment, 1);
        addSignature(name, description, value, page, nowhere(), new Look(increment).empty(0, 0));
    }

    /** Adds the field of a document time-stamp, which is never tagged: it comes behind signatures and is not seen. */
    void addTimestamp(String name, String description, PdfReference value) {
        checkNew(name);
        PageView page = PageView.find(increment, 1);
        PdfReference look = new Look(increment).empty(0, 0);
        attach(page, increment.add(widget(name, description, value, page, nowhere(), look)));
    }

    private static PdfArray nowhere() {
        return Syntax.numbers(0, 0, 0, 0);
    }

    /** Adds a signed field, tagged where the document is tagged. */
    void addSignature(
            String name, String description, PdfReference value, PageView page, PdfArray rectangle, PdfReference look) {
        checkNew(name);
        PdfReference field = increment.reserve();
        PdfDictionary widget = widget(name, description, value, page, rectangle, look);
        StructureTags tags = new StructureTags(increment);
        increment.put(field, tags.nest(field, widget, page.reference(), description));
        tags.finish();
        attach(page, field);
    }

    private static PdfDictionary widget(
            String name, String description, PdfReference value, PageView page, PdfArray rectangle, PdfReference look) {
        return Syntax.dictionary(
                "Type", Syntax.name("Annot"),
                "Subtype", Syntax.name("Widget"),
                "FT", Syntax.name("Sig"),
                "T", Syntax.text(name),
                "TU", Syntax.text(description),
                "F", Syntax.number(PRINTED_AND_LOCKED),
                "Rect", rectangle,
                "P", page.reference(),
                "V", value,
                "AP", Syntax.dictionary("N", look));
    }

    private void attach(PageView page, PdfReference field) {
        addFields(List.of(field), PdfDictionary.EMPTY);
        addToPage(page.reference(), List.of(field));
    }

    /** Puts widgets on a page. */
    void addToPage(PdfReference page, List<PdfReference> widgets) {
        PdfDictionary dictionary = increment.dictionary(page);
        PdfObject annotations = dictionary.get("Annots");
        List<PdfObject> all = new ArrayList<>(increment.array(annotations).items());
        all.addAll(widgets);
        if (annotations instanceof PdfReference reference && increment.get(reference) instanceof PdfArray) {
            increment.put(reference, new PdfArray(all));
        } else {
            increment.put(page, Syntax.with(dictionary, "Annots", new PdfArray(all)));
        }
    }
}
