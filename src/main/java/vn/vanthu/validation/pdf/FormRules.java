package vn.vanthu.validation.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfBoolean;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.pdf.ReferenceScan;
import vn.vanthu.validation.Reason;

/** Rules for the interactive form: fields filled in, signature fields added and signed, signed ones left alone. */
final class FormRules {
    private static final long READ_ONLY = 1;
    private static final Set<String> SIGNING_KEYS =
            Set.of("V", "AP", "F", "Rect", "MK", "M", "DA", "Border", "BS", "AS", "Lock", "Q", "DR");
    private static final Set<String> FILLING_KEYS =
            Set.of("V", "AP", "AS", "M", "I", "TI", "RV", "DA", "MK", "Ff", "DS", "F");

    private final Step step;
    private final Map<Integer, FormFields.Node> before = new HashMap<>();
    private final Map<Integer, FormFields.Node> after = new HashMap<>();
    private final Set<Integer> newWidgets = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    FormRules(Step step) {
        this.step = step;
        FormFields.of(step.old()).forEach(node -> before.put(node.number(), node));
        FormFields.of(step.young()).forEach(node -> after.put(node.number(), node));
    }

    /** Widgets of fields that this step added; the pages may show them. */
    Set<Integer> newWidgets() {
        return newWidgets;
    }

    boolean isField(int number) {
        return before.containsKey(number);
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
        step.explain(was, last("AcroForm"));
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
                step.explain(was, last("Fields"));
            }
            case "SigFlags" -> {
                long old = step.old().resolve(was) instanceof PdfNumber number ? number.longValue() : 0;
                long young = step.young().resolve(is) instanceof PdfNumber number ? number.longValue() : 0;
                if ((old & ~young) != 0) {
                    step.report(ChangeLevel.OTHER, Reason.error("change.form", key));
                }
                step.explain(was, last("SigFlags"));
            }
            case "DR" -> resources(was, is, 0, "DR");
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
            // no default appearance refers to these; signing software leaves the layers of its last signature here
            step.explain(was, edge -> edge.path().contains("XObject"));
            return;
        }
        if (depth >= 2 || !dictionaries) {
            step.report(ChangeLevel.OTHER, Reason.error("change.form", "DR"));
            return;
        }
        step.explain(was, edge -> edge.path().contains("DR") || edge.path().equals(List.of(key)));
        PdfDictionary young = step.young().dictionary(is);
        step.old().dictionary(was).entries().forEach((name, value) -> {
            if (!step.same(value, young.get(name)) || depth == 0 && step.isChanged(value)) {
                resources(value, young.get(name), depth + 1, name);
            }
        });
    }

    private static Predicate<ReferenceScan.Edge> last(String key) {
        return edge -> !edge.path().isEmpty()
                && edge.path().get(edge.path().size() - 1).equals(key);
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
            step.explain(was, last("Kids"));
        }
    }

    private void signing(FormFields.Node old, FormFields.Node young, Set<String> different) {
        if (!SIGNING_KEYS.containsAll(different)) {
            step.report(ChangeLevel.OTHER, old.name(), Reason.error("change.fieldKeys", old.name(), different));
            return;
        }
        explainAppearance(old);
        signature(young, old.name());
    }

    /** A signature put into a field must be new: an old one shown again is a copy. */
    private void signature(FormFields.Node young, String existingField) {
        PdfObject value = step.young().resolve(young.value());
        if (!(value instanceof PdfDictionary dictionary)) {
            report(existingField, ChangeLevel.FORM, Reason.info("change.signatureField", young.name()));
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
        PdfArray rectangle = step.young().array(node.dictionary().get("Rect"));
        if (rectangle.size() != 4) {
            return true;
        }
        double[] corner = new double[4];
        for (int i = 0; i < 4; i++) {
            corner[i] = step.young().resolve(rectangle.get(i)) instanceof PdfNumber number ? number.doubleValue() : 0;
        }
        boolean hidden = (step.young().number(node.dictionary(), "F", 0) & 2) != 0;
        return hidden
                || corner[0] == corner[2]
                || corner[1] == corner[3]
                || !node.dictionary().has("AP");
    }

    private void filling(FormFields.Node old, FormFields.Node young, Set<String> different, boolean valueChanged) {
        boolean flags = !different.contains("Ff") || (old.flags() | READ_ONLY) == young.flags();
        boolean shown = (step.old().number(old.dictionary(), "F", 0) & ~4L)
                == (step.young().number(young.dictionary(), "F", 0) & ~4L);
        if (!FILLING_KEYS.containsAll(different) || !flags || different.contains("F") && !shown) {
            step.report(ChangeLevel.OTHER, old.name(), Reason.error("change.fieldKeys", old.name(), different));
            return;
        }
        explainAppearance(old);
        step.explain(old.value(), last("V"));
        if (!valueChanged && (different.contains("AP") || different.contains("MK")) && !parentFilled(old)) {
            step.report(ChangeLevel.OTHER, old.name(), Reason.error("change.appearanceOnly", old.name()));
        } else if ((old.flags() & READ_ONLY) != 0 && valueChanged) {
            step.report(ChangeLevel.FORM, old.name(), Reason.warning("change.readOnly", old.name()));
        } else {
            report(old.name(), ChangeLevel.FORM, Reason.info("change.filled", old.name()));
        }
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

    private void explainAppearance(FormFields.Node old) {
        PdfObject appearance = old.dictionary().get("AP");
        Predicate<ReferenceScan.Edge> own =
                edge -> edge.source() == old.number() && edge.path().contains("AP");
        step.explain(appearance, own);
        Predicate<ReferenceScan.Edge> below =
                own.or(edge -> appearance instanceof PdfReference reference && edge.source() == reference.number());
        step.old().dictionary(appearance).entries().values().forEach(state -> {
            step.explain(state, below);
            if (!(step.old().resolve(state) instanceof PdfStream)) {
                Predicate<ReferenceScan.Edge> deeper = below.or(
                        edge -> state instanceof PdfReference reference && edge.source() == reference.number());
                step.old().dictionary(state).entries().values().forEach(one -> step.explain(one, deeper));
            }
        });
    }

    private void addedField(int number, FormFields.Node young) {
        boolean fresh = number < 0 || step.isNew(number);
        boolean parent = !young.terminal();
        if (!fresh && !formerWidget(number)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.fieldFromOld", young.name()));
        } else if (!young.type().equals("Sig") && !parent) {
            step.report(ChangeLevel.OTHER, Reason.error("change.fieldAdded", young.name()));
        } else {
            newWidgets.add(number);
            if (young.type().equals("Sig") && (young.dictionary().has("V") || young.terminal())) {
                signature(young, "");
            }
        }
    }

    /** A page of the revision before may already have shown the widget, with no form to hold it. */
    private boolean formerWidget(int number) {
        return step.old().object(number) != null && !step.changed().containsKey(number);
    }
}
