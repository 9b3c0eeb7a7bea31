package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.Fixtures;

/**
 * Shadow attacks (Mainka et al., NDSS 2021): the attacker writes the document before it is signed, and prepares in it
 * what an update that looks lawful makes visible. Each is tried on an approved file and on certified ones of every level.
 */
class ShadowAttackTest {
    private static final String OVERLAY = "1 0 0 rg 0 0 500 500 re f";
    private final Validator validator = SignedSamples.validator();

    private void assertCaught(UnaryOperator<byte[]> preparation, UnaryOperator<byte[]> attack) {
        byte[] prepared = preparation.apply(Fixtures.textDocument(2, false));
        assertCaught(SignedSamples.approved(SignedSamples.prepared(prepared), "person/an.nguyen"), attack);
        for (Certification level :
                List.of(Certification.NO_CHANGES, Certification.FORM_FILLING, Certification.ANNOTATIONS)) {
            assertCaught(SignedSamples.certified(prepared, level), attack);
        }
    }

    private void assertCaught(byte[] signed, UnaryOperator<byte[]> attack) {
        assertThat(validator.validate(signed).verdict()).contains(Verdict.VALID);
        Report report = validator.validate(attack.apply(signed));
        assertThat(report.error()).isEmpty();
        assertThat(report.verdict()).as("%s", report.signatures()).contains(Verdict.INVALID);
        assertThat(report.signatures().get(0).verdict()).isEqualTo(Verdict.INVALID);
    }

    private static PdfDictionary dictionary(Increments update, int number) {
        return update.view().dictionary(new PdfReference(number, 0));
    }

    private static PdfDictionary resources(Increments update) {
        return update.view().dictionary(dictionary(update, update.page(0)).get("Resources"));
    }

    /** The page shows this object as an XObject of this name. */
    private static Increments shown(Increments update, String name, int object) {
        PdfDictionary page = dictionary(update, update.page(0));
        String resources = Increments.text(resources(update));
        int draws = update.addStream("", "q /" + name + " Do Q");
        String entries = resources.substring(0, resources.length() - 2);
        return update.change(
                update.page(0),
                "Resources",
                entries + "/XObject<</" + name + " " + object + " 0 R>>>>",
                "Contents",
                "[" + page.get("Contents") + " " + draws + " 0 R]");
    }

    private static int look(Increments update, String content) {
        return update.addStream("/Type/XObject/Subtype/Form/BBox[0 0 500 500]", content);
    }

    private static int numberOf(Increments update, String key) {
        return ((PdfReference) update.view().catalog().get(key)).number();
    }

    // One object, two uses: what may change as one must not change as the other

