package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.PlaceholderTooSmallException;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;
import vn.vanthu.signing.pdf.DocumentPreparation.TextStyle;

/** What is not signed, and the reason told. */
class RefusalsTest {

    private static final SignatureRequest PLAIN = SignatureRequest.builder().build();

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));
    private final SigningKey key = Fixtures.key("person/an.nguyen");
    private final byte[] document = Fixtures.textDocument(1, false);

    private void refuses(byte[] pdf, SignatureRequest request, Reason reason) {
        assertThatThrownBy(() -> signer.sign(pdf, request, key))
                .isInstanceOfSatisfying(SigningRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }

    private byte[] prepared() {
        return DocumentPreparation.builder()
                .textField("number", new Placement(1, 100, 700, 60, 18), TextStyle.plain(13), "Số")
                .signatureField("first", new Placement(1, 100, 100, 100, 50), "Chữ ký")
                .signatureField("second", new Placement(1, 300, 100, 100, 50), "Chữ ký")
                .build()
                .prepare(document);
    }

    @Test
    void afterACertificationWithoutChanges() {
        byte[] certified = signer.sign(
                document,
                SignatureRequest.builder()
                        .certification(Certification.NO_CHANGES)
                        .build(),
                key);
        refuses(certified, PLAIN, Reason.CERTIFIED_NO_CHANGES);
    }

    @Test
    void aCertificationAfterASignature() {
        refuses(
                signer.sign(document, PLAIN, key),
                SignatureRequest.builder()
                        .certification(Certification.FORM_FILLING)
                        .build(),
                Reason.ALREADY_SIGNED);
    }

    @Test
    void whatAnEarlierSignatureLocks() {
        byte[] locked = signer.sign(
                prepared(),
                SignatureRequest.builder()
                        .fieldName("first")
                        .lock(FieldLock.include("number", "second"))
                        .build(),
                key);
        refuses(locked, SignatureRequest.builder().fill("number", "1").build(), Reason.FIELD_LOCKED);
        refuses(locked, SignatureRequest.builder().fieldName("second").build(), Reason.FIELD_LOCKED);
        assertThat(signer.sign(locked, PLAIN, key).length).isGreaterThan(locked.length);
    }

    @Test
    void fieldsThatCannotBeUsed() {
        byte[] once = signer.sign(
                prepared(), SignatureRequest.builder().fieldName("first").build(), key);
        refuses(once, SignatureRequest.builder().fieldName("first").build(), Reason.FIELD_ALREADY_SIGNED);
        refuses(once, SignatureRequest.builder().fieldName("number").build(), Reason.NO_SUCH_FIELD);
        refuses(once, SignatureRequest.builder().fill("none", "1").build(), Reason.NO_SUCH_FIELD);
        refuses(once, SignatureRequest.builder().fill("first", "1").build(), Reason.NO_SUCH_FIELD);
        refuses(once, SignatureRequest.builder().fieldName("a.b").build(), Reason.NO_SUCH_FIELD);
    }

    @Test
    void preparingWhatIsSigned() {
        byte[] signed = signer.sign(document, PLAIN, key);
        assertThatThrownBy(() -> DocumentPreparation.builder()
                        .signatureField("x", new Placement(1, 1, 1, 9, 9), "x")
                        .build()
                        .prepare(signed))
                .isInstanceOfSatisfying(SigningRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.PREPARING_SIGNED));
    }

    @Test
    void pagesImagesAndTextsThatAreNone() {
        var visible = SignatureRequest.builder().placement(new Placement(2, 1, 1, 50, 50));
        refuses(document, visible.build(), Reason.NO_SUCH_PAGE);
        var first = SignatureRequest.builder().placement(new Placement(1, 1, 1, 50, 50));
        refuses(
                document,
                first.appearance(Appearance.image(new byte[] {1, 2, 3}, "x")).build(),
                Reason.BAD_IMAGE);
        refuses(document, first.appearance(Appearance.text("漢字")).build(), Reason.BAD_TEXT);
    }

    @Test
    void filesThatAreNoSoundPdf() {
        refuses("no PDF".getBytes(StandardCharsets.US_ASCII), PLAIN, Reason.NOT_A_PDF);
        refuses(new byte[0], PLAIN, Reason.NOT_A_PDF);
        refuses(Arrays.copyOf(document, document.length - 200), PLAIN, Reason.DAMAGED);
    }

    @Test
    void encryptedAndXfaDocuments() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            PDAcroForm form = new PDAcroForm(pdf);
            form.getCOSObject().setItem("XFA", new COSStream());
            pdf.getDocumentCatalog().setAcroForm(form);
            refuses(saved(pdf), PLAIN, Reason.XFA_FORM);
        }
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.protect(policy);
            refuses(saved(pdf), PLAIN, Reason.ENCRYPTED);
        }
    }

    private static byte[] saved(PDDocument pdf) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    @Test
    void whatTheAuthorOfAFieldDemands() throws Exception {
        byte[] demanding;
        try (PDDocument pdf = org.apache.pdfbox.Loader.loadPDF(prepared())) {
            COSDictionary seed = new COSDictionary();
            seed.setInt("Ff", 8 | 64);
            seed.setItem("Reasons", COSArray.ofCOSStrings(java.util.List.of("Ban hành")));
            seed.setItem("DigestMethod", COSArray.ofCOSStrings(java.util.List.of("SHA256", "SHA512")));
            pdf.getDocumentCatalog()
                    .getAcroForm()
                    .getField("first")
                    .getCOSObject()
                    .setItem("SV", seed);
            demanding = saved(pdf);
        }
        var first = SignatureRequest.builder().fieldName("first");
        refuses(demanding, first.build(), Reason.SEED_VALUE);
        refuses(demanding, first.reason("Khác").build(), Reason.SEED_VALUE);
        var right = first.reason("Ban hành");
        refuses(demanding, right.digest(DigestAlgorithm.SHA384).build(), Reason.SEED_VALUE);
        byte[] signed =
                signer.sign(demanding, right.digest(DigestAlgorithm.SHA512).build(), key);
        assertThat(signed.length).isGreaterThan(demanding.length);
    }

    @Test
    void aPlaceholderThatIsTooSmall() {
        assertThatThrownBy(() -> signer.sign(
                        document, SignatureRequest.builder().contentsSize(100).build(), key))
                .isInstanceOfSatisfying(PlaceholderTooSmallException.class, e -> assertThat(e.needed())
                        .isGreaterThan(e.reserved()));
    }
}
