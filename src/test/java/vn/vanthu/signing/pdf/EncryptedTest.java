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
import vn.vanthu.signing.WrongPasswordException;

/** Documents that are encrypted, with and without a password that opens them. */
class EncryptedTest {

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));

    private static byte[] encrypted(int bits, boolean aes, AccessPermission permissions) throws IOException {
        return encrypted(bits, aes, permissions, "");
    }

    private static byte[] encrypted(int bits, boolean aes, AccessPermission permissions, String user)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(Fixtures.textDocument(1, false))) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", user, permissions);
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

    private static SignatureRequest with(String password) {
        return SignatureRequest.builder()
                .placement(new Placement(1, 300, 100, 150, 60))
                .appearance(Appearance.text("Ký bởi Nguyễn Văn An"))
                .documentPassword(password.toCharArray())
                .build();
    }

    private static AccessPermission onlyReading() {
        AccessPermission reading = new AccessPermission();
        reading.setCanModify(false);
        reading.setCanModifyAnnotations(false);
        reading.setCanFillInForm(false);
        return reading;
    }

    @ParameterizedTest
    @CsvSource({
        "40,false,user",
        "128,false,user",
        "128,true,user",
        "256,true,user",
        "256,true,Bí mật của Ủy ban",
        "40,false,owner",
        "128,false,owner",
        "128,true,owner",
        "256,true,owner"
    })
    void areSignedByTheirPassword(int bits, boolean aes, String password) throws Exception {
        String user = password.equals("owner") ? "somebody" : password;
        AccessPermission permissions = password.equals("owner") ? onlyReading() : new AccessPermission();
        byte[] document = encrypted(bits, aes, permissions, user);
        byte[] signed = signer.sign(document, with(password), Fixtures.key("person/an.nguyen"));
        assertThat(signed).startsWith(document);
        assertThat(PopplerOracle.qpdfCheck(signed, "--password=" + password))
                .contains("No syntax or stream encoding errors found");
        String option = password.equals("owner") ? "-opw" : "-upw";
        assertThat(PopplerOracle.pdfsig(signed, option, password)).contains("Signature is Valid");
        assertThat(DssOracle.verdicts(DssOracle.ofTestCertificates().judge(signed, password.toCharArray())))
                .containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
        try (PDDocument read = Loader.loadPDF(signed, password)) {
            assertThat(read.getLastSignatureDictionary().getName()).isEqualTo("Nguyễn Văn An");
        }
    }

    @ParameterizedTest
    @CsvSource({"40,false", "128,false", "128,true", "256,true"})
    void areRefusedWithoutTheirPasswordAndByAnother(int bits, boolean aes) throws IOException {
        byte[] document = encrypted(bits, aes, new AccessPermission(), "user");
        assertThatThrownBy(() ->
                        signer.sign(document, SignatureRequest.builder().build(), Fixtures.key("person/an.nguyen")))
                .isInstanceOfSatisfying(SigningRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.ENCRYPTED))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> signer.sign(document, with("guess"), Fixtures.key("person/an.nguyen")))
                .isInstanceOf(WrongPasswordException.class)
                .hasMessageNotContaining("guess");
    }

    @Test
    void aPasswordDoesNotHarmADocumentThatNeedsNone() throws IOException {
        byte[] plain = Fixtures.textDocument(1, false);
        assertThat(signer.sign(plain, with("user"), Fixtures.key("person/an.nguyen")))
                .startsWith(plain);
        byte[] open = encrypted(256, true, new AccessPermission());
        assertThat(signer.sign(open, with("user"), Fixtures.key("person/an.nguyen")))
                .startsWith(open);
    }

    @Test
    void theUsersPasswordDoesNotOverrideThePermissions() throws IOException {
        byte[] document = encrypted(256, true, onlyReading(), "user");
        assertThatThrownBy(() -> signer.sign(document, with("user"), Fixtures.key("person/an.nguyen")))
                .isInstanceOfSatisfying(SigningRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.NOT_PERMITTED));
    }
}
