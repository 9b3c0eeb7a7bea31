package vn.vanthu.compose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The faces of Liberation Serif, whose letters are as wide as those of Times New Roman and which, unlike it, may be
 * embedded.
 */
enum Typeface {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    private static final int SUBSTITUTIONS = 0x47535542; // GSUB
    private static final int HIDDEN = 0x78535542;

    private final byte[] file;
    private final CmapLookup shapes;
    private final HorizontalMetricsTable widths;
    private final double unitsPerEm;

    Typeface(String face) {
        String name = "/liberation/LiberationSerif-" + face + ".ttf";
        try (InputStream stream = Typeface.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No font " + name + " on the class path");
            }
            file = withoutSubstitutions(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            shapes = font.getUnicodeCmapLookup();
            widths = font.getHorizontalMetrics();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }

    /** Width of a line of text as a multiple of the letter size. */
    double width(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                        .codePoints()
                        .map(character -> widths.getAdvanceWidth(shapes.getGlyphId(character)))
                        .sum()
                / unitsPerEm;
    }

    /** The characters of a text that this face has no shape for, each once; line ends are none. */
    String charactersWithoutShape(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(character -> character >= ' ' && shapes.getGlyphId(character) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /**
     * Hides the table of glyph substitutions. Composed Vietnamese needs none, the layout does not measure with them, and
     * PDFBox would compile regular expressions for every piece of text it writes.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int tables = file.getShort(4);
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (file.getInt(entry) == SUBSTITUTIONS) {
                file.putInt(entry, HIDDEN);
            }
        }
        return font;
    }
}