    @ParameterizedTest
    @ValueSource(strings = {"Certs", "OCSPs", "CRLs"})
    void replaceAnImageThatIsValidationDataToo(String key) {
        int[] shared = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    shared[0] = look(update, "");
                    int store = update.add("<</Type/DSS/" + key + " " + shared[0] + " 0 R>>");
                    shown(update, key, shared[0]);
                    return update.change(update.catalog(), "DSS", store + " 0 R")
                            .bytes();
                },
                file -> {
                    Increments update = Increments.of(file);
                    return update.put(shared[0], stream(OVERLAY)).bytes();
                });
    }

    @Test
    void replaceAResourceDictionaryThatIsTheValidationStore() {
        int[] numbers = new int[2];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    numbers[0] = look(update, "");
                    numbers[1] = update.add("<</Certs " + numbers[0] + " 0 R>>");
                    PdfDictionary page = dictionary(update, update.page(0));
                    String entries = Increments.text(resources(update));
                    int draws = update.addStream("", "q /Certs Do Q");
                    update.change(
                            update.page(0),
                            "Resources",
                            entries.substring(0, entries.length() - 2) + "/XObject " + numbers[1] + " 0 R>>",
                            "Contents",
                            "[" + page.get("Contents") + " " + draws + " 0 R]");
                    return update.change(update.catalog(), "DSS", numbers[1] + " 0 R")
                            .bytes();
                },
                file -> Increments.of(file).put(numbers[0], stream(OVERLAY)).bytes());
    }

    @Test
    void replaceAnImageNamedLikeARecordOfTheValidationStore() {
        int[] shared = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    shared[0] = look(update, "");
                    int store = update.add("<</Type/DSS/VRI<</AB<</Cert " + shared[0] + " 0 R>>>>>>");
                    shown(update, "Cert", shared[0]);
                    return update.change(update.catalog(), "DSS", store + " 0 R")
                            .bytes();
                },
                file -> Increments.of(file).put(shared[0], stream(OVERLAY)).bytes());
    }

    @Test
    void replaceAnImageThatIsTheMetadataToo() {
        int[] shared = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    shared[0] = update.addStream("/Type/Metadata/Subtype/Form/BBox[0 0 500 500]", "");
                    shown(update, "Metadata", shared[0]);
                    return update.change(update.catalog(), "Metadata", shared[0] + " 0 R")
                            .bytes();
                },
                file -> Increments.of(file)
                        .put(
                                shared[0],
                                "<</Type/Metadata/Subtype/Form/BBox[0 0 500 500]/Length 25>>\nstream\n" + OVERLAY
                                        + "\nendstream")
                        .bytes());
    }

    @Test
    void replaceImagesThroughTheDefaultResourcesOfTheForm() {
        int[] shared = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    int empty = look(update, "");
                    shared[0] = update.add("<</Im " + empty + " 0 R>>");
                    int all = update.add("<</XObject " + shared[0] + " 0 R>>");
                    PdfDictionary page = dictionary(update, update.page(0));
                    String entries = Increments.text(resources(update));
                    int draws = update.addStream("", "q /Im Do Q");
                    update.change(
                            update.page(0),
                            "Resources",
                            entries.substring(0, entries.length() - 2) + "/XObject " + shared[0] + " 0 R>>",
                            "Contents",
                            "[" + page.get("Contents") + " " + draws + " 0 R]");
                    int form = update.add("<</Fields[]/DR " + all + " 0 R>>");
                    return update.change(update.catalog(), "AcroForm", form + " 0 R")
                            .bytes();
                },
                file -> {
                    Increments update = Increments.of(file);
                    int other = look(update, OVERLAY);
                    return update.put(shared[0], "<</Im " + other + " 0 R>>").bytes();
                });
    }

    @Test
    void pagesThatAreKidsOfAFieldToo() {
        int[] kids = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    int pages = numberOf(update, "Pages");
                    kids[0] = update.add(Increments.text(
                            update.view().array(dictionary(update, pages).get("Kids"))));
                    update.change(pages, "Kids", kids[0] + " 0 R");
                    int field = update.add("<</FT/Sig/T(pages)/Kids " + kids[0] + " 0 R>>");
                    int form = update.add("<</Fields[" + field + " 0 R]>>");
                    return update.change(update.catalog(), "AcroForm", form + " 0 R")
                            .bytes();
                },
                file -> {
                    Increments update = Increments.of(file);
                    int pages = numberOf(update, "Pages");
                    int page = update.add("<</Type/Page/MediaBox[0 0 595 842]/Parent " + pages + " 0 R>>");
                    String list = Increments.text(update.view().array(new PdfReference(kids[0], 0)));
                    return update.put(kids[0], list.replace("]", " " + page + " 0 R]"))
                            .bytes();
                });
    }

    @Test
    void fillAReferenceThatLedToNothing() {
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    return shown(update, "Later", 3_000).bytes();
                },
                file -> Increments.of(file).put(3_000, stream(OVERLAY)).bytes());
    }

    @Test
    void fillAReferenceOfAnotherGeneration() {
        int[] spare = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    spare[0] = update.add("<</Spare true>>");
                    return new String(shown(update, "Later", spare[0]).bytes(), StandardCharsets.ISO_8859_1)
                            .replace("/Later " + spare[0] + " 0 R", "/Later " + spare[0] + " 1 R")
                            .getBytes(StandardCharsets.ISO_8859_1);
                },
                file -> {
                    String updated = new String(
                            Increments.of(file).put(spare[0], stream(OVERLAY)).bytes(), StandardCharsets.ISO_8859_1);
                    int object = updated.lastIndexOf("\n" + spare[0] + " 0 obj");
                    String second = updated.substring(0, object)
                            + updated.substring(object)
                                    .replace(spare[0] + " 0 obj", spare[0] + " 1 obj")
                                    .replace(" 00000 n", " 00001 n");
                    return Increments.latin(second);
                });
    }

    // What the signed revision hides

    @Test
    void makeAHiddenLayerVisible() {
        int[] layer = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    layer[0] = update.add("<</Type/OCG/Name(x)>>");
                    return update.change(
                                    update.catalog(),
                                    "OCProperties",
                                    "<</OCGs[" + layer[0] + " 0 R]/D<</OFF[" + layer[0] + " 0 R]>>>>")
                            .bytes();
                },
                file -> {
                    Increments update = Increments.of(file);
                    return update.change(
                                    update.catalog(),
                                    "OCProperties",
                                    "<</OCGs[" + layer[0] + " 0 R]/D<</ON[" + layer[0] + " 0 R]>>>>")
                            .bytes();
                });
    }

    @Test
    void changeALayerThatIsAnObjectOfItsOwn() {
        int[] configuration = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    int layer = update.add("<</Type/OCG/Name(x)>>");
                    configuration[0] = update.add("<</OFF[" + layer + " 0 R]>>");
                    return update.change(
                                    update.catalog(),
                                    "OCProperties",
                                    "<</OCGs[" + layer + " 0 R]/D " + configuration[0] + " 0 R>>")
                            .bytes();
                },
                file -> Increments.of(file).put(configuration[0], "<</OFF[]>>").bytes());
    }

    @Test
    void showAFieldThatNoPageShowed() {
        int[] field = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    int look = look(update, OVERLAY);
                    field[0] =
                            update.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(spare)/V(x)/F 4/Rect[0 0 500 500]/AP<</N "
                                    + look + " 0 R>>>>");
                    int form = update.add("<</Fields[" + field[0] + " 0 R]>>");
                    return update.change(update.catalog(), "AcroForm", form + " 0 R")
                            .bytes();
                },
                file -> withAnnotation(Increments.of(file), 0, field[0]).bytes());
    }

    @Test
    void showAnAnnotationThatNoPageShowed() {
        int[] note = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    note[0] = update.add("<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 500 500]/AP<</N "
                            + look(update, OVERLAY) + " 0 R>>>>");
                    return update.bytes();
                },
                file -> withAnnotation(Increments.of(file), 0, note[0]).bytes());
    }

    // The same page by other means

    @Test
    void pageContentsThroughAnArrayOfItsOwn() {
        int[] list = new int[1];
        assertCaught(
                file -> {
                    Increments update = Increments.of(file);
                    PdfDictionary page = dictionary(update, update.page(0));
                    list[0] = update.add("[" + page.get("Contents") + "]");
                    return update.change(update.page(0), "Contents", list[0] + " 0 R")
                            .bytes();
                },
                file -> {
                    Increments update = Increments.of(file);
                    int more = update.addStream("", OVERLAY);
                    return update.put(list[0], "[" + more + " 0 R]").bytes();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Resources <<>>",
                "Rotate 90",
                "MediaBox [0 0 10 10]",
                "CropBox [0 0 10 10]",
                "UserUnit 2",
                "Group <</S/Transparency/K true>>",
                "AA <</O<</S/JavaScript/JS(x)>>>>",
                "PieceInfo <</X<<>>>>",
                "Trans <<>>",
                "B []"
            })
    void aPagesEntries(String entry) {
        int space = entry.indexOf(' ');
        assertCaught(file -> file, file -> {
            Increments update = Increments.of(file);
            return update.change(update.page(1), entry.substring(0, space), entry.substring(space + 1))
                    .bytes();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rotate 90", "MediaBox [0 0 10 10]", "Resources <<>>", "Count 1"})
    void whatPagesInherit(String entry) {
        int space = entry.indexOf(' ');
        assertCaught(file -> file, file -> {
            Increments update = Increments.of(file);
            return update.change(numberOf(update, "Pages"), entry.substring(0, space), entry.substring(space + 1))
                    .bytes();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenAction [1 0 R/Fit]",
                "AA <</WC<</S/JavaScript/JS(x)>>>>",
                "Names <</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>",
                "Names <</EmbeddedFiles<</Names[]>>>>",
                "Collection <</View/T>>",
                "Extensions <</ADBE<</BaseVersion/1.7/ExtensionLevel 8/URL(x)/JS 1 0 R>>>>",
                "Threads []",
                "Outlines <<>>",
                "PageLabels <</Nums[0<</S/r>>]>>",
                "ViewerPreferences <</HideToolbar true>>",
                "Lang (vi)",
                "Requirements []",
                "AF []",
                "Legal <<>>",
                "SpiderInfo <<>>",
                "OutputIntents []",
                "PageMode /UseAttachments"
            })
    void theCatalogsEntries(String entry) {
        int space = entry.indexOf(' ');
        assertCaught(file -> file, file -> {
            Increments update = Increments.of(file);
            return update.change(update.catalog(), entry.substring(0, space), entry.substring(space + 1))
                    .bytes();
        });
    }

    @ParameterizedTest
    @EnumSource(Certification.class)
    void aTransparencyGroupThatIsAStructureElementToo(Certification level) {
        int[] group = new int[1];
        Increments update = Increments.of(Fixtures.textDocument(1, false));
        group[0] = update.add("<</Type/StructElem/S/Transparency/P " + update.page(0) + " 0 R>>");
        int root = update.add("<</Type/StructTreeRoot/K " + group[0] + " 0 R>>");
        update.change(update.page(0), "Group", group[0] + " 0 R");
        byte[] signed = SignedSamples.certified(
                update.change(update.catalog(), "StructTreeRoot", root + " 0 R").bytes(), level);
        Increments attack = Increments.of(signed);
        Report report = validator.validate(attack.change(group[0], "K", "true").bytes());
        assertThat(report.verdict()).isEqualTo(Optional.of(Verdict.INVALID));
    }

    private static String stream(String content) {
        return "<</Type/XObject/Subtype/Form/BBox[0 0 500 500]/Length " + content.length() + ">>\nstream\n" + content
                + "\nendstream";
    }

    static Increments withAnnotation(Increments update, int pageIndex, int annotation) {
        int page = update.page(pageIndex);
        String list = Increments.text(update.view()
                .array(update.view().dictionary(new PdfReference(page, 0)).get("Annots")));
        return update.change(page, "Annots", list.replace("]", " " + annotation + " 0 R]"));
    }
}
