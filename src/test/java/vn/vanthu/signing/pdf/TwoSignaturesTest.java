package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.PopplerOracle;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.pdf.DocumentPreparation.Alignment;
import vn.vanthu.signing.pdf.DocumentPreparation.TextStyle;

/** The order of the decree: the signatory signs, the clerk numbers, the agency seals; both signatures stay valid. */
class TwoSignaturesTest {

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));

    @ParameterizedTest
    @ValueSource(strings = {"table", "stream", "archival"})
    void bothSignaturesAreValidAfterNumberingAndSealing(String kind) throws Exception {
        byte[] document =
                kind.equals("archival") ? Fixtures.archivalDocument() : Fixtures.textDocument(2, kind.equals("stream"));
        Placement image = new Placement(1, 330, 200, 140, 56);
        byte[] prepared = preparation(image).prepare(document);
        prepared = initialled(prepared);
        PopplerOracle.qpdfCheck(prepared);

        byte[] signed = signer.sign(
                prepared,
                SignatureRequest.builder()
                        .fieldName(DocumentPreparation.SIGNATORY)
                        .certification(Certification.FORM_FILLING)
                        .appearance(Appearance.image(Fixtures.handwriting(), "Chữ ký của Nguyễn Văn An"))
                        .build(),
                Fixtures.key("person/an.nguyen"));
        byte[] sealed = signer.sign(
                signed,
                SignatureRequest.builder()
                        .fieldName(DocumentPreparation.SEAL)
                        .fill(DocumentPreparation.NUMBER, "15")
                        .fill(DocumentPreparation.DATE, "Bình Minh, ngày 05 tháng 3 năm 2026")
                        .lock(FieldLock.all())
                        .appearance(Appearance.image(Fixtures.seal(Color.RED), "Con dấu của Sở Xây dựng"))
                        .build(),
                Fixtures.key("agency/so-xay-dung"));

        Files.createDirectories(Path.of("target", "signed"));
        Files.write(Path.of("target", "signed", "two-" + kind + ".pdf"), sealed);
        assertThat(Arrays.copyOf(sealed, signed.length)).isEqualTo(signed);
        assertThat(Arrays.copyOf(signed, document.length)).isEqualTo(document);
        assertThat(DssOracle.ofTestCertificates().verdicts(sealed))
                .containsExactly("TOTAL_PASSED PAdES-BASELINE-B", "TOTAL_PASSED PAdES-BASELINE-B");
        assertThat(PopplerOracle.pdfsig(sealed))
                .contains("Total document signed")
                .containsPattern("(?s)Signature #1.*Signature is Valid.*Signature #2.*Signature is Valid");
        assertThat(PopplerOracle.qpdfCheck(sealed)).contains("No syntax or stream encoding errors found");
    }

    /** Who checked it leaves initials, one after the other, before anybody signs. */
    private static byte[] initialled(byte[] prepared) {
        byte[] once = DocumentPreparation.builder()
                .mark(
                        "initials_content",
                        new Placement(1, 200, 300, 40, 12),
                        9,
                        "L.T.Chi",
                        "Ký nháy nội dung: Lê Thị Chi")
                .build()
                .prepare(prepared);
        byte[] twice = DocumentPreparation.builder()
                .mark(
                        "initials_form",
                        new Placement(1, 100, 150, 40, 12),
                        9,
                        "P.Đ.Dũng",
                        "Ký nháy thể thức: Phạm Đức Dũng")
                .build()
                .prepare(once);
        assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
        assertThat(twice.length - once.length)
                .as("the font of the first mark serves the second")
                .isLessThan(10_000);
        return twice;
    }

    private static DocumentPreparation preparation(Placement image) {
        double seal = 36 * Placement.MILLIMETRE;
        return DocumentPreparation.builder()
                .textField(DocumentPreparation.NUMBER, new Placement(1, 110, 700, 40, 18), TextStyle.plain(13), "Số")
                .textField(
                        DocumentPreparation.DATE,
                        new Placement(1, 300, 700, 230, 18),
                        new TextStyle(13, false, true, Alignment.CENTRE),
                        "Địa danh và ngày ban hành")
                .signatureField(DocumentPreparation.SIGNATORY, image, "Chữ ký của người có thẩm quyền")
                .signatureField(
                        DocumentPreparation.SEAL,
                        Placement.sealOver(image, seal, seal),
                        "Chữ ký số của cơ quan",
                        FieldLock.all())
                .build();
    }
}
