package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.PopplerOracle;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/** Documents that are encrypted against changes, and open without a password. */
class EncryptedTest {

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));

    private static byte[] encrypted(int bits, boolean aes, AccessPermission permissions) throws IOException {
        try (PDDocument document = Loader.loadPDF(Fixtures.textDocument(1, false))) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", permissions);
            policy.setEncryptionKeyLength(bits);
            policy.setPreferAES(aes);
            document.protect(policy);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource({"40,false", "128,false", "128,true", "256,true"})
    void areSignedWhenTheyAllowIt(int bits, boolean aes) throws Exception {
        SignatureRequest request = SignatureRequest.builder()
                .reason("Ban hành")
                .placement(new Placement(1, 300, 100, 150, 60))
                .appearance(Appearance.text("Ký bởi Nguyễn Văn An"))
                .build();
        byte[] signed =
                signer.sign(encrypted(bits, aes, new AccessPermission()), request, Fixtures.key("person/an.nguyen"));
        assertThat(PopplerOracle.qpdfCheck(signed)).contains("No syntax or stream encoding errors found");
        assertThat(PopplerOracle.pdfsig(signed)).contains("Signature is Valid");
        assertThat(DssOracle.ofTestCertificates().verdicts(signed)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
        try (PDDocument read = Loader.loadPDF(signed)) {
            assertThat(read.getLastSignatureDictionary().getReason()).isEqualTo("Ban hành");
        }
    }

    @Test
    void areRefusedWhenTheyForbidIt() throws IOException {
        AccessPermission reading = new AccessPermission();
        reading.setCanModify(false);
        byte[] document = encrypted(128, true, reading);
        assertThatThrownBy(() ->
                        signer.sign(document, SignatureRequest.builder().build(), Fixtures.key("person/an.nguyen")))
                .isInstanceOfSatisfying(SigningRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.NOT_PERMITTED));
    }
}
