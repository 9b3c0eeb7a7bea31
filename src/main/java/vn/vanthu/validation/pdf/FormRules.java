package vn.vanthu.validation.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.pdf.PdfBoolean;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.validation.Reason;

/** Rules for the interactive form: fields filled in, signature fields added and signed, signed ones left alone. */
final class FormRules {
    private static final long READ_ONLY = 1;
    private static final long PUSH_BUTTON = 1 << 16;
    private static final Set<String> VISIBLE = Set.of("Rect", "AP", "MK", "F", "AS", "Border", "BS", "DA");
    private static final Set<String> LOOK = Set.of("AP", "MK", "AS", "DA", "DS", "RV");
    private static final Set<String> SIGNING_KEYS =
            Set.of("V", "AP", "F", "Rect", "MK", "M", "DA", "Border", "BS", "AS", "Lock", "Q", "DR");
    private static final Set<String> FILLING_KEYS =
            Set.of("V", "AP", "AS", "M", "I", "TI", "RV", "DA", "MK", "Ff", "DS", "F");

    private final Step step;
    private final Map<Integer, FormFields.Node> before = new HashMap<>();
    private final Map<Integer, FormFields.Node> after = new HashMap<>();
    private final Set<Integer> newWidgets = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private Place formPlace;

    FormRules(Step step) {
        this.step = step;
        FormFields.of(step.old()).forEach(node -> before.put(node.number(), node));
        FormFields.of(step.young()).forEach(node -> after.put(node.number(), node));
    }

    /** Widgets of fields that this step added; the pages may show them. */
    Set<Integer> newWidgets() {
        return newWidgets;
    }

    /** Whether a signature of the revision before says what may be changed. */
    boolean certified() {
        return before.values().stream()
                .anyMatch(node -> step.old().dictionary(node.value()).has("Reference"));
    }

    /** Whether an existing widget may come to a page: that of a signature field that was empty. */
    boolean wasEmptySignature(int number) {
        FormFields.Node node = before.get(number);
        return node != null
                && node.type().equals("Sig")
                && !(step.old().resolve(node.value()) instanceof PdfDictionary);
    }

    void apply() {
        form(step.old().catalog().get("AcroForm"), step.young().catalog().get("AcroForm"));
        before.forEach((number, node) -> field(number, node, after.get(number)));
        after.forEach((number, node) -> {
            if (!before.containsKey(number)) {
                addedField(number, node);
            }
        });
    }

    private void form(PdfObject was, PdfObject is) {
        PdfDictionary old = step.old().dictionary(was);
        PdfDictionary young = step.young().dictionary(is);
        if (was instanceof PdfReference && is instanceof PdfReference && !was.equals(is)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.catalog", "AcroForm"));
        }
        if (old.size() > 0 && young.size() == 0) {
            step.report(ChangeLevel.OTHER, Reason.error("change.formRemoved"));
        }
        Place catalog = Place.in(step.old().trailer().get("Root") instanceof PdfReference root ? root.number() : -1);
        step.cover(was, catalog.under("AcroForm"), 0);
        formPlace = was instanceof PdfReference reference ? Place.in(reference.number()) : catalog.under("AcroForm");
        Set<String> keys = new LinkedHashSet<>(old.keys());
        keys.addAll(young.keys());
        for (String key : keys) {
            formEntry(key, old.get(key), young.get(key));
        }
    }

    private void formEntry(String key, PdfObject was, PdfObject is) {
        switch (key) {
            case "Fields" -> {
                list(was, is, "Fields");
                step.cover(was, formPlace.under("Fields"), 0);
            }
            case "SigFlags" -> {
                long old = step.old().resolve(was) instanceof PdfNumber number ? number.longValue() : 0;
                long young = step.young().resolve(is) instanceof PdfNumber number ? number.longValue() : 0;
                if ((old & ~young) != 0) {
                    step.report(ChangeLevel.OTHER, Reason.error("change.form", key));
                }
                step.cover(was, formPlace.under("SigFlags"), 0);
            }
            case "DR" -> {
                resources(was, is, 0, "DR");
                // no default appearance refers to XObjects; signing software leaves layers of its last signature here
                step.cover(was, formPlace.under("DR"), 1);
            }
            case "NeedAppearances" -> {
                if (step.young().resolve(is) == PdfBoolean.TRUE && step.old().resolve(was) != PdfBoolean.TRUE) {
                    step.report(ChangeLevel.OTHER, Reason.error("change.needAppearances"));
                }
            }
            case "DA", "Q" -> {
                if (!step.same(was, is) && was != PdfNull.NULL) {
                    step.report(ChangeLevel.OTHER, Reason.error("change.form", key));
                }
            }
            default -> {
                if (!step.same(was, is)) {
                    step.report(ChangeLevel.OTHER, Reason.error("change.form", key));
                }
            }
        }
    }

    /** Every field that was there must still be there. */
    private void list(PdfObject was, PdfObject is, String key) {
        List<PdfObject> young = step.young().array(is).items();
        for (PdfObject item : step.old().array(was)) {
            if (!young.contains(item)) {
                step.report(ChangeLevel.OTHER, Reason.error("change.fieldRemoved", name(item)));
            }
        }
        if (young.size() != new HashSet<>(young).size()) {
            step.report(ChangeLevel.OTHER, Reason.error("change.form", key));
        }
    }

