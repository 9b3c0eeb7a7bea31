package vn.vanthu.signing.pdf;

import java.util.List;
import java.util.Locale;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.PrintedCode;

/** Makes the appearance streams of widgets. */
final class Look {

    /** Distance of two lines, in font sizes. */
    static final double LINE = 1.15;

    private final Increment increment;

    Look(Increment increment) {
        this.increment = increment;
    }

    /** An appearance with nothing in it, which PDF/A wants of empty fields. */
    PdfReference empty(double width, double height) {
        return form(width, height, Syntax.numbers(1, 0, 0, 1, 0, 0), PdfDictionary.EMPTY, "");
    }

    /** The appearance of a signature in a box of this size. */
    PdfReference of(Appearance appearance, double width, double height, PdfArray matrix) {
        if (appearance instanceof Appearance.Image image) {
            return image(image, width, height, matrix);
        }
        if (appearance instanceof Appearance.Text text) {
            return text(text, width, height, matrix);
        }
        return empty(width, height);
    }

    private PdfReference image(Appearance.Image image, double width, double height, PdfArray matrix) {
        Raster raster = image.picture().decoded(Raster.class, Raster::decode);
        double scale = Math.min(width / raster.width(), height / raster.height());
        double shownWidth = raster.width() * scale;
        double shownHeight = raster.height() * scale;
        String content = "q " + decimal(shownWidth) + " 0 0 " + decimal(shownHeight) + " "
                + decimal((width - shownWidth) / 2) + " " + decimal((height - shownHeight) / 2) + " cm /Im0 Do Q\n";
        PdfDictionary resources = Syntax.dictionary("XObject", Syntax.dictionary("Im0", raster.embed(increment)));
        return form(width, height, matrix, resources, content);
    }

    private PdfReference text(Appearance.Text text, double width, double height, PdfArray matrix) {
        SubsetFont font = FontFace.REGULAR.subsetFor(String.join("", text.lines()));
        double widest = text.lines().stream().mapToDouble(font::width).max().orElse(0);
        double size = text.size();
        if (widest * size > width) {
            size = width / widest;
        }
        if (text.lines().size() * size * LINE > height) {
            size = Math.min(size, height / text.lines().size() / LINE);
        }
        StringBuilder content = new StringBuilder("BT 0 g /F0 " + decimal(size) + " Tf " + decimal(size * LINE)
                + " TL 0 " + decimal(height - font.ascent() * size) + " Td\n");
        for (String line : text.lines()) {
            content.append(font.encode(line)).append(" Tj T*\n");
        }
        PdfDictionary resources = Syntax.dictionary("Font", Syntax.dictionary("F0", font.embed(increment)));
        return form(width, height, matrix, resources, content.append("ET\n").toString());
    }

    /**
     * The appearance of a filled text field: one line, in the middle of its height.
     *
     * @param background operators of the colour behind it, empty for none
     */
    PdfReference filledText(
            TextStyle style, String background, String text, double width, double height, PdfArray matrix) {
        double size = style.size();
        if (size <= 0) {
            size = Math.min(12, height * 0.75);
        }
        double textWidth = style.font().width(text) * size;
        if (textWidth > width && textWidth > 0) {
            size *= width / textWidth;
            textWidth = width;
        }
        double x =
                switch (style.quadding()) {
                    case 1 -> (width - textWidth) / 2;
                    case 2 -> width - textWidth;
                    default -> 0;
                };
        double baseLine = (height - (style.font().ascent() + style.font().descent()) * size) / 2;
        String behind = background.isEmpty()
                ? ""
                : "q " + background + " 0 0 " + decimal(width) + " " + decimal(height) + " re f Q ";
        String content = behind + "/Tx BMC q BT " + style.colour() + " /" + style.resourceName() + " " + decimal(size)
                + " Tf " + decimal(x) + " " + decimal(baseLine) + " Td "
                + style.font().encode(text) + " Tj ET Q EMC\n";
        PdfDictionary resources =
                Syntax.dictionary("Font", Syntax.dictionary(style.resourceName(), style.fontReference()));
        return form(width, height, matrix, resources, content);
    }

    /** A two-dimensional code as wide as its box, and its lines under it, as large as fits. */
    PdfReference code(PrintedCode code, double width, double height, PdfArray matrix) {
        SubsetFont font = FontFace.REGULAR.subsetFor(String.join("", code.lines()));
        double lineHeight = (height - width) / Math.max(1, code.lines().size());
        StringBuilder content = new StringBuilder("0 g\n");
        double module = width / code.rows().size();
        for (int row = 0; row < code.rows().size(); row++) {
            squares(content, code.rows().get(row), module, height - (row + 1) * module);
        }
        content.append("f\n");
        double base = height - width;
        for (String line : code.lines()) {
            double size = Math.min(0.9 * lineHeight / LINE, width / font.width(line));
            base -= lineHeight;
            content.append("BT /F0 " + decimal(size) + " Tf " + decimal((width - font.width(line) * size) / 2) + " "
                    + decimal(base - font.descent() * size) + " Td " + font.encode(line) + " Tj ET\n");
        }
        PdfDictionary resources = Syntax.dictionary("Font", Syntax.dictionary("F0", font.embed(increment)));
        return form(width, height, matrix, resources, content.toString());
    }

    /** One rectangle for each run of dark modules, so that no viewer shows gaps between them. */
    private static void squares(StringBuilder content, String row, double module, double y) {
        for (int from = row.indexOf('1'); from >= 0; from = row.indexOf('1', from)) {
            int to = row.indexOf('0', from) < 0 ? row.length() : row.indexOf('0', from);
            content.append(decimal(from * module) + " " + decimal(y) + " " + decimal((to - from) * module) + " "
                    + decimal(module) + " re\n");
            from = to;
        }
    }

    private PdfReference form(double width, double height, PdfArray matrix, PdfDictionary resources, String content) {
        PdfDictionary dictionary = Syntax.dictionary(
                "Type", Syntax.name("XObject"),
                "Subtype", Syntax.name("Form"),
                "BBox", Syntax.numbers(0, 0, width, height),
                "Matrix", matrix,
                "Resources", resources);
        return increment.addStream(
                new NewStream(dictionary, content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    }

    static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /**
     * How a text field is written.
     *
     * @param font the letters
     * @param fontReference the font's object
     * @param resourceName its name in the appearance's resources
     * @param size in points, 0 for automatic
     * @param colour the colour operator
     * @param quadding 0 left, 1 centred, 2 right
     */
    record TextStyle(
            SubsetFont font,
            PdfReference fontReference,
            String resourceName,
            double size,
            String colour,
            int quadding) {}

    /** The description a screen reader gives, if the appearance has one. */
    static List<String> description(Appearance appearance) {
        if (appearance instanceof Appearance.Image image) {
            return List.of(image.description());
        }
        return appearance instanceof Appearance.Text text ? text.lines() : List.of();
    }
}
