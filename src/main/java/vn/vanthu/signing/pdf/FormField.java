package vn.vanthu.signing.pdf;

import java.util.List;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;

/**
 * A form field that has a value.
 *
 * @param reference the field's object
 * @param dictionary its entries
 * @param name full name, its parts joined by full stops
 * @param type /FT, own or inherited, empty if none
 * @param defaultAppearance /DA, own or inherited, else null object
 * @param quadding /Q, own or inherited
 * @param widgets its widget annotations; the field itself when merged with its only one
 */
record FormField(
        PdfReference reference,
        PdfDictionary dictionary,
        String name,
        String type,
        PdfObject defaultAppearance,
        int quadding,
        List<PdfReference> widgets) {

    boolean isSignature() {
        return "Sig".equals(type);
    }

    boolean isSigned() {
        return isSignature() && dictionary.get("V") != PdfNull.NULL;
    }
}
