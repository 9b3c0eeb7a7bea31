package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.SignatureRequest;

/** What other software does to signed files lawfully, in its own ways of writing: none of it may be called forged. */
class SoundUpdateTest {
    private final Validator validator = SignedSamples.validator();

    private void assertSound(byte[] file) {
        Report report = validator.validate(file);
        assertThat(report.error()).isEmpty();
        assertThat(report.verdict()).as("%s", report.signatures()).contains(Verdict.VALID);
    }

    private static byte[] approved(byte[] document) {
        return SignedSamples.approved(SignedSamples.prepared(document), "person/an.nguyen");
    }

    /** One signed file of each kind: table and streams, approved and certified at every level. */
    static Stream<byte[]> signed() {
        List<byte[]> files = new ArrayList<>();
        for (boolean compressed : new boolean[] {false, true}) {
            byte[] document = Fixtures.textDocument(2, compressed);
            files.add(approved(document));
            for (Certification level : Certification.values()) {
                files.add(SignedSamples.certified(document, level));
            }
        }
        return files.stream();
    }

    // Upkeep, permitted at every level

    @ParameterizedTest
    @MethodSource("signed")
    void documentInformationRewritten(byte[] file) {
        Increments update = Increments.of(file);
        int information = update.add("<</Producer(iText)/ModDate(D:20260305090000+07'00')/Trapped/False>>");
        assertSound(update.trailer("/Info " + information + " 0 R/ID[<00><01>]").bytes());
        assertSound(Increments.of(file).trailer("/ID[<00><01>]").compressed(null));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void metadataVersionExtensionsAndMarks(byte[] file) {
        Increments update = Increments.of(file);
        int metadata = update.addStream("/Type/Metadata/Subtype/XML", "<x:xmpmeta/>");
        update.change(
                update.catalog(),
                "Metadata",
                metadata + " 0 R",
                "Version",
                "/1.7",
                "MarkInfo",
                "<</Marked true>>",
                "Extensions",
                "<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>/ESIC<</BaseVersion/1.7/ExtensionLevel 5>>>>");
        assertSound(update.bytes());
    }

    @ParameterizedTest
    @MethodSource("signed")
    void metadataWrittenOverTheOldObject(byte[] file) {
        // our own engine writes no metadata into a plain document: a first update does, a second one changes it
        Increments first = Increments.of(file);
        int metadata = first.addStream("/Type/Metadata/Subtype/XML", "<a/>");
        byte[] once =
                first.change(first.catalog(), "Metadata", metadata + " 0 R").bytes();
        assertSound(Increments.of(once)
                .put(metadata, "<</Type/Metadata/Subtype/XML/Length 4>>\nstream\n<bb>\nendstream")
                .bytes());
    }

    @ParameterizedTest
    @MethodSource("signed")
    void validationDataInEveryShape(byte[] file) {
        Increments update = Increments.of(file);
        int certificate = update.addStream("", "der");
        int list = update.add("[" + certificate + " 0 R]");
        int record =
                update.add("<</Cert " + list + " 0 R/CRL[" + certificate + " 0 R]/TU(D:20260305090000Z)/Type/VRI>>");
        int records = update.add("<</" + "AB".repeat(20) + " " + record + " 0 R>>");
        int store = update.add("<</Type/DSS/Certs " + list + " 0 R/CRLs[]/OCSPs[]/VRI " + records + " 0 R>>");
        byte[] once = update.change(update.catalog(), "DSS", store + " 0 R").bytes();
        assertSound(once);
        Increments again = Increments.of(once);
        int more = again.addStream("", "more");
        again.put(list, "[" + certificate + " 0 R " + more + " 0 R]");
        again.change(records, "CD".repeat(20), "<</Cert[" + more + " 0 R]>>");
        assertSound(again.compressed(null));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void emptyRevisionsAndRewrittenObjects(byte[] file) {
        assertSound(Increments.of(file).bytes());
        assertSound(Increments.of(Increments.of(file).bytes()).compressed(null));
        Increments same = Increments.of(file);
        same.change(same.catalog()).change(same.page(0)).change(same.page(1));
        assertSound(same.bytes());
        Increments form = Increments.of(file);
        form.change(((PdfReference) form.view().catalog().get("AcroForm")).number());
        assertSound(form.compressed(null));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void everyStyleOfLineEnd(byte[] file) {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            for (String gap : List.of("", "\n", "\r\n", "\n\n  \n", "%\u00e2\u00e3\n")) {
                Increments update = Increments.of(file).style(lineEnd, gap);
                int metadata = update.addStream("/Type/Metadata/Subtype/XML", "<x/>");
                update.change(update.catalog(), "Metadata", metadata + " 0 R");
                byte[] bytes = update.bytes();
                assertSound(bytes);
                int end = bytes.length - lineEnd.length();
                assertSound(Arrays.copyOf(bytes, end));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("signed")
    void whiteSpaceBehindTheEnd(byte[] file) {
        assertSound(Increments.latin(new String(file, StandardCharsets.ISO_8859_1) + "\r\n\r\n\0\0\0  \n"));
    }

    // Form filling and signing, permitted by P 2 and 3 and by approval signatures

    static Stream<byte[]> fillable() {
        return Stream.of(
                approved(Fixtures.textDocument(2, false)),
                SignedSamples.certified(Fixtures.textDocument(2, true), Certification.FORM_FILLING),
                SignedSamples.certified(Fixtures.textDocument(2, false), Certification.ANNOTATIONS));
    }

    @ParameterizedTest
    @MethodSource("fillable")
    void fieldFilledInWithANewAppearance(byte[] file) {
        Increments update = Increments.of(file);
        int look = update.addStream("/Type/XObject/Subtype/Form/BBox[0 0 40 18]", "BT /F1 9 Tf (15) Tj ET");
        int number = update.field("number").number();
        assertSound(update.change(number, "V", "(15)", "AP", "<</N " + look + " 0 R>>", "M", "(D:20260305)")
                .bytes());
    }

    @ParameterizedTest
    @MethodSource("fillable")
    void fieldFilledInByWritingOverItsAppearance(byte[] file) {
        Increments update = Increments.of(file);
        PdfDictionary look =
                update.view().dictionary(update.field("number").dictionary().get("AP"));
        int stream = ((PdfReference) look.get("N")).number();
        String entries = Increments.text(
                new PdfDictionary(without(update.view().dictionary(new PdfReference(stream, 0)), "Length", "Filter")));
        String content = "BT (15) Tj ET";
        update.put(
                stream,
                entries.substring(0, entries.length() - 2) + "/Length " + content.length() + ">>\nstream\n" + content
                        + "\nendstream");
        assertSound(update.setText("number", "15").bytes());
    }

    private static Map<String, PdfObject> without(PdfDictionary dictionary, String... keys) {
        Map<String, PdfObject> entries = new TreeMap<>(dictionary.entries());
        List.of(keys).forEach(entries::remove);
        return entries;
    }

    @ParameterizedTest
    @MethodSource("fillable")
    void fieldMadeReadOnlyWhenFilledIn(byte[] file) {
        Increments update = Increments.of(file);
        int number = update.field("number").number();
        long flags = update.field("number").flags();
        assertSound(update.change(number, "V", "(15)", "Ff", String.valueOf(flags | 1))
                .compressed(null));
    }

    @ParameterizedTest
    @MethodSource("fillable")
    void signedAgainInAPreparedAndInANewField(byte[] file) {
        byte[] twice = SignedSamples.approved(file, "person/chi.le");
        assertSound(twice);
        assertSound(SignedSamples.approved(twice, "agency/so-xay-dung"));
        assertSound(SignedSamples.SIGNER.sign(
                file, SignatureRequest.builder().fieldName("seal").build(), Fixtures.key("agency/so-xay-dung")));
    }

    @ParameterizedTest
    @MethodSource("fillable")
    void updatesBeforeBetweenAndAfterSignatures(byte[] file) {
        byte[] twice = SignedSamples.approved(
                Increments.of(file).setText("number", "15").bytes(), "person/chi.le");
        assertSound(Increments.of(twice).compressed(null));
    }

    // Annotations, permitted by P 3 and by approval signatures

    @ParameterizedTest
    @MethodSource("annotatable")
    void annotationsAddedChangedAndRemoved(byte[] file) {
        Increments update = Increments.of(file);
        int look = update.addStream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "q Q");
        int popup = update.add("<</Type/Annot/Subtype/Popup/Rect[0 0 9 9]>>");
        int note = update.add("<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(x)/F 4/Popup " + popup + " 0 R/AP<</N "
                + look + " 0 R>>>>");
        int link = update.add("<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.vn)>>>>");
        ShadowAttackTest.withAnnotation(update, 1, note);
        ShadowAttackTest.withAnnotation(update, 0, link);
        byte[] once = update.bytes();
        assertSound(once);
        assertSound(Increments.of(once)
                .change(note, "Contents", "(y)")
                .put(look, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 4>>\nstream\nq Q \nendstream")
                .bytes());
        Increments removal = Increments.of(once);
        assertSound(removal.change(removal.page(1), "Annots", "[]").bytes());
    }

    static Stream<byte[]> annotatable() {
        return Stream.of(
                approved(Fixtures.textDocument(2, false)),
                SignedSamples.certified(Fixtures.textDocument(2, true), Certification.ANNOTATIONS));
    }

    // Odd originals

    @Test
    void originalsOfEveryStyle() throws IOException {
        byte[] document = Fixtures.textDocument(2, false);
        Increments information = Increments.of(document);
        information.trailer("/Info " + information.add("<</Title(x)>>") + " 0 R");
        List<byte[]> originals = new ArrayList<>(List.of(
                information.bytes(),
                Increments.of(document).style("\r", "\r").bytes(),
                Increments.of(document).style("\r\n", "").compressed(null),
                Increments.of(Fixtures.textDocument(1, true)).bytes(),
                Fixtures.archivalDocument(),
                Increments.latin("From: somebody\r\n\r\n" + shifted(document, 18)),
                hybrid(document)));
        for (byte[] original : originals) {
            byte[] signed = SignedSamples.approved(original, "person/an.nguyen");
            assertSound(signed);
            assertSound(SignedSamples.approved(signed, "person/chi.le"));
            assertSound(Increments.of(signed).bytes());
        }
    }

    /** The same file with every offset moved, as if something stood before it when it was written. */
    private static String shifted(byte[] file, int by) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        PdfRevision view = PdfFile.of(file).newest();
        int table = (int) view.startXref();
        StringBuilder moved = new StringBuilder(text.substring(0, table));
        for (String line : text.substring(table).split("(?<=\n)")) {
            moved.append(
                    line.matches("\\d{10} \\d{5} n.*\\s*")
                            ? String.format("%010d", Integer.parseInt(line.substring(0, 10)) + by) + line.substring(10)
                            : line.strip().equals(String.valueOf(table)) ? (table + by) + "\n" : line);
        }
        return moved.toString();
    }

    /** A table whose trailer names a stream with an object that older readers do not see. */
    private static byte[] hybrid(byte[] document) {
        Increments update = Increments.of(document);
        int hidden = update.view().nextObjectNumber();
        String stream;
        String text = new String(document, StandardCharsets.ISO_8859_1) + "\n";
        int body = text.length();
        text += (hidden + 1) + " 0 obj\n<</Hidden true>>\nendobj\n";
        int at = text.length();
        stream = "\u0001" + (char) (body >>> 24) + (char) (body >> 16 & 255) + (char) (body >> 8 & 255)
                + (char) (body & 255) + "\0";
        text += hidden + " 0 obj\n<</Type/XRef/W[1 4 1]/Index[" + (hidden + 1) + " 1]/Size " + (hidden + 2)
                + "/Length 6>>\nstream\n" + stream + "\nendstream\nendobj\n";
        int table = text.length();
        text += "xref\n0 1\n0000000000 65535 f \n" + hidden + " 2\n" + String.format("%010d", at)
                + " 00000 n \n0000000000 00000 f \ntrailer\n<</Size " + (hidden + 2) + "/Root "
                + update.view().catalogReference() + "/Prev " + update.view().startXref() + "/XRefStm " + at
                + ">>\nstartxref\n" + table + "\n%%EOF\n";
        return Increments.latin(text);
    }

    @Test
    void theSamplesAreWhatTheySay() {
        byte[] file = hybrid(Fixtures.textDocument(1, false));
        PdfRevision view = PdfFile.of(file).newest();
        assertThat(view.dictionary(new PdfReference(view.nextObjectNumber() - 1, 0))
                        .has("Hidden"))
                .isTrue();
        assertThat(view.resolve(new PdfReference(view.nextObjectNumber() - 2, 0)))
                .isInstanceOf(PdfStream.class);
    }
}
