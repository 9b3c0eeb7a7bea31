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

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(base);
        out.writeBytes(latin("\n"));
        Map<Integer, Integer> offsets = new TreeMap<>();
        objects.forEach((number, body) -> {
            offsets.put(number, out.size());
            out.writeBytes(latin(number + " 0 obj\n" + body + "\nendobj\n"));
        });
        out.writeBytes(latin(extra));
        int start = out.size();
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        offsets.forEach((number, offset) ->
                table.append(number).append(" 1\n").append(String.format("%010d 00000 n \n", offset)));
        freed.forEach(number -> table.append(number).append(" 1\n0000000000 00001 f \n"));
        table.append("trailer\n<</Size ")
                .append(next)
                .append("/Root ")
                .append(view.catalogReference())
                .append("/Prev ")
                .append(view.startXref())
                .append(">>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        out.writeBytes(latin(table.toString()));
        return out.toByteArray();
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
