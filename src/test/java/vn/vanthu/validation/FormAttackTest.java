package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.Placement;
import vn.vanthu.validation.pdf.FormFields;

/** Certification attacks (Rohlmann et al., S&P 2021) and others by form fields, widgets and annotations. */
class FormAttackTest {
    private static final String OVERLAY = "1 0 0 rg 0 0 500 500 re f";
    private static final String BOX = "/BBox[0 0 500 500]";
    private final Validator validator = SignedSamples.validator();

    private Report report(byte[] signed, UnaryOperator<byte[]> attack) {
        assertThat(validator.validate(signed).verdict()).contains(Verdict.VALID);
        return validator.validate(attack.apply(signed));
    }

    private void assertCaught(byte[] signed, UnaryOperator<byte[]> attack) {
        Report report = report(signed, attack);
        assertThat(report.verdict()).as("%s", report.signatures()).contains(Verdict.INVALID);
        assertThat(report.signatures()).anyMatch(signature -> signature.changes() == Changes.FORBIDDEN);
    }

    private static byte[] certified(Certification level) {
        return SignedSamples.certified(Fixtures.textDocument(2, false), level);
    }

    private static int look(Increments update, String content) {
        return update.addStream("/Type/XObject/Subtype/Form" + BOX, content);
    }

    private static Increments withField(Increments update, int field) {
        int form = ((PdfReference) update.view().catalog().get("AcroForm")).number();
        String fields =
                Increments.text(update.view().array(update.view().acroForm().get("Fields")));
        return update.change(form, "Fields", fields.replace("]", " " + field + " 0 R]"));
    }

    // Overlays made of fields

    @ParameterizedTest
    @EnumSource(Certification.class)
    void emptySignatureFieldPaintedOverThePage(Certification level) {
        assertCaught(certified(level), file -> {
            Increments update = Increments.of(file);
            int look = look(update, OVERLAY);
            int seal = update.field("seal").number();
            return update.change(seal, "Rect", "[0 0 500 500]", "AP", "<</N " + look + " 0 R>>")
                    .bytes();
        });
    }

