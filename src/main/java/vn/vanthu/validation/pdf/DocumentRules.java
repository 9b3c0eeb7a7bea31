package vn.vanthu.validation.pdf;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfBoolean;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.validation.Reason;

/** Rules for trailer, catalog, validation data (DSS), developer extensions and metadata. */
final class DocumentRules {
    private static final Set<String> BOOKKEEPING = Set.of(
            "Size", "Prev", "XRefStm", "ID", "Type", "W", "Index", "Filter", "DecodeParms", "Length", "Info", "Root");
    private static final Set<String> VERSIONS =
            Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.0", "2.1");
    private static final Set<String> VALIDATION_ARRAYS = Set.of("Certs", "OCSPs", "CRLs", "Cert", "OCSP", "CRL");
    /** Keys under which readers look for what they draw. */
    private static final Set<String> DRAWN = Set.of(
            "Resources",
            "XObject",
            "Font",
            "ExtGState",
            "Pattern",
            "ColorSpace",
            "Shading",
            "Properties",
            "AP",
            "N",
            "Contents",
            "Annots",
            "Kids",
            "Group",
            "SMask",
            "DecodeParms");

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
        boolean keyed = step.young().file().encrypted();
        if (keyed && !firstId(step.old(), before).equals(firstId(step.young(), after))) {
            step.report(ChangeLevel.OTHER, Reason.error("change.trailer", "ID"));
        }
        information(before.get("Info"), after.get("Info"));
    }

    /** The key of an encrypted file is made from it: another one turns all text into noise. */
    private static PdfObject firstId(PdfRevision view, PdfDictionary trailer) {
        PdfArray ids = view.array(trailer.get("ID"));
        return ids.size() == 0 ? PdfNull.NULL : view.resolve(ids.get(0));
    }

    private void information(PdfObject before, PdfObject after) {
        if (!before.equals(after) || step.isChanged(before)) {
            PdfDictionary entries = step.young().dictionary(after);
            boolean plain = entries.entries().values().stream()
                    .map(step.young()::resolve)
                    .allMatch(value -> value instanceof PdfString || value instanceof PdfName || value == PdfNull.NULL);
            step.cover(before, Place.trailer("Info"), 1);
            step.report(plain ? ChangeLevel.UPKEEP : ChangeLevel.OTHER, Reason.info("change.information"));
        }
    }

    private void catalog() {
        PdfDictionary before = step.old().catalog();
        PdfDictionary after = step.young().catalog();
        // signature references name the catalog too; what may change of it is judged key by key, but as a catalog only
        step.guard(
                step.old().trailer().get("Root"), edge -> edge.path().stream().noneMatch(DRAWN::contains));
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
                case "MarkInfo" -> marks(was, is);
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
        boolean named = is == PdfNull.NULL || is instanceof PdfName name && VERSIONS.contains(name.value());
        if (!was.equals(is) && !named) {
            step.report(ChangeLevel.OTHER, Reason.error("change.catalog", "Version"));
        }
    }

    /** Whether a file says that it is tagged changes nothing of what it shows. */
    private void marks(PdfObject was, PdfObject is) {
        boolean touched = step.cover(was, catalog("MarkInfo"), 0);
        boolean flags = step.young().dictionary(is).entries().values().stream().allMatch(PdfBoolean.class::isInstance);
        if (touched || !step.same(was, is)) {
            step.report(
                    flags ? ChangeLevel.UPKEEP : ChangeLevel.OTHER,
                    flags ? Reason.info("change.metadata") : Reason.error("change.catalog", "MarkInfo"));
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
            step.cover(was, catalog("Names"), 0);
            step.report(ChangeLevel.ANNOTATION, Reason.info("change.icons"));
        } else if (!step.same(was, is)) {
            step.report(ChangeLevel.OTHER, Reason.error("change.catalog", "Names"));
        }
    }

    private void metadata(PdfObject was, PdfObject is) {
        if (was.equals(is) && !step.isChanged(was)) {
            return;
        }
        boolean stream = step.young().resolve(is) instanceof PdfStream found
                && found.dictionary().isName("Type", "Metadata");
        boolean gone = is == PdfNull.NULL;
        step.cover(was, catalog("Metadata"), 0);
        step.report(
                stream || gone ? ChangeLevel.UPKEEP : ChangeLevel.OTHER,
                stream || gone ? Reason.info("change.metadata") : Reason.error("change.catalog", "Metadata"));
    }

    private Place catalog(String key) {
        PdfReference root = step.old().catalogReference();
        return root == null
                ? Place.trailer("Root").under(key)
                : Place.in(root.number()).under(key);
    }

    private void extensions(PdfObject was, PdfObject is) {
        if (step.young().resolve(is) == PdfNull.NULL && step.old().resolve(was) == PdfNull.NULL) {
            return;
        }
        PdfDictionary after = step.young().dictionary(is);
        boolean known = step.young().resolve(is) instanceof PdfDictionary
                && after.entries().entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals("Type") || developer(entry.getValue()));
        boolean touched = step.cover(was, catalog("Extensions"), 3) || !step.same(was, is);
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
        boolean touched = step.cover(was, catalog("DSS"), 5);
        if (step.same(was, is) && !touched) {
            return;
        }
        boolean sound = now instanceof PdfDictionary dictionary && validStore(dictionary, true);
        step.report(
                sound ? ChangeLevel.UPKEEP : ChangeLevel.OTHER,
                sound ? Reason.info("change.validationData") : Reason.error("change.catalog", "DSS"));
    }

    private boolean validStore(PdfDictionary store, boolean whole) {
        for (String key : store.keys()) {
            if (VALIDATION_ARRAYS.contains(key)) {
                if (!streams(store.get(key))) {
                    return false;
                }
            } else if (key.equals("VRI") && whole) {
                boolean records = step.young().dictionary(store.get(key)).entries().entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals("Type")
                                || step.young().resolve(entry.getValue()) instanceof PdfDictionary inner
                                        && validStore(inner, false));
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
