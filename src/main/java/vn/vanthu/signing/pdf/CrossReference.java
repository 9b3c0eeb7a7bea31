package vn.vanthu.signing.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfString;

/** The cross-reference and trailer of an update, a table or a stream as the original has it. */
final class CrossReference {

    private final Original original;
    private final Map<PdfReference, Long> offsets;
    private final int nextNumber;
    private final byte[] documentId;

    /**
     * @param offsets where the update's objects stand in the file, by number
     * @param nextNumber first free object number
     * @param documentId the changing half of the file identifier
     */
    CrossReference(Original original, Map<PdfReference, Long> offsets, int nextNumber, byte[] documentId) {
        this.original = original;
        this.offsets = offsets;
        this.nextNumber = nextNumber;
        this.documentId = documentId;
    }

    void write(ByteBuilder out, long base) {
        long start = base + out.length();
        if (original.usesCrossReferenceStream()) {
            writeStream(out, start);
        } else {
            writeTable(out);
        }
        out.add("startxref\n" + start + "\n%%EOF\n");
    }

    private void writeTable(ByteBuilder out) {
        out.add("xref\n");
        for (List<PdfReference> run : runs(new ArrayList<>(offsets.keySet()))) {
            out.add(run.get(0).number() + " " + run.size() + "\n");
            for (PdfReference reference : run) {
                String offset = Long.toString(offsets.get(reference));
                out.fill(10 - offset.length(), '0').add(offset);
                String generation = Integer.toString(reference.generation());
                out.add(' ').fill(5 - generation.length(), '0').add(generation + " n\r\n");
            }
        }
        out.add("trailer\n");
        Syntax.write(out, new PdfDictionary(trailer(nextNumber)));
        out.add("\n");
    }

    private void writeStream(ByteBuilder out, long start) {
        PdfReference self = new PdfReference(nextNumber, 0);
        offsets.put(self, start);
        List<PdfObject> index = new ArrayList<>();
        ByteBuilder data = new ByteBuilder(offsets.size() * 12);
        int width = start > 0xffffffffL ? 8 : 4;
        for (List<PdfReference> run : runs(new ArrayList<>(offsets.keySet()))) {
            index.add(Syntax.number(run.get(0).number()));
            index.add(Syntax.number(run.size()));
            for (PdfReference reference : run) {
                data.number(1, 1).number(offsets.get(reference), width).number(reference.generation(), 2);
            }
        }
        Map<String, PdfObject> dictionary = new LinkedHashMap<>();
        dictionary.put("Type", Syntax.name("XRef"));
        dictionary.put("W", Syntax.numbers(1, width, 2));
        dictionary.put("Index", new PdfArray(index));
        dictionary.putAll(trailer(nextNumber + 1));
        dictionary.put("Length", Syntax.number(data.length()));
        out.add(self.number() + " 0 obj\n");
        Syntax.write(out, new PdfDictionary(dictionary));
        out.add("\nstream\n").add(data.toArray()).add("\nendstream\nendobj\n");
    }

    private Map<String, PdfObject> trailer(int size) {
        Map<String, PdfObject> trailer = new LinkedHashMap<>();
        PdfDictionary old = original.trailer();
        trailer.put("Size", Syntax.number(size));
        trailer.put("Root", old.get("Root"));
        if (old.has("Info")) {
            trailer.put("Info", old.get("Info"));
        }
        if (old.has("Encrypt")) {
            trailer.put("Encrypt", old.get("Encrypt"));
        }
        PdfObject id = original.get(old.get("ID"));
        PdfString fresh = PdfString.of(documentId);
        PdfObject first = id instanceof PdfArray pair && pair.size() == 2 ? original.get(pair.get(0)) : fresh;
        trailer.put("ID", Syntax.array(first, fresh));
        trailer.put("Prev", Syntax.number(original.startOfCrossReference()));
        return trailer;
    }

    /** Splits references, sorted by number, where numbers are missing. */
    private static List<List<PdfReference>> runs(List<PdfReference> sorted) {
        List<List<PdfReference>> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size()
                    || sorted.get(i).number() != sorted.get(i - 1).number() + 1) {
                runs.add(sorted.subList(from, i));
                from = i;
            }
        }
        return runs;
    }
}