    private String name(PdfObject item) {
        FormFields.Node node = item instanceof PdfReference found ? before.get(found.number()) : null;
        return node == null ? "" : node.name();
    }

    /** Default resources may grow; what was there must stay (4.7.2: fonts of new fields). */
    private void resources(PdfObject was, PdfObject is, int depth, String key) {
        if (step.same(was, is) && !step.isChanged(was)) {
            PdfDictionary entries = step.old().dictionary(was);
            if (depth < 2) {
                entries.entries().forEach((name, value) -> {
                    if (step.isChanged(value)) {
                        resources(value, step.young().dictionary(is).get(name), depth + 1, name);
                    }
                });
            }
            return;
        }
        boolean dictionaries = step.young().resolve(is) instanceof PdfDictionary
                && (step.old().resolve(was) instanceof PdfDictionary
                        || step.old().resolve(was) == PdfNull.NULL);
        if (depth == 1 && key.equals("XObject") && dictionaries) {
            return;
        }
        if (depth >= 2 || !dictionaries) {
            step.report(ChangeLevel.OTHER, Reason.error("change.form", "DR"));
            return;
        }
        PdfDictionary young = step.young().dictionary(is);
        step.old().dictionary(was).entries().forEach((name, value) -> {
            if (!step.same(value, young.get(name)) || depth == 0 && step.isChanged(value)) {
                resources(value, young.get(name), depth + 1, name);
            }
        });
    }

    private void field(int number, FormFields.Node old, FormFields.Node young) {
        if (young == null || number < 0 && old.dictionary().equals(young.dictionary())) {
            return;
        }
        kids(old, young);
        boolean signature = old.type().equals("Sig");
        boolean signed = signature && step.old().resolve(old.value()) instanceof PdfDictionary;
        Set<String> keys = new LinkedHashSet<>(old.dictionary().keys());
        keys.addAll(young.dictionary().keys());
        Set<String> different = new LinkedHashSet<>();
        for (String key : keys) {
            PdfObject was = old.dictionary().get(key);
            if (!key.equals("Kids")
                    && (!step.same(was, young.dictionary().get(key)) || key.equals("AP") && appearanceChanged(was))) {
                different.add(key);
            }
        }
        boolean valueChanged = !old.value().equals(young.value()) || step.isChanged(old.value());
        if (!valueChanged && different.isEmpty()) {
            step.explain(number);
            return;
        }
        if (signed) {
            step.report(ChangeLevel.OTHER, Reason.error("change.signedField", old.name()));
        } else if (signature) {
            signing(old, young, different);
        } else {
            filling(old, young, different, valueChanged);
        }
        step.explain(number);
    }

    private void kids(FormFields.Node old, FormFields.Node young) {
        PdfObject was = old.dictionary().get("Kids");
        PdfObject is = young.dictionary().get("Kids");
        if (!step.same(was, is) || step.isChanged(was)) {
            list(was, is, "Kids");
            step.cover(was, Place.in(old.number()).under("Kids"), 0);
        }
    }

    private void signing(FormFields.Node old, FormFields.Node young, Set<String> different) {
        if (!SIGNING_KEYS.containsAll(different)) {
            step.report(ChangeLevel.OTHER, old.name(), Reason.error("change.fieldKeys", old.name(), different));
            return;
        }
        coverAppearance(old);
        boolean signed = step.young().resolve(young.value()) instanceof PdfDictionary;
        boolean repainted = different.stream().anyMatch(VISIBLE::contains);
        if (!signed && repainted) {
            step.report(ChangeLevel.OTHER, old.name(), Reason.error("change.emptyField", old.name()));
        } else if (moved(old, young) && old.dictionary().has("Rect")) {
            step.report(ChangeLevel.ANNOTATION, old.name(), Reason.warning("change.signatureMoved", old.name()));
        }
        signature(young, old.name());
    }

    /** Whether a widget covers what it did not cover before; software that signs invisibly makes it empty. */
    private boolean moved(FormFields.Node old, FormFields.Node young) {
        WidgetPlace is = WidgetPlace.of(step.young(), young.dictionary());
        return !is.empty() && !is.within(WidgetPlace.of(step.old(), old.dictionary()));
    }

    /** A signature put into a field must be new: an old one shown again is a copy. */
    private void signature(FormFields.Node young, String existingField) {
        PdfObject value = step.young().resolve(young.value());
        if (!(value instanceof PdfDictionary dictionary)) {
            // a place prepared for a signature is no filling in, and could cover what stands there
            boolean painted = existingField.isEmpty() && !invisible(young);
            report(
                    existingField,
                    painted ? ChangeLevel.ANNOTATION : ChangeLevel.FORM,
                    Reason.info("change.signatureField", young.name()));
            return;
        }
        boolean fresh = !(young.value() instanceof PdfReference reference) || step.isNew(reference.number());
        if (!fresh) {
            report(existingField, ChangeLevel.OTHER, Reason.error("change.signatureCopied", young.name()));
        } else if (step.young().name(dictionary, "Type").equals("DocTimeStamp") && invisible(young)) {
            report("", ChangeLevel.UPKEEP, Reason.info("change.documentTimeStamp"));
        } else {
            report(existingField, ChangeLevel.FORM, Reason.info("change.signature", young.name()));
        }
    }

