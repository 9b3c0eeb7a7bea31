package vn.vanthu.signing.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a document of one page byte by byte, in forms that no library here writes. */
final class HandmadePdf {

    private static final int NUMBERS = 7;

    private String lineEnd = "\n";
    private boolean lastLineEnd = true;
    private int generation;
    private int first = 1;
    private boolean annotationArray;
    private boolean form;
    private boolean inherited;

    private HandmadePdf() {}

    static HandmadePdf small() {
        return new HandmadePdf();
    }

    HandmadePdf lineEnd(String value) {
        lineEnd = value;
        return this;
    }

    HandmadePdf cutLastLineEnd() {
        lastLineEnd = false;
        return this;
    }

    /** Every object has this generation. */
    HandmadePdf generation(int value) {
        generation = value;
        return this;
    }

    /** Objects are numbered from here. */
    HandmadePdf firstNumber(int value) {
        first = value;
        return this;
    }

    HandmadePdf annotationArray() {
        annotationArray = true;
        return this;
    }

    /** A form without fields, direct in the catalog. */
    HandmadePdf form() {
        form = true;
        return this;
    }

    /** Box and turning stand in the tree's root. */
    HandmadePdf inherited() {
        inherited = true;
        return this;
    }

    private String reference(int index) {
        return (first + index) + " " + generation + " R";
    }

    /** Objects by their index from 0; the content stream is 3. */
    private Map<Integer, String> objects() {
        Map<Integer, String> objects = new TreeMap<>();
        objects.put(
                0,
                "<</Type /Catalog /Pages " + reference(1)
                        + (form ? " /AcroForm <</Fields [] /DA (/Helv 0 Tf 0 g)>>" : "") + ">>");
        String box = "/MediaBox [0 0 595 842] /Rotate " + (inherited ? 90 : 0);
        objects.put(1, "<</Type /Pages /Kids [" + reference(2) + "] /Count 1" + (inherited ? " " + box : "") + ">>");
        objects.put(
                2,
                "<</Type /Page /Parent " + reference(1) + " /Contents " + reference(3) + " /Resources <</Font <</F1 "
                        + reference(4) + ">>>>" + (inherited ? "" : " " + box)
                        + (annotationArray ? " /Annots " + reference(5) : "") + ">>");
        String content = "BT /F1 13 Tf 72 760 Td (A page of few words) Tj ET";
        objects.put(3, "<</Length " + content.length() + ">>" + "stream\r\n" + content + lineEnd + "endstream");
        objects.put(4, "<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>");
        objects.put(5, "[" + reference(6) + "]");
        objects.put(
                6,
                "<</Type /Annot /Subtype /Link /Rect [72 700 200 720] /Border [0 0 0] /A <</S /URI /URI (https://example.org)>>>>");
        return objects;
    }

    private static byte[] latin(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** With a cross-reference table. */
    byte[] table() {
        StringBuilder out =
                new StringBuilder("%PDF-1.4").append(lineEnd).append("%âãÏÓ").append(lineEnd);
        Map<Integer, Integer> offsets = new TreeMap<>();
        objects().forEach((index, body) -> {
            offsets.put(index, out.length());
            out.append(first + index)
                    .append(' ')
                    .append(generation)
                    .append(" obj")
                    .append(lineEnd);
            out.append(body).append(lineEnd).append("endobj").append(lineEnd);
        });
        int start = out.length();
        out.append("xref").append(lineEnd).append("0 1").append(lineEnd);
        out.append("0000000000 65535 f").append(twoSigns());
        out.append(first).append(' ').append(offsets.size()).append(lineEnd);
        offsets.values().forEach(offset -> out.append(String.format("%010d %05d n", offset, generation))
                .append(twoSigns()));
        end(out, start, "");
        return latin(out);
    }

    private String twoSigns() {
        return lineEnd.length() == 2 ? lineEnd : " " + lineEnd;
    }

    private void end(StringBuilder out, int start, String more) {
        out.append("trailer").append(lineEnd);
        out.append("<</Size ")
                .append(first + NUMBERS + (more.isEmpty() ? 0 : 2))
                .append(" /Root ")
                .append(reference(0));
        out.append(" /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]");
        out.append(more).append(">>").append(lineEnd);
        out.append("startxref").append(lineEnd).append(start).append(lineEnd).append("%%EOF");
        if (lastLineEnd) {
            out.append(lineEnd);
        }
    }

    /** With a table, and a stream that tells newer readers of the font and the link inside an object stream (7.5.8.4). */
    byte[] hybrid() {
        StringBuilder out = new StringBuilder("%PDF-1.5\n%âãÏÓ\n");
        Map<Integer, String> objects = objects();
        List<String> listed = new ArrayList<>();
        objects.keySet().stream().filter(index -> index != 4).forEach(index -> {
            listed.add(String.format("%010d 00000 n \n", out.length()));
            out.append(first + index)
                    .append(" 0 obj\n")
                    .append(objects.get(index))
                    .append("\nendobj\n");
        });
        listed.add(4, "0000000000 65535 f \n");
        int container = out.length();
        String head = (first + 4) + " 0 ";
        String inside = head + objects.get(4);
        out.append(first + 7).append(" 0 obj\n<</Type /ObjStm /N 1 /First ").append(head.length());
        out.append(" /Length ")
                .append(inside.length())
                .append(">>\nstream\n")
                .append(inside)
                .append("\nendstream\nendobj\n");
        listed.add(String.format("%010d 00000 n \n", container));
        int hidden = out.length();
        listed.add(String.format("%010d 00000 n \n", hidden));
        out.append(first + 8)
                .append(" 0 obj\n<</Type /XRef /Size ")
                .append(first + 9)
                .append(" /W [1 2 1] /Index [");
        out.append(first + 4).append(" 1] /Root ").append(reference(0)).append(" /Length 4>>\nstream\n");
        out.append((char) 2)
                .append((char) 0)
                .append((char) (first + 7))
                .append((char) 0)
                .append("\nendstream\nendobj\n");
        int start = out.length();
        out.append("xref\n0 ").append(first + 9).append("\n0000000000 65535 f \n");
        listed.forEach(out::append);
        end(out, start, " /XRefStm " + hidden);
        return latin(out);
    }
}
