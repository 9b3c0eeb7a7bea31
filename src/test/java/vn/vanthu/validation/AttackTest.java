package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.validation.pdf.FormFields;

/** Published attacks on signed PDF files, each made from a file that our own engine signed. */
class AttackTest {
    private static byte[] certified;
    private static byte[] sealed;
    private static byte[] approved;
    private final Validator validator = SignedSamples.validator();

    @BeforeAll
    static void sign() {
        byte[] document = Fixtures.textDocument(2, false);
        certified = SignedSamples.certified(document);
        sealed = SignedSamples.sealed(certified);
        approved = SignedSamples.approved(SignedSamples.prepared(document), "person/an.nguyen");
    }

    private void assertCaught(byte[] attacked) {
        Report report = validator.validate(attacked);
        assertThat(report.error()).isEmpty();
        assertThat(report.signatures()).isNotEmpty();
        assertThat(report.verdict()).contains(Verdict.INVALID);
        assertThat(report.signatures().get(0).reasons()).anyMatch(reason -> reason.severity() == Reason.Severity.ERROR);
    }

    private void assertCaughtEverywhere(UnaryOperator<byte[]> attack) {
        assertCaught(attack.apply(certified));
        assertCaught(attack.apply(approved));
        assertCaught(attack.apply(sealed));
    }

    @Test
    void theUnattackedFilesAreValid() {
        for (byte[] file : List.of(certified, sealed, approved)) {
            assertThat(validator.validate(file).verdict()).contains(Verdict.VALID);
        }
    }

    // Incremental saving attacks (Mladenov et al., CCS 2019)

