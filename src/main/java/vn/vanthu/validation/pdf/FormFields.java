package vn.vanthu.validation.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;

/** Walks over the fields of an interactive form (ISO 32000-2, 12.7). */
public final class FormFields {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_FIELDS = 200_000;

    /**
     * A node of the form: a field, or a widget of one.
     *
     * @param number object number, or -1 for a direct object
     * @param name full name
     * @param type FT, inherited: Sig, Tx, Btn, Ch, or empty
     * @param dictionary the node itself
     * @param value V, inherited, as written
     * @param flags Ff, inherited
     * @param terminal whether it has no kids
     */
    public record Node(
            int number,
            String name,
            String type,
            PdfDictionary dictionary,
            PdfObject value,
            long flags,
            boolean terminal) {}

    private final PdfRevision revision;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();

    private FormFields(PdfRevision revision) {
        this.revision = revision;
    }

    /** All nodes of the form as of a revision, parents first. Circles are cut. */
    public static List<Node> of(PdfRevision revision) {
        FormFields walk = new FormFields(revision);
        for (PdfObject field : revision.array(revision.acroForm().get("Fields"))) {
            walk.visit(field, new Inherited("", "", PdfNull.NULL, 0), 0);
        }
        return walk.nodes;
    }

    private record Inherited(String name, String type, PdfObject value, long flags) {}

    private void visit(PdfObject object, Inherited above, int depth) {
        int number = object instanceof PdfReference reference ? reference.number() : -1;
        PdfDictionary field = revision.dictionary(object);
        if (field.size() == 0 || depth > MAX_DEPTH || number >= 0 && !seen.add(number)) {
            return;
        }
        if (nodes.size() > MAX_FIELDS) {
            throw new PdfException(PdfException.Reason.LIMIT, "too many form fields");
        }
        Inherited own = inherit(field, above);
        List<PdfObject> kids = revision.array(field.get("Kids")).items();
        nodes.add(new Node(number, own.name, own.type, field, own.value, own.flags, kids.isEmpty()));
        for (PdfObject kid : kids) {
            visit(kid, own, depth + 1);
        }
    }

    private Inherited inherit(PdfDictionary field, Inherited above) {
        String part = revision.text(field, "T");
        String name = part.isEmpty() ? above.name : above.name.isEmpty() ? part : above.name + "." + part;
        String type = revision.get(field, "FT") instanceof PdfName found ? found.value() : above.type;
        PdfObject value = field.has("V") ? field.get("V") : above.value;
        return new Inherited(name, type, value, revision.number(field, "Ff", above.flags));
    }
}
