package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The command line with keys on a SoftHSM2 token, which pkcs11-tool has filled. */
@Timeout(120)
@EnabledIf("present")
class SignTokenIT {

    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "246810";

    @TempDir
    private Path dir;

    static boolean present() {
        return Stream.of("/usr/bin/softhsm2-util", "/usr/bin/pkcs11-tool", LIBRARY.toString())
                .allMatch(file -> Files.exists(Path.of(file)));
    }

    @BeforeEach
    void fillToken() throws Exception {
        Path tokens = Files.createDirectories(dir.resolve("tokens"));
        Files.writeString(
                dir.resolve("hsm.conf"), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        Files.writeString(dir.resolve("pin.txt"), PIN + "\n");
        char[] password = "123456".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of("certs-test/person/an.nguyen.p12"))) {
            store.load(in, password);
        }
        String alias = store.aliases().nextElement();
        Key key = store.getKey(alias, password);
        Path pem = Files.writeString(
                dir.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Path certificate =
                Files.write(dir.resolve("an.der"), store.getCertificate(alias).getEncoded());
        command("softhsm2-util", "--init-token", "--free", "--label", "office", "--so-pin", "135791", "--pin", PIN);
        command(
                "softhsm2-util",
                "--import",
                pem + "",
                "--token",
                "office",
                "--label",
                "an",
                "--id",
                "01",
                "--pin",
                PIN);
        command(
                "pkcs11-tool",
                "--module",
                LIBRARY + "",
                "--token-label",
                "office",
                "--login",
                "--pin",
                PIN,
                "--write-object",
                certificate + "",
                "--type",
                "cert",
                "--id",
                "01",
                "--label",
                "an");
    }

    private void command(String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", dir.resolve("hsm.conf").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(List.of(words) + said).isZero();
    }

    /** Exit code and everything that was said. */
    private String tools(Object... words) throws Exception {
        ProcessBuilder builder = ToolsProcess.builder(words).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", dir.resolve("hsm.conf").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + said;
    }

    @Test
    void aTokenSignsAndTheSignatureIsValid() throws Exception {
        Path letter = Pages.write(dir.resolve("letter.pdf"), "letter");
        String pin = "file:" + dir.resolve("pin.txt");
        assertThat(tools("sign", "--pkcs11", LIBRARY, "--token", "office", "--pin", pin, letter))
                .startsWith("0 signed ");
        assertThat(tools("verify", "--trust", "certs-test", dir.resolve("letter-signed.pdf")))
                .startsWith("0 ")
                .contains("VALID");
        assertThat(tools("sign", "--pkcs11", LIBRARY, "--token", "office", "--alias", "an", "--pin", pin, letter))
                .startsWith("0 signed ");
    }

    @Test
    void whatIsWrongIsSaidWithoutThePin() throws Exception {
        Path letter = Pages.write(dir.resolve("letter.pdf"), "letter");
        Path wrong = Files.writeString(dir.resolve("wrong.txt"), "97531\n");
        String pin = "file:" + dir.resolve("pin.txt");
        assertThat(tools("sign", "--pkcs11", LIBRARY, "--token", "office", "--pin", "file:" + wrong, letter))
                .startsWith("3 ")
                .contains("wrong password for the token")
                .doesNotContain("97531");
        assertThat(tools("sign", "--pkcs11", LIBRARY, "--token", "office", "--pin", pin, letter))
                .contains("WARNING: a wrong PIN was given to this token before")
                .contains("signed ");
        assertThat(tools("sign", "--pkcs11", LIBRARY, "--token", "none", "--pin", pin, letter))
                .startsWith("3 ");
        assertThat(tools("sign", "--pkcs11", LIBRARY, "--token", "office", letter))
                .startsWith("3 ")
                .contains("--pin");
    }
}
