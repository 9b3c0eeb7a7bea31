package vn.vanthu.validation.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.pdf.ReferenceScan;
import vn.vanthu.validation.Reason;

/** Rules for trailer, catalog, validation data (DSS), developer extensions and metadata. */
final class DocumentRules {
    private static final Set<String> BOOKKEEPING = Set.of(
            "Size", "Prev", "XRefStm", "ID", "Type", "W", "Index", "Filter", "DecodeParms", "Length", "Info", "Root");
    private static final Set<String> VALIDATION_ARRAYS = Set.of("Certs", "OCSPs", "CRLs", "Cert", "OCSP", "CRL");

    private final Step step;

    DocumentRules(Step step) {
        this.step = step;
    }

    void apply() {
        trailer();
        catalog();
    }

    private void trailer() {
        PdfDictionary before = step.old().trailer();
        PdfDictionary after = step.young().trailer();
        if (!before.get("Root").equals(after.get("Root"))) {
            step.report(ChangeLevel.OTHER, Reason.error("change.root"));
        }
        if (!before.get("Encrypt").equals(after.get("Encrypt"))) {
            step.report(ChangeLevel.OTHER, Reason.error("change.trailer", "Encrypt"));
        }
        for (String key : after.keys()) {
            boolean unknown = !BOOKKEEPING.contains(key) && !key.equals("Encrypt");
            // keys of the producers' own hold plain values; a reference keeps an object alive past all rules
            if (unknown && after.get(key) instanceof PdfReference) {
                step.report(ChangeLevel.OTHER, Reason.error("change.trailer", key));
            }
        }
        information(before.get("Info"), after.get("Info"));
    }

    private void information(PdfObject before, PdfObject after) {
        if (!before.equals(after) || step.isChanged(before)) {
            PdfDictionary entries = step.young().dictionary(after);
            boolean plain = entries.entries().values().stream()
                    .map(step.young()::resolve)
                    .allMatch(value -> value instanceof PdfString || value instanceof PdfName || value == PdfNull.NULL);
            step.explain(before, edge -> edge.source() < 0 && edge.path().equals(List.of("Info")));
            step.report(plain ? ChangeLevel.UPKEEP : ChangeLevel.OTHER, Reason.info("change.information"));
        }
    }

    private void catalog() {
        PdfDictionary before = step.old().catalog();
        PdfDictionary after = step.young().catalog();
        // signature references name the catalog too; what may change of it is judged key by key
        step.explain(step.old().trailer().get("Root"));
        Set<String> keys = new LinkedHashSet<>(before.keys());
        keys.addAll(after.keys());
        for (String key : keys) {
            PdfObject was = before.get(key);
            PdfObject is = after.get(key);
            switch (key) {
                case "AcroForm" -> {
                    // judged by the rules for forms
                }
                case "DSS" -> validationData(was, is);
                case "Extensions" -> extensions(was, is);
                case "Metadata" -> metadata(was, is);
                case "Version" -> version(was, is);
                case "Names" -> names(was, is);
                default -> {
                    if (!step.same(was, is)) {
                        step.report(ChangeLevel.OTHER, Reason.error("change.catalog", key));
                    }
                }
            }
        }
    }

    /** The version only names the features used; producers raise and lower it. */
    private void version(PdfObject was, PdfObject is) {
        boolean named =
                is == PdfNull.NULL || is instanceof PdfName name && name.value().matches("[12]\\.[0-9]");
        if (!was.equals(is) && !named) {
            step.report(ChangeLevel.OTHER, Reason.error("change.catalog", "Version"));
        }
    }

    /** Acrobat adds a name tree of icon appearances together with annotations; nothing else may come. */
    private void names(PdfObject was, PdfObject is) {
        PdfDictionary before = step.old().dictionary(was);
        PdfDictionary after = step.young().dictionary(is);
        boolean onlyIcons = !before.has("AP")
                && after.has("AP")
                && after.keys().stream().allMatch(key -> key.equals("AP") || step.same(before.get(key), after.get(key)))
                && after.keys().containsAll(before.keys());
        if (onlyIcons) {
            step.explain(was, edge -> edge.path().equals(List.of("Names")));
            step.report(ChangeLevel.ANNOTATION, Reason.info("change.icons"));
        } else if (!step.same(was, is)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.catalog", "Names"));
        }
    }

    private static Predicate<ReferenceScan.Edge> under(String... keys) {
        Set<String> last = Set.of(keys);
        return edge -> edge.path().stream().anyMatch(last::contains);
    }

