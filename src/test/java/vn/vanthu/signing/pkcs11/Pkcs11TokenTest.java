package vn.vanthu.signing.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.SignatureAlgorithm;
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
    private static final String CHANGED = LABEL + "-changed";
    private static Map<String, Long> slots;
    private static long slot;

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));
    private final byte[] document = Fixtures.textDocument(1, false);

    @BeforeAll
    static void makeToken() throws Exception {
        var rsa = AUTHORITY.issue("Khóa RSA", Purpose.DOCUMENT_SIGNING, KeyKind.RSA_2048);
        var ec = AUTHORITY.issue("Khóa EC", Purpose.DOCUMENT_SIGNING, KeyKind.EC_P256);
        slots = SoftToken.make(Map.of(
                LABEL,
                Map.of("rsa", rsa, "ec", ec),
                LOST,
                Map.of("k", rsa),
                WRONG,
                Map.of("k", rsa),
                CHANGED,
                Map.of("k", rsa)));
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

    /** For ten seconds; {@code -Dvanthu.pkcs11.seconds=60} for the minute. */
    @Test
    void eightThreadsSignAtOnce() throws Exception {
        long end = System.nanoTime() + Long.getLong("vanthu.pkcs11.seconds", 10) * 1_000_000_000L;
        try (Pkcs11Token token = open()) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SigningKey key = token.key(i % 2 == 0 ? "rsa" : "ec");
                counts.add(threads.submit(() -> signUntil(key, end)));
            }
            for (Future<Integer> count : counts) {
                assertThat(count.get()).isPositive();
            }
            threads.shutdown();
            signsWell(token.key("rsa"), false);
        }
    }

    /** Each value is checked against the certificate, so that no thread can get another one's. */
    private static int signUntil(SigningKey key, long end) throws Exception {
        SignatureAlgorithm algorithm =
                SignatureAlgorithm.forKey(key.certificate().getPublicKey(), Optional.empty(), false);
        int count = 0;
        while (System.nanoTime() < end) {
            byte[] message = (Thread.currentThread().getName() + count++).getBytes(StandardCharsets.UTF_8);
            Signature check = Signature.getInstance(algorithm.jcaName());
            check.initVerify(key.certificate().getPublicKey());
            check.update(message);
            assertThat(check.verify(key.sign(algorithm, message))).isTrue();
        }
        return count;
    }

    @Test
    void aPinThatIsNoLongerRightIsGivenOnceAndNotForEachDocument() throws Exception {
        long own = slots.get(CHANGED);
        try (Pkcs11Token token = Pkcs11Token.open(SoftToken.library(), TokenChoice.slot(own), SoftToken.PIN)) {
            SigningKey key = token.onlyKey();
            signsWell(key, false);
            char[] kept = keptPin(token);
            // for the token it is all the same whether its PIN was changed or the one that is kept for it
            System.arraycopy("112233".toCharArray(), 0, kept, 0, kept.length);
            logOut(own);
            SignatureRequest request = SignatureRequest.builder().build();
            assertThatThrownBy(() -> signer.sign(document, request, key)).isInstanceOf(WrongPasswordException.class);
            System.arraycopy(SoftToken.PIN, 0, kept, 0, kept.length);
            assertThatThrownBy(() -> signer.sign(document, request, key)).isInstanceOf(WrongPasswordException.class);
        }
        try (Pkcs11Token again = Pkcs11Token.open(SoftToken.library(), TokenChoice.slot(own), SoftToken.PIN)) {
            signsWell(again.onlyKey(), false);
        }
    }

    private static char[] keptPin(Pkcs11Token token) throws ReflectiveOperationException {
        var field = Pkcs11Token.class.getDeclaredField("pin");
        field.setAccessible(true);
        return (char[]) field.get(token);
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
        assertThat(tries(own)).isEqualTo(TokenInfo.Tries.FEWER);
        Pkcs11Token.open(SoftToken.library(), TokenChoice.slot(own), SoftToken.PIN)
                .close();
        assertThat(tries(own)).isEqualTo(TokenInfo.Tries.ALL);
    }

    private static TokenInfo.Tries tries(long slot) {
        return Pkcs11Token.tokens(SoftToken.library()).stream()
                .filter(TokenChoice.slot(slot)::names)
                .findFirst()
                .orElseThrow()
                .tries();
    }

    /** What the token gives when it is called bare, and what is left of it for documents. */
    @Test
    @EnabledIfSystemProperty(named = "vanthu.pkcs11.speed", matches = "true")
    void speed() throws Exception {
        try (Pkcs11Token token = open()) {
            for (String alias : List.of("rsa", "ec")) {
                SigningKey key = token.key(alias);
                SignatureAlgorithm algorithm =
                        SignatureAlgorithm.forKey(key.certificate().getPublicKey(), Optional.empty(), false);
                SignatureRequest request = SignatureRequest.builder().build();
                byte[] message = new byte[200];
                Signature bare = Signature.getInstance(
                        algorithm.jcaName(), token.session().provider());
                bare.initSign(token.session().keys().get(alias));
                double calls = 0;
                double keyed = 0;
                double documents = 0;
                for (int round = 0; round < 20; round++) {
                    calls += milliseconds(() -> {
                        bare.update(message);
                        bare.sign();
                    });
                    keyed += milliseconds(() -> key.sign(algorithm, message));
                    documents += milliseconds(() -> signer.sign(document, request, key));
                }
                System.out.printf(
                        "%s: bare %.3f ms, key %.3f ms (%.0f%%), document %.3f ms (%.0f%%)%n",
                        alias, calls / 20, keyed / 20, 100 * calls / keyed, documents / 20, 100 * calls / documents);
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Processor time of this thread for one call, the mean of some: other work on the machine does not count. */
    private static double milliseconds(Work work) throws Exception {
        int calls = 100;
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < calls; i++) {
            work.run();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / calls;
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
