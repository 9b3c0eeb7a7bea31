package vn.vanthu.signing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The styles of Liberation Serif, which has the widths of Times New Roman and may be embedded in a document. */
enum FontFace {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    private static final int KEPT_SUBSETS = 64;
    private static final String VIETNAMESE =
            "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊị"
                    + "ỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ–—…“”‘’";

    private final String style;
    private final Map<Set<Integer>, SubsetFont> subsets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<Integer>, SubsetFont> eldest) {
            return size() > KEPT_SUBSETS;
        }
    };
    private TrueTypeFont font;

    FontFace(String style) {
        this.style = style;
    }

    /** The face that goes with a font's name, as {@code TimesNewRomanPS-BoldItalicMT}. */
    static FontFace like(String fontName) {
        boolean bold = fontName.contains("Bold");
        boolean italic = fontName.contains("Italic") || fontName.contains("Oblique");
        if (bold) {
            return italic ? BOLD_ITALIC : BOLD;
        }
        return italic ? ITALIC : REGULAR;
    }

    /** PostScript name of the face. */
    String postScriptName() {
        return this == REGULAR ? "LiberationSerif" : "LiberationSerif-" + style;
    }

    boolean italic() {
        return this == ITALIC || this == BOLD_ITALIC;
    }

    boolean bold() {
        return this == BOLD || this == BOLD_ITALIC;
    }

    /** A subset with ASCII and all Vietnamese letters; always the same bytes. */
    SubsetFont vietnamese() {
        TreeSet<Integer> letters = new TreeSet<>();
        VIETNAMESE.codePoints().forEach(letters::add);
        for (int c = ' '; c < 0x7f; c++) {
            letters.add(c);
        }
        return subset(letters);
    }

    /** A small subset with the letters of a text, and digits and marks of numbers and dates, so that it can be reused. */
    SubsetFont subsetFor(String text) {
        TreeSet<Integer> letters = new TreeSet<>();
        " ,-./0123456789:;".codePoints().forEach(letters::add);
        text.codePoints().forEach(letters::add);
        return subset(letters);
    }

    private synchronized SubsetFont subset(Set<Integer> letters) {
        return subsets.computeIfAbsent(letters, this::make);
    }

    private SubsetFont make(Set<Integer> letters) {
        try {
            if (font == null) {
                font = load();
            }
            CmapLookup lookup = font.getUnicodeCmapLookup();
            TTFSubsetter subsetter = new TTFSubsetter(font);
            Map<Integer, Integer> oldGlyphs = new LinkedHashMap<>();
            for (int letter : letters) {
                int glyph = lookup.getGlyphId(letter);
                if (glyph > 0) {
                    oldGlyphs.put(letter, glyph);
                    subsetter.add(letter);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            Map<Integer, Integer> newGlyphs = new LinkedHashMap<>();
            subsetter.getGIDMap().forEach((fresh, old) -> newGlyphs.put(old, fresh));
            return SubsetFont.of(this, font, oldGlyphs, newGlyphs, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded font " + postScriptName() + " cannot be read", e);
        }
    }

    private TrueTypeFont load() throws IOException {
        String path = "/liberation/LiberationSerif-" + style + ".ttf";
        try (InputStream stream = FontFace.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IOException("no " + path + " on the class path");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
        }
    }
}
