package vn.vanthu.signing.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/** Builds the incremental update of one signature: the field, its appearance, the filled fields and the dictionary. */
final class SignatureRevision {

    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmssxx");

    private final Increment increment;
    private final Form form;
    private final SignatureRequest request;
    private final PdfReference signature;
    private final SignatureAlgorithm algorithm;
    private String fieldName = "";

    SignatureRevision(Original original, SignatureRequest request, SignatureAlgorithm algorithm) {
        this.algorithm = algorithm;
        this.increment = new Increment(original);
        this.form = new Form(increment);
        this.request = request;
        new Permissions(increment, form).check(request);
        this.signature = increment.reserve();
    }

    /**
     * Builds the update.
     *
     * @param signer name of the signer for the dictionary
     * @param time the claimed time
     * @param zone in which the time is written
     * @param room bytes to keep for the signature
     * @param documentId the changing half of the file identifier
     */
    SignedRange build(String signer, Instant time, ZoneId zone, int room, byte[] documentId) {
        PdfDictionary lock = PdfDictionary.EMPTY;
        var existing = request.fieldName().flatMap(form::find);
        fieldName = request.fieldName().orElseGet(form::freeName);
        if (existing.isPresent()) {
            lock = increment.dictionary(existing.get().dictionary().get("Lock"));
            useField(existing.get());
            form.addFields(List.of(), PdfDictionary.EMPTY);
        } else {
            addField();
        }
        TextFields texts = new TextFields(increment, form);
        request.fills().forEach(texts::fill);
        if (request.certification().isPresent()) {
            markCertified();
        }
        new DeveloperExtensions(increment).declare(algorithm);
        increment.putSignature(signature, dictionary(signer, time.atZone(zone), lock), room);
        return increment.write(documentId);
    }

    /** Full name of the signed field, once built. */
    String fieldName() {
        return fieldName;
    }

    private void useField(FormField field) {
        if (!field.isSignature()) {
            throw new SigningRefusedException(Reason.NO_SUCH_FIELD, field.name() + " is no signature field");
        }
        if (field.isSigned()) {
            throw new SigningRefusedException(
                    Reason.FIELD_ALREADY_SIGNED, "the field " + field.name() + " is signed already");
        }
        new SeedValue(increment, increment.dictionary(field.dictionary().get("SV"))).check(request, algorithm.digest());
        PdfDictionary valued = Syntax.with(field.dictionary(), "V", signature);
        increment.put(field.reference(), valued);
        if (request.appearance() instanceof Appearance.Invisible) {
            return;
        }
        for (PdfReference widget : field.widgets()) {
            PdfDictionary dictionary = increment.dictionary(widget);
            var box = Rectangles.read(increment, dictionary.get("Rect"));
            if (box.isPresent() && box.get()[2] > box.get()[0] && box.get()[3] > box.get()[1]) {
                increment.put(widget, Syntax.with(dictionary, "AP", look(dictionary, box.get())));
            }
        }
    }

    /** The appearance for an existing widget, standing upright on its page. */
    private PdfDictionary look(PdfDictionary widget, double[] box) {
        double width = box[2] - box[0];
        double height = box[3] - box[1];
        int turns = PageView.turns(increment, widget.get("P"));
        PdfReference stream = new Look(increment)
                .of(
                        request.appearance(),
                        turns % 2 == 0 ? width : height,
                        turns % 2 == 0 ? height : width,
                        PageView.uprightMatrix(turns));
        return Syntax.dictionary("N", stream);
    }

    private void addField() {
        List<String> lines = Look.description(request.appearance());
        String description = lines.isEmpty() ? "Chữ ký số" : String.join(" ", lines);
        if (request.placement().isEmpty()) {
            form.addInvisibleSignature(fieldName, description, signature);
            return;
        }
        Placement place = request.placement().get();
        PageView page = PageView.find(increment, place.page());
        PdfReference look =
                new Look(increment).of(request.appearance(), place.width(), place.height(), page.uprightMatrix());
        form.addSignature(fieldName, description, signature, page, page.rectangle(place), look);
    }

    private void markCertified() {
        PdfReference reference = increment.original().catalogReference();
        PdfDictionary catalog = increment.dictionary(reference);
        PdfDictionary permissions = increment.dictionary(catalog.get("Perms"));
        increment.put(reference, Syntax.with(catalog, "Perms", Syntax.with(permissions, "DocMDP", signature)));
    }

    private PdfDictionary dictionary(String signer, ZonedDateTime time, PdfDictionary fieldLock) {
        Map<String, PdfObject> entries = new LinkedHashMap<>();
        entries.put("Type", Syntax.name("Sig"));
        entries.put("Filter", Syntax.name("Adobe.PPKLite"));
        entries.put("SubFilter", Syntax.name("ETSI.CAdES.detached"));
        entries.put("Name", Syntax.text(signer));
        request.reason().ifPresent(text -> entries.put("Reason", Syntax.text(text)));
        request.location().ifPresent(text -> entries.put("Location", Syntax.text(text)));
        request.contactInfo().ifPresent(text -> entries.put("ContactInfo", Syntax.text(text)));
        entries.put("M", Syntax.text(pdfDate(time)));
        List<PdfObject> references = references(fieldLock);
        if (!references.isEmpty()) {
            entries.put("Reference", new PdfArray(references));
        }
        return new PdfDictionary(entries);
    }

    static String pdfDate(ZonedDateTime time) {
        String date = PDF_DATE.format(time);
        int minutes = date.length() - 2;
        return date.substring(0, minutes) + "'" + date.substring(minutes) + "'";
    }

    private List<PdfObject> references(PdfDictionary fieldLock) {
        List<PdfObject> references = new ArrayList<>();
        request.certification()
                .ifPresent(permission -> references.add(reference(
                        "DocMDP",
                        Syntax.dictionary(
                                "Type", Syntax.name("TransformParams"),
                                "P", Syntax.number(permission.permission()),
                                "V", Syntax.name("1.2")))));
        if (request.lock().isPresent()) {
            references.add(reference("FieldMDP", parameters(request.lock().get())));
        } else if (increment.get(fieldLock.get("Action")) instanceof PdfName action) {
            PdfObject fields = increment.get(fieldLock.get("Fields"));
            references.add(reference(
                    "FieldMDP", parameters(action.value(), fields instanceof PdfArray listed ? listed : null)));
        }
        return references;
    }

    private PdfDictionary reference(String method, PdfDictionary parameters) {
        return Syntax.dictionary(
                "Type",
                Syntax.name("SigRef"),
                "TransformMethod",
                Syntax.name(method),
                "TransformParams",
                parameters,
                "Data",
                "FieldMDP".equals(method) ? increment.original().catalogReference() : null);
    }

    static PdfDictionary parameters(FieldLock lock) {
        if (lock instanceof FieldLock.Include include) {
            return parameters("Include", names(include.fields()));
        }
        if (lock instanceof FieldLock.Exclude exclude) {
            return parameters("Exclude", names(exclude.fields()));
        }
        return parameters("All", null);
    }

    private static PdfDictionary parameters(String action, PdfArray fields) {
        return Syntax.dictionary(
                "Type", Syntax.name("TransformParams"),
                "V", Syntax.name("1.2"),
                "Action", Syntax.name(action),
                "Fields", fields);
    }

    static PdfArray names(List<String> fields) {
        return new PdfArray(
                fields.stream().map(name -> (PdfObject) Syntax.text(name)).toList());
    }
}
