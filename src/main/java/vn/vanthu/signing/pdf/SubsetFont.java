package vn.vanthu.signing.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/**
 * A subset of a face, ready to be embedded as a composite font whose codes are glyph numbers. Two subsets with the same
 * {@link #baseFont()} have the same bytes, so a document that holds one need not get it again.
 */
final class SubsetFont {

    private final String baseFont;
    private final FontFace face;
    private final Map<Integer, Integer> glyphs;
    private final Map<Integer, Integer> widths;
    private final PdfDictionary descriptor;
    private final NewStream file;
    private final NewStream toUnicode;
    private final NewStream cidSet;
    private final double ascent;
    private final double descent;

    private SubsetFont(
            FontFace face,
            Map<Integer, Integer> glyphs,
            Map<Integer, Integer> widths,
            Metrics metrics,
            int glyphCount,
            byte[] bytes) {
        this.face = face;
        this.glyphs = glyphs;
        this.widths = widths;
        this.baseFont = tag(bytes) + "+" + face.postScriptName();
        this.ascent = metrics.ascent / 1000.0;
        this.descent = metrics.descent / 1000.0;
        this.descriptor = metrics.descriptor(baseFont, face);
        this.file = NewStream.deflated(Syntax.dictionary("Length1", Syntax.number(bytes.length)), bytes);
        this.toUnicode = NewStream.deflated(PdfDictionary.EMPTY, unicodeMap(glyphs));
        this.cidSet = NewStream.deflated(PdfDictionary.EMPTY, allGlyphs(glyphCount));
    }

    static SubsetFont of(
            FontFace face,
            TrueTypeFont font,
            Map<Integer, Integer> oldGlyphs,
            Map<Integer, Integer> newGlyphs,
            byte[] bytes)
            throws IOException {
        double scale = 1000.0 / font.getUnitsPerEm();
        Map<Integer, Integer> glyphs = new HashMap<>();
        Map<Integer, Integer> widths = new TreeMap<>();
        for (Map.Entry<Integer, Integer> letter : oldGlyphs.entrySet()) {
            int glyph = newGlyphs.get(letter.getValue());
            glyphs.put(letter.getKey(), glyph);
            widths.put(glyph, (int) Math.round(font.getAdvanceWidth(letter.getValue()) * scale));
        }
        return new SubsetFont(face, glyphs, widths, Metrics.of(font, scale), newGlyphs.size(), bytes);
    }

    /** Numbers of the font descriptor, in thousandths of the font size. */
    private record Metrics(int ascent, int descent, int capHeight, double[] box, double angle) {

        static Metrics of(TrueTypeFont font, double scale) throws IOException {
            HorizontalHeaderTable horizontal = font.getHorizontalHeader();
            HeaderTable header = font.getHeader();
            double[] box = {header.getXMin(), header.getYMin(), header.getXMax(), header.getYMax()};
            return new Metrics(
                    (int) Math.round(horizontal.getAscender() * scale),
                    (int) Math.round(horizontal.getDescender() * scale),
                    (int) Math.round(font.getOS2Windows().getCapHeight() * scale),
                    Arrays.stream(box).map(v -> Math.rint(v * scale)).toArray(),
                    font.getPostScript().getItalicAngle());
        }

        PdfDictionary descriptor(String baseFont, FontFace face) {
            return Syntax.dictionary(
                    "Type", Syntax.name("FontDescriptor"),
                    "FontName", Syntax.name(baseFont),
                    "Flags", Syntax.number(face.italic() ? 4 | 2 | 64 : 4 | 2),
                    "FontBBox", Syntax.numbers(box),
                    "ItalicAngle", Syntax.number(angle),
                    "Ascent", Syntax.number(ascent),
                    "Descent", Syntax.number(descent),
                    "CapHeight", Syntax.number(capHeight),
                    "StemV", Syntax.number(face.bold() ? 140 : 80));
        }
    }