    private void metadata(PdfObject was, PdfObject is) {
        if (was.equals(is) && !step.isChanged(was)) {
            return;
        }
        boolean stream = step.young().resolve(is) instanceof PdfStream found
                && found.dictionary().isName("Type", "Metadata");
        boolean gone = is == PdfNull.NULL;
        int root = catalogNumber();
        step.explain(was, edge -> edge.source() == root && edge.path().equals(List.of("Metadata")));
        step.report(
                stream || gone ? ChangeLevel.UPKEEP : ChangeLevel.OTHER,
                stream || gone ? Reason.info("change.metadata") : Reason.error("change.catalog", "Metadata"));
    }

    private int catalogNumber() {
        return step.old().catalogReference() == null
                ? -1
                : step.old().catalogReference().number();
    }

    private void extensions(PdfObject was, PdfObject is) {
        if (step.young().resolve(is) == PdfNull.NULL && step.old().resolve(was) == PdfNull.NULL) {
            return;
        }
        PdfDictionary after = step.young().dictionary(is);
        boolean known = step.young().resolve(is) instanceof PdfDictionary
                && after.entries().entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals("Type") || developer(entry.getValue()));
        boolean touched = !step.same(was, is) || step.isChanged(was);
        int root = catalogNumber();
        step.explain(was, edge -> edge.source() == root && edge.path().equals(List.of("Extensions")));
        step.old()
                .dictionary(was)
                .entries()
                .forEach((key, value) -> step.explain(
                        value,
                        edge -> edge.path().equals(List.of(key)) || edge.path().equals(List.of("Extensions", key))));
        if (touched) {
            step.report(
                    known ? ChangeLevel.UPKEEP : ChangeLevel.OTHER,
                    known ? Reason.info("change.extensions") : Reason.error("change.catalog", "Extensions"));
        }
    }

    private boolean developer(PdfObject value) {
        PdfObject resolved = step.young().resolve(value);
        if (resolved instanceof PdfArray array) {
            return array.items().stream().allMatch(this::developer);
        }
        return resolved instanceof PdfDictionary dictionary
                && dictionary.entries().values().stream()
                        .map(step.young()::resolve)
                        .allMatch(entry ->
                                entry instanceof PdfName || entry instanceof PdfNumber || entry instanceof PdfString);
    }

    private void validationData(PdfObject was, PdfObject is) {
        PdfObject now = step.young().resolve(is);
        if (step.same(was, is) && !touched(was, 0)) {
            return;
        }
        boolean sound = now instanceof PdfDictionary dictionary && validStore(dictionary);
        PdfDictionary before = step.old().dictionary(was);
        step.explain(was, under("DSS"));
        explainStore(before);
        PdfDictionary records = step.old().dictionary(before.get("VRI"));
        step.explain(before.get("VRI"), under("VRI"));
        records.entries().forEach((key, value) -> {
            step.explain(value, under(key));
            explainStore(step.old().dictionary(value));
        });
        step.report(
                sound ? ChangeLevel.UPKEEP : ChangeLevel.OTHER,
                sound ? Reason.info("change.validationData") : Reason.error("change.catalog", "DSS"));
    }

    private boolean touched(PdfObject value, int depth) {
        if (step.isChanged(value)) {
            return true;
        }
        PdfObject resolved = depth > 4 ? PdfNull.NULL : step.old().resolve(value);
        if (resolved instanceof PdfArray array) {
            return array.items().stream().anyMatch(step::isChanged);
        }
        return resolved instanceof PdfDictionary dictionary
                && dictionary.entries().values().stream().anyMatch(entry -> touched(entry, depth + 1));
    }

    private void explainStore(PdfDictionary store) {
        for (String key : VALIDATION_ARRAYS) {
            step.explain(store.get(key), under(key));
        }
    }

    private boolean validStore(PdfDictionary store) {
        for (String key : store.keys()) {
            if (VALIDATION_ARRAYS.contains(key)) {
                if (!streams(store.get(key))) {
                    return false;
                }
            } else if (key.equals("VRI")) {
                boolean records = step.young().dictionary(store.get(key)).entries().entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals("Type")
                                || step.young().resolve(entry.getValue()) instanceof PdfDictionary inner
                                        && validStore(inner));
                if (!records) {
                    return false;
                }
            } else if (!Set.of("Type", "TU", "TS").contains(key)) {
                return false;
            }
        }
        return true;
    }

    private boolean streams(PdfObject list) {
        PdfObject value = step.young().resolve(list);
        if (value instanceof PdfArray array) {
            return array.items().stream().allMatch(item -> step.young().resolve(item) instanceof PdfStream);
        }
        return value == PdfNull.NULL || value instanceof PdfStream;
    }
}
