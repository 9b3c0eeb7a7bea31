package vn.vanthu.signing.pdf;

import java.util.List;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/** What earlier signatures forbid. */
final class Permissions {

    private final Increment increment;
    private final Form form;

    Permissions(Increment increment, Form form) {
        this.increment = increment;
        this.form = form;
    }

    /** Refuses a request that an earlier certification or lock forbids. */
    void check(SignatureRequest request) {
        if (form.isXfa()) {
            throw new SigningRefusedException(
                    Reason.XFA_FORM, "the document is an XFA form, whose look a PDF signature does not cover");
        }
        if (!increment
                .original()
                .permits(request.fieldName().flatMap(form::find).isEmpty())) {
            throw new SigningRefusedException(
                    Reason.NOT_PERMITTED, "the document's own permissions do not allow to sign it so");
        }
        List<FormField> signed = form.signed();
        PdfDictionary permissions =
                increment.dictionary(increment.original().catalog().get("Perms"));
        if (request.certification().isPresent() && (!signed.isEmpty() || permissions.has("DocMDP"))) {
            throw new SigningRefusedException(
                    Reason.ALREADY_SIGNED, "a certification must be the first signature, there is one already");
        }
        refuseIfFinal(increment.dictionary(permissions.get("DocMDP")), "the certification");
        for (FormField field : signed) {
            refuseIfFinal(increment.dictionary(field.dictionary().get("V")), "the signature " + field.name());
            PdfDictionary lock = increment.dictionary(field.dictionary().get("Lock"));
            if (lock.number("P", 0) == 1) {
                throw noChanges("the signature " + field.name());
            }
        }
        request.fills().keySet().forEach(name -> checkUnlocked(signed, name));
        request.fieldName().flatMap(form::find).ifPresent(field -> checkUnlocked(signed, field.name()));
    }

    private void refuseIfFinal(PdfDictionary signature, String whose) {
        for (PdfObject item : increment.array(signature.get("Reference"))) {
            PdfDictionary reference = increment.dictionary(item);
            PdfDictionary parameters = increment.dictionary(reference.get("TransformParams"));
            if (reference.isName("TransformMethod", "DocMDP") && parameters.number("P", 2) == 1) {
                throw noChanges(whose);
            }
        }
    }

    private static SigningRefusedException noChanges(String whose) {
        return new SigningRefusedException(
                Reason.CERTIFIED_NO_CHANGES, whose + " allows no change, so no further signature");
    }

    private void checkUnlocked(List<FormField> signed, String name) {
        for (FormField field : signed) {
            PdfDictionary signature = increment.dictionary(field.dictionary().get("V"));
            for (PdfObject item : increment.array(signature.get("Reference"))) {
                PdfDictionary reference = increment.dictionary(item);
                if (reference.isName("TransformMethod", "FieldMDP")
                        && locks(increment.dictionary(reference.get("TransformParams")), name)) {
                    throw new SigningRefusedException(
                            Reason.FIELD_LOCKED, "the signature " + field.name() + " locks the field " + name);
                }
            }
        }
    }

    private boolean locks(PdfDictionary parameters, String name) {
        return switch (parameters.name("Action")) {
            case "All" -> true;
            case "Include" -> lists(parameters.get("Fields"), name);
            case "Exclude" -> !lists(parameters.get("Fields"), name);
            default -> false;
        };
    }

    /** A field is listed by its own name or by that of one above it. */
    private boolean lists(PdfObject fields, String name) {
        for (PdfObject item : increment.array(fields)) {
            if (increment.get(item) instanceof PdfString listed
                    && (name.equals(listed.text()) || name.startsWith(listed.text() + "."))) {
                return true;
            }
        }
        return false;
    }

    /** Whether no signature stands in the document. */
    boolean unsigned() {
        return form.signed().isEmpty()
                && increment.get(increment.original().catalog().get("Perms")) == PdfNull.NULL;
    }
}