    @Test
    void incrementalSavingWithANewPageContent() {
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            int content = update.addStream("", "BT /F1 40 Tf 72 500 Td (PAID 1000000) Tj ET");
            return update.change(update.page(0), "Contents", content + " 0 R").bytes();
        });
    }

    @Test
    void incrementalSavingOfTheContentStreamItself() {
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            PdfDictionary page = update.view().dictionary(new PdfReference(update.page(0), 0));
            int content = ((PdfReference) page.get("Contents")).number();
            return update.put(content, "<</Length 2>>\nstream\nq \nendstream").bytes();
        });
    }

    @Test
    void incrementalSavingWithoutCrossReference() {
        assertCaughtEverywhere(
                file -> join(file, "4 0 obj\n<</Type/Page/Contents 99 0 R>>\nendobj\n99 0 obj\n<<>>\nendobj\n"));
    }

    @Test
    void incrementalSavingWithATrailerOnly() {
        assertCaughtEverywhere(
                file -> join(file, "1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"));
    }

    @Test
    void incrementalSavingWithAnEmptyCrossReference() {
        assertCaughtEverywhere(file -> {
            String text = "4 0 obj\n<</Type/Page>>\nendobj\n";
            int start = file.length + text.length();
            return join(file, text + "xref\ntrailer\n<</Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        });
    }

    @Test
    void incrementalSavingThatSkipsTheSignedRevision() {
        assertCaughtEverywhere(file -> {
            long first = PdfFile.of(file).revisions().get(0).startXref();
            long last = PdfFile.of(file).newest().startXref();
            Increments update = Increments.of(file);
            update.change(update.page(0), "Rotate", "90");
            String text = latin(update.bytes());
            return bytes(text.replace("/Prev " + last + ">>", "/Prev " + first + ">>"));
        });
    }

    @Test
    void incrementalSavingWithAnUnlistedObject() {
        assertCaughtEverywhere(file -> Increments.of(file)
                .extra("4 0 obj\n<</Type/Page/Contents 999 0 R>>\nendobj\n")
                .bytes());
    }

    @Test
    void crossReferenceEntryIntoTheSignedBytes() {
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            int page = update.page(0);
            String text = latin(update.change(page, "Rotate", "90").bytes());
            int entry = text.lastIndexOf(" 00000 n ");
            return bytes(text.substring(0, entry - 10) + "0000000015" + text.substring(entry));
        });
    }

    // Signature wrapping (same source)

    @Test
    void signatureWrappingMovesTheSecondSignedPart() {
        long[] range = range(certified);
        byte[] injected = bytes("\n4 0 obj\n<</Type/Page/MANIPULATED true>>\nendobj\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(certified, 0, (int) range[2]);
        out.writeBytes(injected);
        out.write(certified, (int) range[2], (int) range[3]);
        assertCaught(out.toByteArray());
    }

    @Test
    void signatureWrappingWithASecondDictionary() {
        long[] range = range(certified);
        Increments update = Increments.of(certified);
        FormFields.Node field = update.field("signatory");
        int number = ((PdfReference) field.value()).number();
        update.change(number, "ByteRange", "[0 " + range[1] + " " + range[2] + " " + (range[3] + 7) + "]");
        assertCaught(update.bytes());
    }

    // Universal signature forgery (same source)

    @Test
    void universalForgeryByContents() {
        for (String contents : List.of("null", "<>", "<00>", "()", "99 0 R", "[1 2]")) {
            Increments update = Increments.of(certified);
            int number = ((PdfReference) update.field("signatory").value()).number();
            assertCaught(update.change(number, "Contents", contents).bytes());
        }
    }

    @Test
    void universalForgeryByByteRange() {
        for (String range : List.of(
                "null", "[]", "[0 0 0 0]", "[0 -1 2 3]", "[0 10]", "[0 99999999 99999999 1]", "[-1 5 7 9]", "(x)")) {
            Increments update = Increments.of(certified);
            int number = ((PdfReference) update.field("signatory").value()).number();
            assertCaught(update.change(number, "ByteRange", range).bytes());
        }
    }

    @Test
    void removalOfTheSignatureFromTheForm() {
        Increments update = Increments.of(certified);
        int form = ((PdfReference) update.view().catalog().get("AcroForm")).number();
        assertCaught(update.change(form, "Fields", "[]", "SigFlags", "0").bytes());
    }

    // Shadow attacks (Mainka et al., NDSS 2021)

    @Test
    void shadowHideFreesAnObject() {
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            PdfDictionary page = update.view().dictionary(new PdfReference(update.page(0), 0));
            return update.free(((PdfReference) page.get("Contents")).number()).bytes();
        });
    }

    @Test
    void shadowReplaceOverwritesAFont() {
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            PdfRevision view = update.view();
            PdfDictionary page = view.dictionary(new PdfReference(update.page(0), 0));
            PdfDictionary fonts =
                    view.dictionary(view.dictionary(page.get("Resources")).get("Font"));
            int font = ((PdfReference) fonts.entries().values().iterator().next()).number();
            return update.change(font, "BaseFont", "/Symbol").bytes();
        });
    }

    @Test
    void shadowHideAndReplaceSwapsTheCatalog() {
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            int pages = update.add("<</Type/Pages/Kids[]/Count 0>>");
            return update.change(update.catalog(), "Pages", pages + " 0 R").bytes();
        });
    }

    @Test
    void fieldAppearanceReplacedWithoutItsValue() {
        Increments update = Increments.of(certified);
        int number = update.field("number").number();
        int look = update.addStream("/Type/XObject/Subtype/Form/BBox[0 0 40 18]", "BT ET");
        assertCaught(update.change(number, "AP", "<</N " + look + " 0 R>>").bytes());
    }

    // Certification attacks (Rohlmann et al., S&P 2021)

    @Test
    void evilAnnotationOnACertifiedFile() {
        Increments update = Increments.of(certified);
        int note = update.add("<</Type/Annot/Subtype/FreeText/Rect[0 0 500 500]/Contents(x)/F 4>>");
        assertCaught(withAnnotation(update, note).bytes());
    }

    @Test
    void annotationOnAnApprovedFileIsNamed() {
        Increments update = Increments.of(approved);
        int note = update.add("<</Type/Annot/Subtype/FreeText/Rect[0 0 500 500]/Contents(x)/F 4>>");
        Report report = validator.validate(withAnnotation(update, note).bytes());
        assertThat(report.signatures().get(0).changeList())
                .extracting(change -> change.reason().key())
                .contains("change.annotationAdded");
    }

    @Test
    void widgetWithoutAField() {
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            int widget = update.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(y)/Rect[0 0 500 500]/F 4>>");
            return withAnnotation(update, widget).bytes();
        });
    }

    @Test
    void sneakySignatureReusesTheOldOne() {
        Increments update = Increments.of(certified);
        FormFields.Node field = update.field("signatory");
        int copy = update.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(copy)/Rect[0 0 0 0]/V " + field.value() + ">>");
        PdfDictionary form = update.view().acroForm();
        int number = ((PdfReference) update.view().catalog().get("AcroForm")).number();
        String fields = Increments.text(update.view().array(form.get("Fields")));
        assertCaught(update.change(number, "Fields", fields.replace("]", " " + copy + " 0 R]"))
                .bytes());
    }

    @Test
    void aNewTextFieldIsNoSignature() {
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            int field = update.add("<</FT/Tx/T(new)/V(forged)>>");
            int number = ((PdfReference) update.view().catalog().get("AcroForm")).number();
            String fields =
                    Increments.text(update.view().array(update.view().acroForm().get("Fields")));
            return update.change(number, "Fields", fields.replace("]", " " + field + " 0 R]"))
                    .bytes();
        });
    }

    @Test
    void signedWidgetMovedHiddenOrRepainted() {
        for (String[] change : List.of(
                new String[] {"Rect", "[0 0 10 10]"},
                new String[] {"F", "2"},
                new String[] {"AP", "<<>>"},
                new String[] {"MK", "<</R 90>>"},
                new String[] {"V", "null"})) {
            Increments update = Increments.of(certified);
            int number = update.field("signatory").number();
            assertCaught(update.change(number, change).bytes());
        }
    }

    @Test
    void signatureDictionarySaysAnotherReason() {
        Increments update = Increments.of(certified);
        int number = ((PdfReference) update.field("signatory").value()).number();
        assertCaught(update.change(number, "Reason", "(FORGED)").bytes());
    }

    @Test
    void lockedFieldFilledAgain() {
        Increments update = Increments.of(sealed);
        Report report = validator.validate(update.setText("number", "16").bytes());
        assertThat(report.signatures().get(1).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.signatures().get(1).changes()).isEqualTo(Changes.FORBIDDEN);
    }

    // Catalog, actions, metadata

    @Test
    void actionsAndLayersInTheCatalog() {
        for (String[] change : List.of(
                new String[] {"OpenAction", "<</S/JavaScript/JS(app.alert(1))>>"},
                new String[] {"AA", "<</WC<</S/JavaScript/JS(x)>>>>"},
                new String[] {"Names", "<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>"},
                new String[] {"OCProperties", "<</OCGs[]/D<<>>>>"},
                new String[] {"PieceInfo", "<</X<<>>>>"},
                new String[] {"Metadata", "<</Type/Metadata>>"},
                new String[] {"Extensions", "<</X<</S/JavaScript/JS 1 0 R>>>>"},
                new String[] {"DSS", "<</Certs[1 0 R]/JS(x)>>"},
                new String[] {"Perms", "<</DocMDP 1 0 R>>"})) {
            assertCaughtEverywhere(file -> {
                Increments update = Increments.of(file);
                return update.change(update.catalog(), change).bytes();
            });
        }
    }

    @Test
    void readersToldToDrawFieldsAnew() {
        Increments update = Increments.of(certified);
        int form = ((PdfReference) update.view().catalog().get("AcroForm")).number();
        assertCaught(update.change(form, "NeedAppearances", "true").bytes());
    }

    @Test
    void pagesAddedRemovedTurned() {
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            return update.change(update.page(0), "MediaBox", "[0 400 595 842]").bytes();
        });
        assertCaughtEverywhere(file -> {
            Increments update = Increments.of(file);
            int root = ((PdfReference) update.view().catalog().get("Pages")).number();
            return update.change(root, "Kids", "[" + update.page(0) + " 0 R]", "Count", "1")
                    .bytes();
        });
    }

    @Test
    void metadataAloneMayBeUpdated() {
        Increments update = Increments.of(certified);
        int metadata = update.addStream("/Type/Metadata/Subtype/XML", "<x/>");
        Report report = validator.validate(
                update.change(update.catalog(), "Metadata", metadata + " 0 R").bytes());
        assertThat(report.verdict()).contains(Verdict.VALID);
        assertThat(report.signatures().get(0).changes()).isEqualTo(Changes.PERMITTED);
    }

    // Bytes of the file

    @Test
    void everyKindOfByteChangeBreaksTheHash() {
        int middle = latin(certified).indexOf("stream") + 12;
        byte[] changed = certified.clone();
        changed[middle] ^= 1;
        Report report = validator.validate(changed);
        assertThat(report.signatures()).allMatch(signature -> signature.integrity() == Integrity.BROKEN);
        assertCaught(changed);
    }

    @Test
    void polyglotWithForeignBytesAround() {
        assertCaughtEverywhere(file -> join(file, "PK\u0003\u0004 something else entirely"));
        byte[] before = bytes("MZ not a PDF yet\n" + latin(certified));
        assertThat(validator.validate(before).verdict()).contains(Verdict.INVALID);
    }

    @Test
    void bytesSmuggledBehindTheContainerAreNotValid() {
        byte[] roomy = SignedSamples.SIGNER.sign(
                Fixtures.textDocument(1, false),
                SignatureRequest.builder().contentsSize(12_000).build(),
                Fixtures.key("person/an.nguyen"));
        assertThat(validator.validate(roomy).verdict()).contains(Verdict.VALID);
        long[] range = range(roomy);
        byte[] changed = roomy.clone();
        Arrays.fill(changed, (int) range[2] - 9, (int) range[2] - 1, (byte) 'A');
        assertThat(validator.validate(changed).verdict()).contains(Verdict.INDETERMINATE);
    }

    // Resource bombs

    @Test
    void resourceBombsEndQuickly() {
        String deep = "[".repeat(200_000);
        Increments nested = Increments.of(certified);
        int bomb = nested.add(deep);
        byte[] file = nested.change(nested.catalog(), "AcroForm", bomb + " 0 R").bytes();
        assertThat(validator.validate(file).verdict()).isNotEqualTo(Optional.of(Verdict.VALID));

        Increments circle = Increments.of(certified);
        int form = ((PdfReference) circle.view().catalog().get("AcroForm")).number();
        int one = circle.add("<</T(a)/Kids[" + (circle.view().nextObjectNumber()) + " 0 R]>>");
        byte[] circular = circle.change(form, "Fields", "[" + one + " 0 R]").bytes();
        assertCaught(circular);
    }

    private static Increments withAnnotation(Increments update, int annotation) {
        int page = update.page(0);
        String list = Increments.text(update.view()
                .array(update.view().dictionary(new PdfReference(page, 0)).get("Annots")));
        return update.change(page, "Annots", list.replace("]", " " + annotation + " 0 R]"));
    }

    private static long[] range(byte[] file) {
        PdfRevision view = PdfFile.of(file).newest();
        for (FormFields.Node node : FormFields.of(view)) {
            PdfDictionary signature = view.dictionary(node.value());
            if (signature.get("Contents") instanceof PdfString) {
                PdfArray range = view.array(signature.get("ByteRange"));
                return range.items().stream()
                        .mapToLong(item -> ((PdfNumber) item).longValue())
                        .toArray();
            }
        }
        throw new AssertionError("no signature");
    }

    private static byte[] join(byte[] file, String tail) {
        return bytes(latin(file) + tail);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
