package vn.vanthu.signing.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/** Fills text fields: value and appearance, nothing else of the widget changes. */
final class TextFields {

    private static final Pattern FONT = Pattern.compile("/(\\S+)\\s+([-+.0-9]+)\\s+Tf");
    private static final Pattern COLOUR = Pattern.compile("((?:[-+.0-9]+\\s+){1,4}(?:g|rg|k))(?:\\s|$)");

    private final Increment increment;
    private final Form form;

    TextFields(Increment increment, Form form) {
        this.increment = increment;
        this.form = form;
    }

    void fill(String name, String text) {
        FormField field = form.find(name)
                .filter(found -> "Tx".equals(found.type()))
                .orElseThrow(() -> new SigningRefusedException(Reason.NO_SUCH_FIELD, "there is no text field " + name));
        Look.TextStyle style = style(field, text);
        PdfDictionary valued = Syntax.with(field.dictionary(), "V", Syntax.text(text));
        for (PdfReference widget : field.widgets()) {
            boolean merged = widget.equals(field.reference());
            PdfDictionary dictionary = merged ? valued : increment.dictionary(widget);
            double[] box = Rectangles.read(increment, dictionary.get("Rect"))
                    .orElseThrow(
                            () -> new SigningRefusedException(Reason.DAMAGED, "the field " + name + " has no place"));
            int turns = turns(dictionary);
            double along = turns % 2 == 0 ? box[2] - box[0] : box[3] - box[1];
            double across = turns % 2 == 0 ? box[3] - box[1] : box[2] - box[0];
            PdfReference look = new Look(increment)
                    .filledText(style, background(dictionary), text, along, across, PageView.uprightMatrix(turns));
            PdfDictionary shown = Syntax.with(dictionary, "AP", Syntax.dictionary("N", look));
            increment.put(widget, shown);
        }
        if (!field.widgets().contains(field.reference())) {
            increment.put(field.reference(), valued);
        }
    }

    /** Quarter turns by which the widget itself says it is turned (/MK /R). */
    private int turns(PdfDictionary widget) {
        PdfObject rotation =
                increment.get(increment.dictionary(widget.get("MK")).get("R"));
        return rotation instanceof PdfNumber degrees ? PageView.quarters(degrees.longValue()) : 0;
    }

    /** The operators that set the widget's background (/MK /BG), empty for none. */
    private String background(PdfDictionary widget) {
        PdfArray colour = increment.array(increment.dictionary(widget.get("MK")).get("BG"));
        String operator =
                switch (colour.size()) {
                    case 1 -> "g";
                    case 3 -> "rg";
                    case 4 -> "k";
                    default -> "";
                };
        StringBuilder operators = new StringBuilder();
        if (!operator.isEmpty()) {
            for (PdfObject part : colour) {
                double value = increment.get(part) instanceof PdfNumber number ? number.doubleValue() : 0;
                operators.append(Look.decimal(value)).append(' ');
            }
            operators.append(operator);
        }
        return operators.toString();
    }

    private Look.TextStyle style(FormField field, String text) {
        String appearance = increment.get(field.defaultAppearance()) instanceof PdfString da ? da.text() : "";
        Matcher fontMatch = FONT.matcher(appearance);
        String fontName = "";
        double size = 0;
        if (fontMatch.find()) {
            fontName = fontMatch.group(1);
            size = Double.parseDouble(fontMatch.group(2));
        }
        Matcher colourMatch = COLOUR.matcher(appearance);
        String colour = colourMatch.find() ? colourMatch.group(1) : "0 g";
        PdfDictionary fonts = increment.dictionary(
                increment.dictionary(form.dictionary().get("DR")).get("Font"));
        PdfObject known = fonts.get(fontName);
        String baseFont =
                increment.get(increment.dictionary(known).get("BaseFont")) instanceof PdfName base ? base.value() : "";
        FontFace face = FontFace.like(baseFont);
        SubsetFont prepared = face.vietnamese();
        if (known instanceof PdfReference reference && baseFont.equals(prepared.baseFont())) {
            return new Look.TextStyle(prepared, reference, fontName, size, colour, field.quadding());
        }
        SubsetFont fresh = face.subsetFor(text);
        return new Look.TextStyle(fresh, fresh.embed(increment), "F0", size, colour, field.quadding());
    }
}
