package vn.vanthu.signing.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.WrongPasswordException;

/**
 * Tokens that are pulled out, locked or nearly so. SoftHSM2 never locks a token: what it is made to say here is what a token
 * says that does, by the flags of CK_TOKEN_INFO and by the return values of PKCS #11 (2.40, section 5.1).
 */
@EnabledIf("vn.vanthu.signing.pkcs11.SoftToken#present")
class TokenTroubleTest {

    private static final SoftToken OWN = SoftToken.LOCKED;

    @AfterEach
    void unlock() throws IOException {
        OWN.claim(0);
    }

    @Test
    void aTokenPulledOutWhileItSignsAndPutBackSignsAgain() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "softhsm-pulled"));
        Path said = folder.resolve("said.txt");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--add-opens",
                "jdk.crypto.cryptoki/sun.security.pkcs11.wrapper=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PulledOut.class.getName());
        program.environment()
                .put(
                        "SOFTHSM2_CONF",
                        folder.resolve("softhsm2.conf").toAbsolutePath().toString());
        Process process =
                program.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(Files.readString(said)).endsWith("as expected" + System.lineSeparator());
    }

    @Test
    void aLockedTokenIsNotGivenAPin() throws IOException {
        OWN.claim(SoftToken.LOCKED_FLAG);
        assertThat(OWN.info().tries()).isEqualTo(TokenInfo.Tries.NONE);
        assertThatThrownBy(OWN::open)
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("locked");
    }

    @Test
    void theLastTryIsTakenByAPersonOnly() throws Exception {
        try (Pkcs11Token token = OWN.open()) {
            SigningKey key = token.onlyKey();
            SignedMessages.sign(key, "before");
            Sessions.logOut(OWN.slot());
            OWN.claim(SoftToken.LAST_TRY);
            assertThat(OWN.info().tries()).isEqualTo(TokenInfo.Tries.LAST);
            assertThatThrownBy(() -> SignedMessages.sign(key, "by itself"))
                    .isInstanceOf(KeyUnavailableException.class)
                    .hasMessageContaining("one more wrong PIN");
        }
        try (Pkcs11Token again = OWN.open()) {
            SignedMessages.sign(again.onlyKey(), "by a person");
        }
    }

    @Test
    void aTokenLockedMeanwhileSaysSo() throws Exception {
        try (Pkcs11Token token = OWN.open()) {
            SigningKey key = token.onlyKey();
            Sessions.logOut(OWN.slot());
            OWN.claim(SoftToken.LOCKED_FLAG);
            assertThatThrownBy(() -> SignedMessages.sign(key, "locked"))
                    .isInstanceOf(KeyUnavailableException.class)
                    .hasMessageContaining("locked");
        }
    }

    /** The answers of tokens that cannot be had from SoftHSM, as the JDK hands them on. */
    @ParameterizedTest
    @CsvSource({
        "0xA0,CKR_PIN_INCORRECT,wrong password",
        "0xA2,CKR_PIN_LEN_RANGE,wrong password",
        "0xA3,CKR_PIN_EXPIRED,must be changed",
        "0xA4,CKR_PIN_LOCKED,locked",
        "0x102,CKR_USER_PIN_NOT_INITIALIZED,no PIN yet",
        "0x30,CKR_DEVICE_ERROR,cannot be opened"
    })
    void everyAnswerToAPinIsUnderstood(String code, String name, String meaning) throws Exception {
        Constructor<?> making =
                Class.forName("sun.security.pkcs11.wrapper.PKCS11Exception").getConstructors()[0];
        Exception answer = (Exception)
                (making.getParameterCount() == 1
                        ? making.newInstance(Long.decode(code))
                        : making.newInstance(Long.decode(code), " (C_Login)"));
        assertThat(answer).hasMessageStartingWith(name);
        LoginException refused = new LoginException();
        refused.initCause(answer);
        RuntimeException told = Pkcs11Token.refusal(new IOException("load failed", refused));
        assertThat(told).hasMessageContaining(meaning);
        assertThat(told instanceof WrongPasswordException).isEqualTo(meaning.equals("wrong password"));
    }
}
