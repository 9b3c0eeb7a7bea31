package vn.vanthu.validation.pdf;

import java.util.Set;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfRevision;

/** Which actions of annotations only lead the reader somewhere (ISO 32000-2, 12.6), and which may change what is shown. */
final class Actions {
    private static final Set<String> LEADING = Set.of("GoTo", "URI", "Named", "Thread");

    private Actions() {}

    /** Whether an annotation does no more than lead somewhere when it is clicked. */
    static boolean harmless(PdfRevision view, PdfDictionary annotation) {
        PdfDictionary action = view.dictionary(annotation.get("A"));
        boolean none = view.resolve(annotation.get("A")) == PdfNull.NULL;
        boolean leading = LEADING.contains(view.name(action, "S")) && !action.has("Next");
        return (none || leading) && view.resolve(annotation.get("AA")) == PdfNull.NULL;
    }
}
