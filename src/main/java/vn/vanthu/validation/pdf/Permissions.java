package vn.vanthu.validation.pdf;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfString;

/**
 * What a signature permits to be changed afterwards (ISO 32000-2, 12.8.2).
 *
 * @param certification DocMDP level 1 to 3 of a certification signature, else 0
 * @param limit the level that counts, also from a field lock: 1 to 3, or 0 for none
 * @param action FieldMDP action: All, Include, Exclude, or empty
 * @param fields names that the action speaks of
 */
public record Permissions(int certification, int limit, String action, Set<String> fields) {

    static Permissions of(FoundSignature found) {
        PdfRevision view = found.view();
        int certification = 0;
        int lockLimit = level(view.number(found.lock(), "P", 0));
        String action = "";
        Set<String> fields = Set.of();
        for (PdfObject item : view.array(found.dictionary().get("Reference"))) {
            PdfDictionary reference = view.dictionary(item);
            PdfDictionary parameters = view.dictionary(reference.get("TransformParams"));
            String method = view.name(reference, "TransformMethod");
            if (method.equals("DocMDP")) {
                int level = level(view.number(parameters, "P", 2));
                certification = level == 0 ? 2 : level;
            } else if (method.equals("FieldMDP")) {
                action = view.name(parameters, "Action");
                fields = names(view, parameters.get("Fields"));
            }
        }
        int limit =
                certification == 0 ? lockLimit : lockLimit == 0 ? certification : Math.min(certification, lockLimit);
        return new Permissions(certification, limit, action, fields);
    }

    private static int level(long written) {
        return written >= 1 && written <= 3 ? (int) written : 0;
    }

    private static Set<String> names(PdfRevision view, PdfObject list) {
        Set<String> names = new TreeSet<>();
        for (PdfObject item : view.array(list)) {
            if (view.resolve(item) instanceof PdfString string) {
                names.add(string.text());
            }
        }
        return names;
    }

    /** Whether the signature forbids to change this existing field. */
    public boolean locks(String field) {
        boolean named = fields.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
        return switch (action) {
            case "All" -> true;
            case "Include" -> named;
            case "Exclude" -> !named;
            default -> false;
        };
    }

    /** The lock in words of the format, empty for none. */
    public String text() {
        return fields.isEmpty() || action.equals("All")
                ? action
                : action + " " + String.join(", ", List.copyOf(fields));
    }

    /** Whether a change is permitted under a limit, by level and lock. */
    public boolean permits(StepChange change, int effectiveLimit) {
        ChangeLevel most =
                switch (effectiveLimit) {
                    case 1 -> ChangeLevel.UPKEEP;
                    case 2 -> ChangeLevel.FORM;
                    default -> ChangeLevel.ANNOTATION;
                };
        boolean locked = change.level() != ChangeLevel.UPKEEP
                && change.field().map(this::locks).orElse(false);
        return change.level().compareTo(most) <= 0 && !locked;
    }
}
