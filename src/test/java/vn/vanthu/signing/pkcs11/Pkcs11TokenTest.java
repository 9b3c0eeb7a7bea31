package vn.vanthu.signing.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.WrongPasswordException;
import vn.vanthu.signing.pdf.PdfSigner;

/** Against SoftHSM2 as a real token. */
@EnabledIf("vn.vanthu.signing.pkcs11.SoftToken#present")
class Pkcs11TokenTest {

    private static final String RSA = SoftToken.alias(KeyKind.RSA_2048);
    private static final String EC = SoftToken.alias(KeyKind.EC_P256);

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));
    private final byte[] document = Fixtures.textDocument(1, false);

    private void signsWell(SigningKey key, boolean pss) {
        byte[] signed =
                signer.sign(document, SignatureRequest.builder().pss(pss).build(), key);
        assertThat(SoftToken.AUTHORITY.oracle().verdicts(signed)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void everyKeyOfATokenSigns() {
        try (Pkcs11Token token = SoftToken.OFFICE.open()) {
            assertThat(token.keys()).hasSize(6);
            token.keys().values().forEach(key -> signsWell(key, false));
            signsWell(token.key(RSA), true);
        }
    }

    @Test
    void aTokenIsFoundBySlotLabelAndSerial() {
        TokenInfo info = SoftToken.OFFICE.info();
        assertThat(info.label()).isEqualTo(SoftToken.OFFICE.label());
        assertThat(info.tries()).isEqualTo(TokenInfo.Tries.ALL);
        for (TokenChoice choice : List.of(
                TokenChoice.slot(info.slot()), TokenChoice.label(info.label()), TokenChoice.serial(info.serial()))) {
            try (Pkcs11Token token = Pkcs11Token.open(SoftToken.library(), choice, SoftToken.PIN)) {
                assertThat(token.keys()).hasSize(6);
            }
        }
    }

    @Test
    void certificatesAreListedWithoutAPin() {
        assertThat(Pkcs11Token.certificates(SoftToken.library(), TokenChoice.slot(SoftToken.OFFICE.slot())))
                .extracting(certificate -> certificate.getSubjectX500Principal().getName())
                .contains("CN=Khóa RSA_2048,C=VN", "CN=Khóa EC_P384,C=VN");
    }

    @Test
    void aMissingTokenAndAMissingLibraryAreNamed() {
        assertThatThrownBy(
                        () -> Pkcs11Token.open(SoftToken.library(), TokenChoice.label("no such label"), SoftToken.PIN))
                .isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() ->
                        Pkcs11Token.open(Path.of("none.so"), TokenChoice.slot(SoftToken.OFFICE.slot()), SoftToken.PIN))
                .isInstanceOf(KeyUnavailableException.class);
    }

    /** For three seconds; {@code -Dvanthu.pkcs11.seconds=60} for the minute. */
    @Test
    void eightThreadsSignAtOnce() throws Exception {
        long end = System.nanoTime() + Long.getLong("vanthu.pkcs11.seconds", 3) * 1_000_000_000L;
        try (Pkcs11Token token = SoftToken.OFFICE.open()) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SigningKey key = token.key(i % 2 == 0 ? RSA : EC);
                counts.add(threads.submit(() -> signUntil(key, end)));
            }
            for (Future<Integer> count : counts) {
                assertThat(count.get()).isPositive();
            }
            threads.shutdown();
            signsWell(token.key(RSA), false);
        }
    }

    private static int signUntil(SigningKey key, long end) throws Exception {
        int count = 0;
        while (System.nanoTime() < end) {
            SignedMessages.sign(key, Thread.currentThread().getName() + count++);
        }
        return count;
    }

    @Test
    void aPinThatIsNoLongerRightIsGivenOnceAndNotForEachDocument() throws Exception {
        SoftToken own = SoftToken.CHANGED;
        try (Pkcs11Token token = own.open()) {
            SigningKey key = token.onlyKey();
            signsWell(key, false);
            char[] kept = keptPin(token);
            // for the token it is all the same whether its PIN was changed or the one that is kept for it
            System.arraycopy("112233".toCharArray(), 0, kept, 0, kept.length);
            Sessions.logOut(own.slot());
            SignatureRequest request = SignatureRequest.builder().build();
            assertThatThrownBy(() -> signer.sign(document, request, key)).isInstanceOf(WrongPasswordException.class);
            System.arraycopy(SoftToken.PIN, 0, kept, 0, kept.length);
            assertThatThrownBy(() -> signer.sign(document, request, key)).isInstanceOf(WrongPasswordException.class);
        }
        try (Pkcs11Token again = own.open()) {
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
        try (Pkcs11Token token = SoftToken.OFFICE.open()) {
            signsWell(token.key(RSA), false);
            assertThatThrownBy(() -> Pkcs11Token.open(
                            SoftToken.library(), TokenChoice.slot(SoftToken.OFFICE.slot()), "000000".toCharArray()))
                    .isInstanceOf(WrongPasswordException.class);
        }
    }

    @Test
    void aClosedTokenSignsNoMore() {
        Pkcs11Token token = SoftToken.OFFICE.open();
        SigningKey key = token.key(RSA);
        token.close();
        assertThatThrownBy(
                        () -> signer.sign(document, SignatureRequest.builder().build(), key))
                .isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void aTokenThatLostItsSessionsIsOpenedAgain() throws Exception {
        SoftToken own = SoftToken.LOST;
        try (Pkcs11Token token = own.open()) {
            SigningKey key = token.onlyKey();
            signsWell(key, false);
            Sessions.logOut(own.slot());
            signsWell(key, false);
        }
    }

    @Test
    void aWrongPinIsNamed() throws Exception {
        SoftToken own = SoftToken.WRONG;
        Sessions.logOut(own.slot());
        assertThatThrownBy(() ->
                        Pkcs11Token.open(SoftToken.library(), TokenChoice.slot(own.slot()), "000000".toCharArray()))
                .isInstanceOf(WrongPasswordException.class)
                .hasMessageNotContaining("000000");
        assertThat(own.info().tries()).isEqualTo(TokenInfo.Tries.FEWER);
        own.open().close();
        assertThat(own.info().tries()).isEqualTo(TokenInfo.Tries.ALL);
    }

    /** What the token gives when it is called bare, and what is left of it for documents. */
    @Test
    @EnabledIfSystemProperty(named = "vanthu.pkcs11.speed", matches = "true")
    void speed() throws Exception {
        try (Pkcs11Token token = SoftToken.OFFICE.open()) {
            for (String alias : List.of(RSA, EC)) {
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
}