    private void report(String existingField, ChangeLevel level, Reason reason) {
        if (!reported.add(reason.toString())) {
            return;
        }
        if (existingField.isEmpty()) {
            step.report(level, reason);
        } else {
            step.report(level, existingField, reason);
        }
    }

    private boolean invisible(FormFields.Node node) {
        boolean hidden = (step.young().number(node.dictionary(), "F", 0) & 2) != 0;
        boolean unpainted = !node.dictionary().has("AP") && !node.dictionary().has("MK");
        return hidden
                || unpainted
                || WidgetPlace.of(step.young(), node.dictionary()).empty();
    }

    private void filling(FormFields.Node old, FormFields.Node young, Set<String> different, boolean valueChanged) {
        boolean flags = !different.contains("Ff") || (old.flags() | READ_ONLY) == young.flags();
        boolean shown = (step.old().number(old.dictionary(), "F", 0) & ~4L)
                == (step.young().number(young.dictionary(), "F", 0) & ~4L);
        if (!FILLING_KEYS.containsAll(different) || !flags || different.contains("F") && !shown) {
            step.report(ChangeLevel.OTHER, old.name(), Reason.error("change.fieldKeys", old.name(), different));
            return;
        }
        coverAppearance(old);
        if (old.dictionary().has("V")) {
            step.cover(old.value(), Place.in(old.number()).under("V"), 1);
        }
        boolean look = different.stream().anyMatch(LOOK::contains);
        boolean button = old.type().equals("Btn");
        boolean push = button && (old.flags() & PUSH_BUTTON) != 0;
        if (look && (push || !valueChanged && !parentFilled(old))) {
            step.report(ChangeLevel.OTHER, old.name(), Reason.error("change.appearanceOnly", old.name()));
        } else if (button && different.contains("AS") && !showsValue(young)) {
            step.report(ChangeLevel.OTHER, old.name(), Reason.error("change.state", old.name()));
        } else if ((old.flags() & READ_ONLY) != 0 && valueChanged) {
            step.report(ChangeLevel.FORM, old.name(), Reason.warning("change.readOnly", old.name()));
        } else {
            report(old.name(), ChangeLevel.FORM, Reason.info("change.filled", old.name()));
        }
    }

    /** A check box or radio button shows the state that is its value, or none. */
    private boolean showsValue(FormFields.Node young) {
        String state = step.young().name(young.dictionary(), "AS");
        PdfObject value = step.young().resolve(young.value());
        return state.equals("Off")
                || value instanceof PdfName name && name.value().equals(state)
                || value instanceof PdfString text && text.text().equals(state);
    }

    /** Widgets of one field share its value: their appearance follows the value of the node above. */
    private boolean parentFilled(FormFields.Node old) {
        return before.values().stream()
                .filter(node -> node.name().equals(old.name()))
                .anyMatch(node -> {
                    FormFields.Node now = after.get(node.number());
                    return now != null && !node.value().equals(now.value());
                });
    }

    private boolean appearanceChanged(PdfObject appearance) {
        if (step.isChanged(appearance)) {
            return true;
        }
        for (PdfObject state : step.old().dictionary(appearance).entries().values()) {
            if (step.isChanged(state)) {
                return true;
            }
            boolean states = !(step.old().resolve(state) instanceof PdfStream);
            if (states
                    && step.old().dictionary(state).entries().values().stream().anyMatch(step::isChanged)) {
                return true;
            }
        }
        return false;
    }

    private void coverAppearance(FormFields.Node old) {
        step.cover(old.dictionary().get("AP"), Place.in(old.number()).under("AP"), 2);
    }

    private void addedField(int number, FormFields.Node young) {
        boolean fresh = number >= 0 && step.isNew(number);
        boolean signature = young.type().equals("Sig");
        boolean acting = young.dictionary().has("AA") || young.dictionary().has("A");
        if (!fresh && !formerWidget(number)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.fieldFromOld", young.name()));
        } else if (acting || !signature && !holder(young)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.fieldAdded", young.name()));
        } else if (!signature) {
            report("", ChangeLevel.FORM, Reason.info("change.signatureField", young.name()));
        } else {
            newWidgets.add(number);
            signature(young, "");
        }
    }

    /** A node that only holds signature fields below it, and is no widget itself. */
    private boolean holder(FormFields.Node young) {
        boolean signatureBelow = after.values().stream()
                .anyMatch(node -> node.type().equals("Sig") && node.name().startsWith(young.name() + "."));
        return !young.terminal()
                && signatureBelow
                && !young.dictionary().has("Subtype")
                && !young.dictionary().has("Rect");
    }

    /** A page of the revision before may already have shown the widget, with no form to hold it. */
    private boolean formerWidget(int number) {
        return step.old().object(number) != null && !step.changed().containsKey(number);
    }
}
