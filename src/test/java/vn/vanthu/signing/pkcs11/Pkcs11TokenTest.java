package vn.vanthu.signing.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.TestAuthority;
import vn.vanthu.signing.WrongPasswordException;
import vn.vanthu.signing.pdf.PdfSigner;

/** Against SoftHSM2 as a real token. */
@EnabledIf("vn.vanthu.signing.pkcs11.SoftToken#present")
class Pkcs11TokenTest {

    private static final TestAuthority AUTHORITY = new TestAuthority(Services.NONE);
    private static final String LABEL = "office" + ProcessHandle.current().pid();
    private static final String LOST = LABEL + "-lost";
    private static final String WRONG = LABEL + "-wrong";
    private static Map<String, Long> slots;
    private static long slot;

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));
    private final byte[] document = Fixtures.textDocument(1, false);

    @BeforeAll
    static void makeToken() throws Exception {
        var rsa = AUTHORITY.issue("Khóa RSA", Purpose.DOCUMENT_SIGNING, KeyKind.RSA_2048);
        var ec = AUTHORITY.issue("Khóa EC", Purpose.DOCUMENT_SIGNING, KeyKind.EC_P256);
        slots = SoftToken.make(
                Map.of(LABEL, Map.of("rsa", rsa, "ec", ec), LOST, Map.of("k", rsa), WRONG, Map.of("k", rsa)));
        slot = slots.get(LABEL);
    }

    private static Pkcs11Token open() {
        return Pkcs11Token.open(SoftToken.library(), TokenChoice.label(LABEL), SoftToken.PIN);
    }

    private void signsWell(SigningKey key, boolean pss) {
        byte[] signed =
                signer.sign(document, SignatureRequest.builder().pss(pss).build(), key);
        assertThat(AUTHORITY.oracle().verdicts(signed)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void everyKeyOfATokenSigns() {
        try (Pkcs11Token token = open()) {
            assertThat(token.keys()).containsOnlyKeys("rsa", "ec");
            signsWell(token.key("rsa"), false);
            signsWell(token.key("rsa"), true);
            signsWell(token.key("ec"), false);
        }
    }

    @Test
    void aTokenIsFoundBySlotAndSerialToo() {
        TokenInfo info = Pkcs11Token.tokens(SoftToken.library()).stream()
                .filter(token -> token.label().equals(LABEL))
                .findFirst()
                .orElseThrow();
        assertThat(info.slot()).isEqualTo(slot);
        assertThat(info.tries()).isEqualTo(TokenInfo.Tries.ALL);
        try (Pkcs11Token token =
                Pkcs11Token.open(SoftToken.library(), TokenChoice.serial(info.serial()), SoftToken.PIN)) {
            assertThat(token.keys()).hasSize(2);
        }
        try (Pkcs11Token token = Pkcs11Token.open(SoftToken.library(), TokenChoice.slot(slot), SoftToken.PIN)) {
            assertThat(token.keys()).hasSize(2);
        }
    }

    @Test
    void certificatesAreListedWithoutAPin() {
        assertThat(Pkcs11Token.certificates(SoftToken.library(), TokenChoice.slot(slot)))
                .extracting(certificate -> certificate.getSubjectX500Principal().getName())
                .contains("CN=Khóa RSA,C=VN", "CN=Khóa EC,C=VN");
    }

    @Test
    void aMissingTokenAndAMissingLibraryAreNamed() {
        assertThatThrownBy(
                        () -> Pkcs11Token.open(SoftToken.library(), TokenChoice.label("no such label"), SoftToken.PIN))
                .isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> Pkcs11Token.open(Path.of("none.so"), TokenChoice.slot(slot), SoftToken.PIN))
                .isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void eightThreadsSignAtOnce() throws Exception {
        try (Pkcs11Token token = open()) {
            SigningKey key = token.key("rsa");
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<byte[]>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                results.add(threads.submit(
                        () -> signer.sign(document, SignatureRequest.builder().build(), key)));
            }
            for (Future<byte[]> result : results) {
                assertThat(result.get().length).isGreaterThan(document.length);
            }
            threads.shutdown();
            assertThat(AUTHORITY.oracle().verdicts(results.get(199).get()))
                    .containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
        }
    }

    @Test
    void anOpenTokenDoesNotTakeAWrongPinForGranted() {
        try (Pkcs11Token token = open()) {
            signsWell(token.key("rsa"), false);
            assertThatThrownBy(
                            () -> Pkcs11Token.open(SoftToken.library(), TokenChoice.slot(slot), "000000".toCharArray()))
                    .isInstanceOf(WrongPasswordException.class);
        }
    }

    @Test
    void aClosedTokenSignsNoMore() {
        Pkcs11Token token = open();
        SigningKey key = token.key("rsa");
        token.close();
        assertThatThrownBy(
                        () -> signer.sign(document, SignatureRequest.builder().build(), key))
                .isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void aTokenThatLostItsSessionsIsOpenedAgain() throws Exception {
        long own = slots.get(LOST);
        try (Pkcs11Token token = Pkcs11Token.open(SoftToken.library(), TokenChoice.slot(own), SoftToken.PIN)) {
            SigningKey key = token.onlyKey();
            signsWell(key, false);
            logOut(own);
            signsWell(key, false);
        }
    }

    @Test
    void aWrongPinIsNamed() throws Exception {
        long own = slots.get(WRONG);
        logOut(own);
        assertThatThrownBy(() -> Pkcs11Token.open(SoftToken.library(), TokenChoice.slot(own), "000000".toCharArray()))
                .isInstanceOf(WrongPasswordException.class)
                .hasMessageNotContaining("000000");
    }

    /** Takes the login from all sessions of the slot, as pulling the token out does. */
    private static void logOut(long slot) throws ReflectiveOperationException {
        Class<?> wrapper = Class.forName("sun.security.pkcs11.wrapper.PKCS11");
        Class<?> arguments = Class.forName("sun.security.pkcs11.wrapper.CK_C_INITIALIZE_ARGS");
        Class<?> callback = Class.forName("sun.security.pkcs11.wrapper.CK_NOTIFY");
        Object module = wrapper.getMethod("getInstance", String.class, String.class, arguments, boolean.class)
                .invoke(null, SoftToken.library().toString(), "C_GetFunctionList", null, true);
        Object session = wrapper.getMethod("C_OpenSession", long.class, long.class, Object.class, callback)
                .invoke(module, slot, 4L, null, null);
        wrapper.getMethod("C_Logout", long.class).invoke(module, session);
        wrapper.getMethod("C_CloseSession", long.class).invoke(module, session);
    }
}