    /** The tag of a subset, made of its bytes. */
    private static String tag(byte[] bytes) {
        byte[] digest = DigestAlgorithm.SHA256.newDigest().digest(bytes);
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + (digest[i] & 0xff) % 26));
        }
        return tag.toString();
    }

    private static byte[] allGlyphs(int count) {
        byte[] bits = new byte[(count + 7) / 8];
        for (int glyph = 0; glyph < count; glyph++) {
            bits[glyph / 8] |= (byte) (0x80 >> glyph % 8);
        }
        return bits;
    }

    private static byte[] unicodeMap(Map<Integer, Integer> glyphs) {
        Map<Integer, Integer> letters = new TreeMap<>();
        glyphs.forEach((letter, glyph) -> letters.putIfAbsent(glyph, letter));
        ByteBuilder map = new ByteBuilder(4096);
        map.add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(letters.entrySet());
        for (int from = 0; from < entries.size(); from += 100) {
            List<Map.Entry<Integer, Integer>> some = entries.subList(from, Math.min(from + 100, entries.size()));
            map.add(some.size() + " beginbfchar\n");
            for (Map.Entry<Integer, Integer> entry : some) {
                map.add(String.format("<%04X> <%04X>\n", entry.getKey(), entry.getValue()));
            }
            map.add("endbfchar\n");
        }
        map.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toArray();
    }

    String baseFont() {
        return baseFont;
    }

    FontFace face() {
        return face;
    }

    /** Height above the base line at size 1. */
    double ascent() {
        return ascent;
    }

    /** Depth below the base line at size 1, negative. */
    double descent() {
        return descent;
    }

    /** Width of a text at size 1. */
    double width(String text) {
        return text.codePoints().map(c -> widths.get(glyph(c))).sum() / 1000.0;
    }

    /** The codes of a text as the hexadecimal string of a show operator, with its brackets. */
    String encode(String text) {
        StringBuilder codes = new StringBuilder("<");
        text.codePoints().forEach(c -> codes.append(String.format("%04X", glyph(c))));
        return codes.append('>').toString();
    }

    private int glyph(int letter) {
        Integer glyph = glyphs.get(letter);
        if (glyph == null) {
            throw new SigningRefusedException(
                    Reason.BAD_TEXT, String.format("the font has no letter for U+%04X", letter));
        }
        return glyph;
    }

    /** Writes the font's objects and gives the font's reference. */
    PdfReference embed(Increment increment) {
        PdfReference fileReference = increment.addStream(file);
        PdfDictionary complete =
                Syntax.with(Syntax.with(descriptor, "FontFile2", fileReference), "CIDSet", increment.addStream(cidSet));
        PdfReference descendant = increment.add(Syntax.dictionary(
                "Type", Syntax.name("Font"),
                "Subtype", Syntax.name("CIDFontType2"),
                "BaseFont", Syntax.name(baseFont),
                "CIDSystemInfo",
                        Syntax.dictionary(
                                "Registry", Syntax.text("Adobe"),
                                "Ordering", Syntax.text("Identity"),
                                "Supplement", Syntax.number(0)),
                "FontDescriptor", increment.add(complete),
                "DW", Syntax.number(0),
                "W", widthArray(),
                "CIDToGIDMap", Syntax.name("Identity")));
        return increment.add(Syntax.dictionary(
                "Type", Syntax.name("Font"),
                "Subtype", Syntax.name("Type0"),
                "BaseFont", Syntax.name(baseFont),
                "Encoding", Syntax.name("Identity-H"),
                "DescendantFonts", Syntax.array(descendant),
                "ToUnicode", increment.addStream(toUnicode)));
    }

    private PdfArray widthArray() {
        List<PdfObject> items = new ArrayList<>();
        widths.forEach((glyph, width) -> {
            items.add(Syntax.number(glyph));
            items.add(Syntax.array(Syntax.number(width)));
        });
        return new PdfArray(items);
    }
}
