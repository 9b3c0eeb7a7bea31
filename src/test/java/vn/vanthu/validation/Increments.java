package vn.vanthu.validation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfBoolean;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.validation.pdf.FormFields;

/** Writes incremental updates by hand, lawful and unlawful ones: the tool of the attacker. */
final class Increments {
    private final byte[] base;
    private final PdfRevision view;
    private final Map<Integer, String> objects = new TreeMap<>();
    private final List<Integer> freed = new ArrayList<>();
    private String extra = "";
    private String trailer = "";
    private String lineEnd = "\n";
    private String gap = "\n";
    private int next;

    private Increments(byte[] base) {
        this.base = base;
        this.view = PdfFile.of(base).newest();
        this.next = view.nextObjectNumber();
    }

    static Increments of(byte[] base) {
        return new Increments(base);
    }

    PdfRevision view() {
        return view;
    }

    /** Adds an object and returns its number. */
    int add(String body) {
        objects.put(next, body);
        return next++;
    }

    int addStream(String dictionary, String data) {
        return add("<<" + dictionary + "/Length " + data.length() + ">>\nstream\n" + data + "\nendstream");
    }

    Increments put(int number, String body) {
        objects.put(number, body);
        return this;
    }

    Increments free(int number) {
        freed.add(number);
        return this;
    }

    /** Bytes put between the objects and the cross-reference. */
    Increments extra(String bytes) {
        this.extra = bytes;
        return this;
    }

    /** Rewrites a dictionary object with entries replaced; null removes one. */
    Increments change(int number, String... keysAndValues) {
        Map<String, String> entries = new LinkedHashMap<>();
        view.dictionary(new PdfReference(number, 0)).entries().forEach((key, value) -> entries.put(key, text(value)));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] == null) {
                entries.remove(keysAndValues[i]);
            } else {
                entries.put(keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return put(number, dictionary(entries));
    }

    int catalog() {
        return view.catalogReference().number();
    }

    int page(int index) {
        return view.pages().get(index).number();
    }

    FormFields.Node field(String name) {
        return FormFields.of(view).stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name + " in "
                        + FormFields.of(view).stream()
                                .map(FormFields.Node::name)
                                .toList()));
    }

    Increments setText(String field, String value) {
        return change(field(field).number(), "V", "(" + value + ")");
    }

    /** Line ends of the update, and what stands between the signed bytes and its first object. */
    Increments style(String newLineEnd, String newGap) {
        this.lineEnd = newLineEnd;
        this.gap = newGap;
        return this;
    }

    /** Further entries of the trailer, as written. */
    Increments trailer(String entries) {
        this.trailer = entries;
        return this;
    }

    private String trailerEntries() {
        return "/Size " + next + "/Root " + view.catalogReference() + "/Prev " + view.startXref() + trailer;
    }

    /** The base with the update and a cross-reference table. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<Integer, Integer> offsets = writeObjects(out);
        out.writeBytes(latin(extra));
        int start = out.size();
        String pad = lineEnd.length() == 1 ? " " : "";
        StringBuilder table =
                new StringBuilder("xref" + lineEnd + "0 1" + lineEnd + "0000000000 65535 f" + pad + lineEnd);
        offsets.forEach((number, offset) -> table.append(number)
                .append(" 1" + lineEnd)
                .append(String.format("%010d 00000 n", offset))
                .append(pad + lineEnd));
        freed.forEach(number -> table.append(number)
                .append(" 1" + lineEnd + "0000000000 00001 f")
                .append(pad + lineEnd));
        table.append("trailer" + lineEnd + "<<").append(trailerEntries()).append(">>");
        out.writeBytes(latin(table + lineEnd + "startxref" + lineEnd + start + lineEnd + "%%EOF" + lineEnd));
        return out.toByteArray();
    }

    private Map<Integer, Integer> writeObjects(ByteArrayOutputStream out) {
        out.writeBytes(base);
        out.writeBytes(latin(gap));
        Map<Integer, Integer> offsets = new TreeMap<>();
        objects.forEach((number, body) -> {
            offsets.put(number, out.size());
            out.writeBytes(latin(number + " 0 obj" + lineEnd + body + lineEnd + "endobj" + lineEnd));
        });
        return offsets;
    }

    /**
     * The base with the update in an object stream and a cross-reference stream; streams stand outside.
     *
     * @param unlisted an object that stands in the object stream without being listed, or null
     */
    byte[] compressed(String unlisted) {
        Map<Integer, String> inside = new TreeMap<>(objects);
        inside.values().removeIf(body -> body.contains("endstream"));
        objects.keySet().removeAll(inside.keySet());
        StringBuilder index = new StringBuilder();
        StringBuilder data = new StringBuilder();
        inside.forEach((number, body) -> {
            index.append(number).append(' ').append(data.length()).append(' ');
            data.append(body).append(' ');
        });
        int count = inside.size();
        if (unlisted != null) {
            index.append(unlisted, 0, unlisted.indexOf(' ') + 1)
                    .append(data.length())
                    .append(' ');
            data.append(unlisted, unlisted.indexOf(' '), unlisted.length());
            count++;
        }
        int holder =
                addStream("/Type/ObjStm/N " + count + "/First " + index.length(), index.toString() + data.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<Integer, Integer> offsets = writeObjects(out);
        offsets.put(next++, out.size());
        StringBuilder entries = new StringBuilder();
        StringBuilder numbers = new StringBuilder();
        offsets.forEach((number, offset) -> {
            numbers.append(number).append(" 1 ");
            entries.append((char) 1).append(four(offset)).append((char) 0);
        });
        int position = 0;
        for (int number : inside.keySet()) {
            numbers.append(number).append(" 1 ");
            entries.append((char) 2).append(four(holder)).append((char) position++);
        }
        int start = out.size();
        out.writeBytes(latin((next - 1) + " 0 obj" + lineEnd + "<</Type/XRef/W[1 4 1]/Index[" + numbers + "]/Length "
                + entries.length() + trailerEntries() + ">>" + lineEnd + "stream\n" + entries + "\nendstream" + lineEnd
                + "endobj" + lineEnd + "startxref" + lineEnd + start + lineEnd + "%%EOF" + lineEnd));
        return out.toByteArray();
    }

    private static String four(int value) {
        return "" + (char) (value >>> 24) + (char) (value >> 16 & 255) + (char) (value >> 8 & 255)
                + (char) (value & 255);
    }

    static String text(PdfObject value) {
        if (value instanceof PdfDictionary dictionary) {
            Map<String, String> entries = new LinkedHashMap<>();
            dictionary.entries().forEach((key, entry) -> entries.put(key, text(entry)));
            return dictionary(entries);
        }
        if (value instanceof PdfArray array) {
            StringBuilder out = new StringBuilder("[");
            array.forEach(item -> out.append(text(item)).append(' '));
            return out.append("]").toString();
        }
        if (value instanceof PdfString string) {
            StringBuilder out = new StringBuilder("<");
            for (byte b : string.raw()) {
                out.append(String.format("%02X", b));
            }
            return out.append(">").toString();
        }
        if (value instanceof PdfName || value instanceof PdfNumber || value instanceof PdfBoolean) {
            return value.toString();
        }
        return value.toString();
    }

    private static String dictionary(Map<String, String> entries) {
        StringBuilder out = new StringBuilder("<<");
        entries.forEach((key, value) -> out.append('/').append(key).append(' ').append(value));
        return out.append(">>").toString();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
