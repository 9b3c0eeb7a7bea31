package vn.vanthu.validation.pdf;

import java.util.Optional;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.validation.SignaturePlace;

/**
 * A signature dictionary in a file.
 *
 * @param field full name of its field, empty when no form field of any revision holds it
 * @param dictionary the signature dictionary
 * @param view the revision in which it was found, the newest where it is still there
 * @param current whether a form field of the newest revision holds it
 * @param place where it is seen
 * @param lock the field's Lock dictionary, empty where there is none
 */
public record FoundSignature(
        String field,
        PdfDictionary dictionary,
        PdfRevision view,
        boolean current,
        Optional<SignaturePlace> place,
        PdfDictionary lock) {}
