package vn.vanthu.signing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.PrintedCode;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/**
 * Puts the fields into a document that it must hold before its first signature, so that this one survives numbering and
 * sealing: text fields for number and date, and the signature fields of the signatory and of the agency. The document's
 * bytes stay, the fields come as an update, tagged where the document is tagged. Immutable once built; can be used for
 * several documents of the same layout.
 *
 * <p>For the order of Decree 30/2020/NĐ-CP use the names {@link #NUMBER}, {@link #DATE}, {@link #SIGNATORY} and
 * {@link #SEAL}.
 */
public final class DocumentPreparation {

    /** Name of the text field of the document's number. */
    public static final String NUMBER = "number";
    /** Name of the text field of the document's date. */
    public static final String DATE = "date";
    /** Name of the signatory's signature field. */
    public static final String SIGNATORY = "signatory";
    /** Name of the agency's signature field. */
    public static final String SEAL = "seal";

    private static final int PRINTED = 4;
    private static final int READ_ONLY = 1;
    private static final String PEN_BLUE = "0 0.2 0.6 rg";

    /** Where a text stands in its field. */
    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * How a text field is written.
     *
     * @param size font size in points
     * @param bold whether bold
     * @param italic whether italic, as the date line is
     * @param alignment where the text stands
     * @param covers whether the text, once written, hides what is printed under its place, such as dots
     */
    public record TextStyle(double size, boolean bold, boolean italic, Alignment alignment, boolean covers) {

        /** Text over an empty place. */
        public TextStyle(double size, boolean bold, boolean italic, Alignment alignment) {
            this(size, bold, italic, alignment, false);
        }

        /** Upright text from the left. */
        public static TextStyle plain(double size) {
            return new TextStyle(size, false, false, Alignment.LEFT);
        }

        private FontFace face() {
            if (bold) {
                return italic ? FontFace.BOLD_ITALIC : FontFace.BOLD;
            }
            return italic ? FontFace.ITALIC : FontFace.REGULAR;
        }
    }

    private record Field(
            String name,
            Placement placement,
            String description,
            TextStyle style,
            FieldLock lock,
            String text,
            PrintedCode code) {

        boolean isWritten() {
            return text != null;
        }

        String colour() {
            return isWritten() && code == null ? PEN_BLUE : "0 g";
        }
    }

    private final List<Field> fields;