    @ParameterizedTest
    @EnumSource(Certification.class)
    void overlayAsTheParentOfFieldsThatDoNotExist(Certification level) {
        assertCaught(certified(level), file -> {
            Increments update = Increments.of(file);
            int widget =
                    update.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(p)/Rect[0 0 500 500]/F 4/Kids[9999 0 R]/AP<</N "
                            + look(update, OVERLAY) + " 0 R>>>>");
            ShadowAttackTest.withAnnotation(update, 0, widget);
            return withField(update, widget).bytes();
        });
    }

    @ParameterizedTest
    @EnumSource(Certification.class)
    void overlayAsADirectFieldAndWidget(Certification level) {
        assertCaught(certified(level), file -> {
            Increments update = Increments.of(file);
            String widget = "<</Type/Annot/Subtype/Widget/FT/Sig/T(p)/Rect[0 0 500 500]/F 4/AP<</N "
                    + look(update, OVERLAY) + " 0 R>>>>";
            int page = update.page(0);
            PdfDictionary was = update.view().dictionary(new PdfReference(page, 0));
            String list = Increments.text(update.view().array(was.get("Annots")));
            update.change(page, "Annots", list.replace("]", " " + widget + "]"));
            int form = ((PdfReference) update.view().catalog().get("AcroForm")).number();
            String fields =
                    Increments.text(update.view().array(update.view().acroForm().get("Fields")));
            return update.change(form, "Fields", fields.replace("]", " " + widget + "]"))
                    .bytes();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_CHANGES", "FORM_FILLING"})
    void emptySignatureFieldAddedAsAnOverlay(Certification level) {
        assertCaught(certified(level), file -> {
            Increments update = Increments.of(file);
            int widget = update.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(p)/Rect[0 0 500 500]/F 4/AP<</N "
                    + look(update, OVERLAY) + " 0 R>>>>");
            ShadowAttackTest.withAnnotation(update, 0, widget);
            return withField(update, widget).bytes();
        });
    }

    @Test
    void signatureFieldThatRunsAScript() {
        byte[] signed =
                SignedSamples.approved(SignedSamples.prepared(Fixtures.textDocument(2, false)), "person/an.nguyen");
        assertCaught(signed, file -> {
            Increments update = Increments.of(file);
            int widget = update.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(p)/Rect[0 0 0 0]/F 4"
                    + "/AA<</PO<</S/JavaScript/JS(x)>>>>>>");
            ShadowAttackTest.withAnnotation(update, 0, widget);
            return withField(update, widget).bytes();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "signatory"})
    void fieldShownOnAnotherPageToo(String field) {
        for (Certification level : Certification.values()) {
            assertCaught(certified(level), file -> ShadowAttackTest.withAnnotation(
                            Increments.of(file),
                            1,
                            Increments.of(file).field(field).number())
                    .bytes());
        }
    }

    @Test
    void fieldShownTwiceOnItsPage() {
        assertCaught(certified(Certification.FORM_FILLING), file -> ShadowAttackTest.withAnnotation(
                        Increments.of(file),
                        0,
                        Increments.of(file).field("signatory").number())
                .bytes());
    }

    @Test
    void annotationsPutInAnotherOrder() {
        assertCaught(certified(Certification.FORM_FILLING), file -> {
            Increments update = Increments.of(file);
            PdfDictionary page = update.view().dictionary(new PdfReference(update.page(0), 0));
            StringBuilder reversed = new StringBuilder();
            update.view().array(page.get("Annots")).forEach(item -> reversed.insert(0, item + " "));
            return update.change(update.page(0), "Annots", "[" + reversed + "]").bytes();
        });
    }

    // Values and appearances

    @ParameterizedTest
    @ValueSource(
            strings = {"DA (/Symb 40 Tf 1 0 0 rg)", "MK <</BG[1 0 0]>>", "RV (<body>other</body>)", "DS (font:40pt)"})
    void textFieldsLookWithoutItsValue(String entry) {
        int space = entry.indexOf(' ');
        assertCaught(certified(Certification.FORM_FILLING), file -> {
            Increments update = Increments.of(file);
            int number = update.field("number").number();
            return update.change(number, entry.substring(0, space), entry.substring(space + 1))
                    .bytes();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rect [0 0 500 500]",
                "F 2",
                "FT /Btn",
                "Parent 1 0 R",
                "AA <<>>",
                "MaxLen 1",
                "Ff 4096",
                "OC 1 0 R"
            })
    void textFieldsOtherEntries(String entry) {
        int space = entry.indexOf(' ');
        assertCaught(certified(Certification.ANNOTATIONS), file -> {
            Increments update = Increments.of(file);
            int number = update.field("number").number();
            return update.change(number, "V", "(15)", entry.substring(0, space), entry.substring(space + 1))
                    .bytes();
        });
    }

    /** A document with a check box that is not ticked, a push button, and a text field with two looks. */
    private static byte[] boxes() {
        Increments update = Increments.of(Fixtures.textDocument(1, false));
        int on = look(update, OVERLAY);
        int off = look(update, "");
        String looks = "/AP<</N<</Yes " + on + " 0 R/Off " + off + " 0 R>>>>/AS/Off/F 4/Rect[10 10 30 30]";
        int box = update.add("<</Type/Annot/Subtype/Widget/FT/Btn/T(box)/V/Off" + looks + ">>");
        int push = update.add("<</Type/Annot/Subtype/Widget/FT/Btn/Ff 65536/T(push)/F 4/Rect[0 0 500 500]/AP<</N " + off
                + " 0 R>>>>");
        int text = update.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(text)/V(x)" + looks + ">>");
        String all = "[" + box + " 0 R " + push + " 0 R " + text + " 0 R]";
        update.change(update.page(0), "Annots", all);
        byte[] file = update.change(update.catalog(), "AcroForm", update.add("<</Fields" + all + ">>") + " 0 R")
                .bytes();
        return SignedSamples.certified(file, Certification.FORM_FILLING);
    }

    @Test
    void appearanceStateSwitchedWithoutTheValue() {
        for (String field : List.of("box", "text")) {
            assertCaught(boxes(), file -> {
                Increments update = Increments.of(file);
                return update.change(update.field(field).number(), "AS", "/Yes").bytes();
            });
        }
    }

    @Test
    void appearanceStateThatIsNotTheValue() {
        assertCaught(boxes(), file -> {
            Increments update = Increments.of(file);
            return update.change(update.field("box").number(), "V", "/No", "AS", "/Yes")
                    .bytes();
        });
    }

    @Test
    void tickingACheckBoxIsFillingIn() {
        Report report = report(boxes(), file -> {
            Increments update = Increments.of(file);
            return update.change(update.field("box").number(), "V", "/Yes", "AS", "/Yes")
                    .bytes();
        });
        assertThat(report.verdict()).contains(Verdict.VALID);
    }

    @Test
    void pictureOnAPushButton() {
        for (String value : List.of("", "(x)")) {
            assertCaught(boxes(), file -> {
                Increments update = Increments.of(file);
                String look = "<</N " + look(update, OVERLAY) + " 0 R>>";
                int number = update.field("push").number();
                return value.isEmpty()
                        ? update.change(number, "AP", look).bytes()
                        : update.change(number, "AP", look, "V", value).bytes();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fields []", "XFA (x)", "CO []", "SigFlags 0", "DA (/Symb 1 Tf)", "NeedAppearances true"})
    void theFormsEntries(String entry) {
        int space = entry.indexOf(' ');
        assertCaught(certified(Certification.ANNOTATIONS), file -> {
            Increments update = Increments.of(file);
            int form = ((PdfReference) update.view().catalog().get("AcroForm")).number();
            return update.change(form, entry.substring(0, space), entry.substring(space + 1))
                    .bytes();
        });
    }

    @Test
    void fontOfTheFormReplaced() {
        assertCaught(certified(Certification.FORM_FILLING), file -> {
            Increments update = Increments.of(file);
            PdfDictionary fonts = update.view()
                    .dictionary(update.view()
                            .dictionary(update.view().acroForm().get("DR"))
                            .get("Font"));
            int font = ((PdfReference) fonts.entries().values().iterator().next()).number();
            return update.change(font, "BaseFont", "/Symbol").bytes();
        });
    }

    // Signatures copied

    @Test
    void signatureCopiedIntoANewDictionary() {
        byte[] approved =
                SignedSamples.approved(SignedSamples.prepared(Fixtures.textDocument(1, false)), "person/an.nguyen");
        for (byte[] signed :
                List.of(approved, certified(Certification.FORM_FILLING), certified(Certification.ANNOTATIONS))) {
            Report report = report(signed, file -> {
                Increments update = Increments.of(file);
                int copy = update.add(Increments.text(signature(update)));
                int widget = update.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(copy)/Rect[0 0 200 200]/F 4/V " + copy
                        + " 0 R/AP<</N " + look(update, OVERLAY) + " 0 R>>>>");
                ShadowAttackTest.withAnnotation(update, 0, widget);
                return withField(update, widget).bytes();
            });
            assertThat(report.verdict()).contains(Verdict.INVALID);
            assertThat(report.signatures()).hasSize(2);
        }
    }

    private static PdfDictionary signature(Increments update) {
        return FormFields.of(update.view()).stream()
                .map(node -> update.view().dictionary(node.value()))
                .filter(dictionary -> dictionary.get("Contents") instanceof PdfString)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sneakySignatureOverTheText() {
        Placement over = new Placement(1, 60, 740, 400, 60);
        Placement beside = new Placement(1, 60, 400, 200, 60);
        for (Certification level : Certification.values()) {
            byte[] signed = certified(level);
            Report sneaky = report(signed, file -> signedAt(file, over));
            Report honest = report(signed, file -> signedAt(file, beside));
            boolean annotations = level == Certification.ANNOTATIONS;
            assertThat(ofSignatory(sneaky)).isEqualTo(annotations ? Verdict.VALID : Verdict.INVALID);
            assertThat(ofSignatory(honest))
                    .isEqualTo(level == Certification.NO_CHANGES ? Verdict.INVALID : Verdict.VALID);
        }
    }

    private static Verdict ofSignatory(Report report) {
        return report.signatures().stream()
                .filter(signature -> signature.field().equals("signatory"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static byte[] signedAt(byte[] file, Placement place) {
        Increments update = Increments.of(file);
        int widget = update.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(second)/F 4/Rect[" + place.x() + " " + place.y()
                + " " + (place.x() + place.width()) + " " + (place.y() + place.height()) + "]/V "
                + update.add("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]"
                        + "/Contents<00>>>")
                + " 0 R/AP<</N " + look(update, OVERLAY) + " 0 R>>>>");
        ShadowAttackTest.withAnnotation(update, 0, widget);
        return withField(update, widget).bytes();
    }

    // Time-stamps and validation data that are something else

    @ParameterizedTest
    @EnumSource(Certification.class)
    void visibleTimeStampOverThePage(Certification level) {
        assertCaught(certified(level), file -> {
            Increments update = Increments.of(file);
            int stamp = update.add("<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/Contents<00>"
                    + "/ByteRange[0 1 2 3]>>");
            int widget = update.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(ts)/Rect[0 0 500 500]/F 4/V " + stamp
                    + " 0 R/AP<</N " + look(update, OVERLAY) + " 0 R>>>>");
            ShadowAttackTest.withAnnotation(update, 0, widget);
            return withField(update, widget).bytes();
        });
    }

    // Annotations

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subtype/Link/A<</S/JavaScript/JS(x)>>",
                "Subtype/Link/A<</S/Launch/F(x)>>",
                "Subtype/Link/A<</S/SubmitForm/F(x)>>",
                "Subtype/Link/A<</S/SetOCGState/State[]>>",
                "Subtype/Link/A<</S/Hide/T(signatory)>>",
                "Subtype/Link/A<</S/URI/URI(x)/Next<</S/JavaScript/JS(x)>>>>",
                "Subtype/Screen/AA<</PO<</S/JavaScript/JS(x)>>>>"
            })
    void annotationThatActs(String entries) {
        byte[] approved =
                SignedSamples.approved(SignedSamples.prepared(Fixtures.textDocument(1, false)), "person/an.nguyen");
        for (byte[] signed : List.of(approved, certified(Certification.ANNOTATIONS))) {
            assertCaught(signed, file -> {
                Increments update = Increments.of(file);
                int note = update.add("<</Type/Annot/Rect[0 0 9 9]/F 4/" + entries + ">>");
                return ShadowAttackTest.withAnnotation(update, 0, note).bytes();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_CHANGES", "FORM_FILLING"})
    void annotationsChangedWhereTheyMayNot(Certification level) {
        for (String entry : List.of("Rect [0 0 500 500]", "AP <<>>", "AS /Other", "F 2", "Contents (x)")) {
            Increments prepared = Increments.of(Fixtures.textDocument(1, false));
            int note = prepared.add("<</Type/Annot/Subtype/FreeText/Contents(y)/Rect[0 0 9 9]/F 4/AP<</N "
                    + look(prepared, OVERLAY) + " 0 R>>>>");
            byte[] signed = SignedSamples.certified(
                    ShadowAttackTest.withAnnotation(prepared, 0, note).bytes(), level);
            int space = entry.indexOf(' ');
            assertCaught(signed, file -> Increments.of(file)
                    .change(note, entry.substring(0, space), entry.substring(space + 1))
                    .bytes());
        }
    }

    @Test
    void annotationTurnedIntoAFieldOrAScript() {
        Increments prepared = Increments.of(Fixtures.textDocument(1, false));
        int note = prepared.add("<</Type/Annot/Subtype/FreeText/Contents(y)/Rect[0 0 9 9]/F 4>>");
        byte[] signed = SignedSamples.certified(
                ShadowAttackTest.withAnnotation(prepared, 0, note).bytes(), Certification.ANNOTATIONS);
        for (String[] change : List.of(
                new String[] {"Subtype", "/Widget"},
                new String[] {"A", "<</S/JavaScript/JS(x)>>"},
                new String[] {"AA", "<</PO<</S/JavaScript/JS(x)>>>>"})) {
            assertCaught(
                    signed, file -> Increments.of(file).change(note, change).bytes());
        }
        byte[] changed = Increments.of(signed).change(note, "Contents", "(z)").bytes();
        assertThat(validator.validate(changed).verdict()).isEqualTo(Optional.of(Verdict.VALID));
    }
}