    private DocumentPreparation(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields, in the order in which they lie over one another. */
    public static final class Builder {
        private final List<Field> fields = new ArrayList<>();

        private Builder() {}

        /**
         * An empty text field.
         *
         * @param description what a screen reader calls it
         */
        public Builder textField(String name, Placement placement, TextStyle style, String description) {
            fields.add(new Field(name, placement, description, style, null, null, null));
            return this;
        }

        /**
         * A mark in blue letters that nobody writes over afterwards, such as the initials of who checked the document.
         * The signatures that follow cover it.
         *
         * @param size font size in points
         * @param description what a screen reader calls it
         */
        public Builder mark(String name, Placement placement, double size, String text, String description) {
            TextStyle italic = new TextStyle(size, false, true, Alignment.LEFT);
            fields.add(new Field(name, placement, description, italic, null, text, null));
            return this;
        }

        /**
         * A two-dimensional code that nobody changes afterwards; its lines are the value of its field. The signatures that
         * follow cover it.
         *
         * @param description what a screen reader calls it
         */
        public Builder code(String name, Placement placement, PrintedCode code, String description) {
            String value = String.join(" ", code.lines());
            fields.add(new Field(name, placement, description, TextStyle.plain(0), null, value, code));
            return this;
        }

        /**
         * An empty signature field.
         *
         * @param description what a screen reader calls it
         */
        public Builder signatureField(String name, Placement placement, String description) {
            fields.add(new Field(name, placement, description, null, null, null, null));
            return this;
        }

        /** An empty signature field whose signature will lock form fields. */
        public Builder signatureField(String name, Placement placement, String description, FieldLock lock) {
            fields.add(new Field(name, placement, description, null, lock, null, null));
            return this;
        }

        public DocumentPreparation build() {
            return new DocumentPreparation(fields);
        }
    }

    /**
     * Writes the document with its fields.
     *
     * @param source not closed
     * @param sink not closed
     * @throws SigningRefusedException if the document holds a signature already, has no such page, or cannot be read
     */
    public void prepare(PdfSource source, OutputStream sink) throws IOException {
        byte[] update = update(Original.open(source, new char[0]));
        PdfSigner.copy(source, sink);
        sink.write(update);
    }

    /** The same in memory. */
    public byte[] prepare(byte[] document) {
        ByteArrayOutputStream sink = new ByteArrayOutputStream(document.length + 128 * 1024);
        try (PdfSource source = PdfSource.of(document)) {
            prepare(source, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sink.toByteArray();
    }

    private byte[] update(Original original) {
        Increment increment = new Increment(original);
        Form form = new Form(increment);
        if (form.isXfa()) {
            throw new SigningRefusedException(Reason.XFA_FORM, "the document is an XFA form");
        }
        if (!original.permits(true)) {
            throw new SigningRefusedException(
                    Reason.NOT_PERMITTED, "the document's own permissions do not allow new fields");
        }
        if (!new Permissions(increment, form).unsigned()) {
            throw new SigningRefusedException(Reason.PREPARING_SIGNED, "the document is signed already");
        }
        Map<String, PdfReference> fonts = new LinkedHashMap<>();
        Map<PdfReference, List<PdfReference>> widgets = new LinkedHashMap<>();
        List<PdfReference> added = new ArrayList<>();
        StructureTags tags = new StructureTags(increment);
        for (Field field : fields) {
            form.checkNew(field.name);
            PageView page = PageView.find(increment, field.placement.page());
            PdfReference widget = increment.reserve();
            PdfDictionary dictionary = widget(increment, form, field, page, fonts);
            increment.put(widget, tags.nest(widget, dictionary, page.reference(), field.description));
            widgets.computeIfAbsent(page.reference(), unknown -> new ArrayList<>())
                    .add(widget);
            added.add(widget);
        }
        tags.finish();
        form.addFields(added, resources(increment, form, fonts));
        widgets.forEach(form::addToPage);
        byte[] documentId = new byte[16];
        ThreadLocalRandom.current().nextBytes(documentId);
        return increment.write(documentId).bytes();
    }

    private static PdfDictionary widget(
            Increment increment, Form form, Field field, PageView page, Map<String, PdfReference> fonts) {
        Placement place = field.placement;
        Map<String, PdfObject> entries = new LinkedHashMap<>();
        entries.put("Type", Syntax.name("Annot"));
        entries.put("Subtype", Syntax.name("Widget"));
        entries.put("T", Syntax.text(field.name));
        entries.put("TU", Syntax.text(field.description));
        entries.put("F", Syntax.number(PRINTED));
        entries.put("Rect", page.rectangle(place));
        entries.put("P", page.reference());
        boolean covers = field.style != null && field.style.covers;
        if (page.turns() != 0 || covers) {
            entries.put(
                    "MK",
                    Syntax.dictionary(
                            "R", page.turns() == 0 ? null : Syntax.number(page.turns() * 90L),
                            "BG", covers ? Syntax.numbers(1) : null));
        }
        entries.put("AP", Syntax.dictionary("N", new Look(increment).empty(place.width(), place.height())));
        entries.put("FT", Syntax.name(field.style == null ? "Sig" : "Tx"));
        if (field.style != null) {
            writeText(increment, form, field, page, fonts, entries);
        } else if (field.lock != null) {
            entries.put("Lock", increment.add(lock(field.lock)));
        }
        return new PdfDictionary(entries);
    }

    private static void writeText(
            Increment increment,
            Form form,
            Field field,
            PageView page,
            Map<String, PdfReference> fonts,
            Map<String, PdfObject> entries) {
        FontFace face = field.style.face();
        String resource = "Vt" + face.ordinal();
        PdfReference font = fonts.computeIfAbsent(resource, unknown -> font(increment, form, resource, face));
        entries.put("DA", Syntax.text("/" + resource + " " + Look.decimal(field.style.size) + " Tf " + field.colour()));
        entries.put("Q", Syntax.number(field.style.alignment.ordinal()));
        if (field.isWritten()) {
            entries.put("Ff", Syntax.number(READ_ONLY));
            entries.put("V", Syntax.text(field.text));
            entries.put("AP", Syntax.dictionary("N", look(increment, field, page, font, resource)));
        }
    }

    private static PdfReference look(
            Increment increment, Field field, PageView page, PdfReference font, String resource) {
        double width = field.placement.width();
        double height = field.placement.height();
        PdfArray upright = PageView.uprightMatrix(page.turns());
        if (field.code != null) {
            return new Look(increment).code(field.code, width, height, upright);
        }
        Look.TextStyle style = new Look.TextStyle(
                field.style.face().vietnamese(),
                font,
                resource,
                field.style.size,
                field.colour(),
                field.style.alignment.ordinal());
        return new Look(increment).filledText(style, "", field.text, width, height, upright);
    }

    /** The form's own font where it is ours, from an earlier preparation; embedded otherwise. */
    private static PdfReference font(Increment increment, Form form, String resource, FontFace face) {
        SubsetFont wanted = face.vietnamese();
        PdfObject known = increment
                .dictionary(increment.dictionary(form.dictionary().get("DR")).get("Font"))
                .get(resource);
        boolean ours = known instanceof PdfReference
                && increment.get(increment.dictionary(known).get("BaseFont")) instanceof PdfName base
                && base.value().equals(wanted.baseFont());
        return ours ? (PdfReference) known : wanted.embed(increment);
    }

    private static PdfDictionary lock(FieldLock lock) {
        Map<String, PdfObject> entries =
                new LinkedHashMap<>(SignatureRevision.parameters(lock).entries());
        entries.put("Type", Syntax.name("SigFieldLock"));
        entries.remove("V");
        return new PdfDictionary(entries);
    }

    /** The form's resources with our fonts beside what it had. */
    private static PdfDictionary resources(Increment increment, Form form, Map<String, PdfReference> fonts) {
        if (fonts.isEmpty()) {
            return PdfDictionary.EMPTY;
        }
        PdfDictionary resources = increment.dictionary(form.dictionary().get("DR"));
        Map<String, PdfObject> all =
                new LinkedHashMap<>(increment.dictionary(resources.get("Font")).entries());
        all.putAll(fonts);
        return Syntax.dictionary(
                "DR",
                Syntax.with(resources, "Font", new PdfDictionary(all)),
                "DA",
                form.dictionary().has("DA")
                        ? form.dictionary().get("DA")
                        : Syntax.text("/" + fonts.keySet().iterator().next() + " 0 Tf 0 g"));
    }
}
