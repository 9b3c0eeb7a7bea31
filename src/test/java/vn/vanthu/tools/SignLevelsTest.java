package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.tools.CommandLineFixture.run;
import static vn.vanthu.tools.CommandLineFixture.runBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.signing.TrustServer;
import vn.vanthu.tools.CommandLineFixture.Run;

/** Levels above B-B, with time-stamps and revocation data from a real server on this machine. */
class SignLevelsTest {

    @TempDir
    private Path dir;

    private TrustServer trust;
    private Path root;
    private Path page;

    @BeforeEach
    void aServerAndASigner() throws Exception {
        trust = new TrustServer();
        root = Files.write(
                dir.resolve("root.crt"), trust.authority().root().certificate().getEncoded());
        Credential signer = trust.authority().issue("Signer", Purpose.DOCUMENT_SIGNING, KeyKind.RSA_2048);
        Files.write(dir.resolve("signer.p12"), signer.toPkcs12("signer", "123456".toCharArray()));
        Files.writeString(dir.resolve("pin"), "123456");
        page = Pages.write(dir.resolve("page.pdf"), "page");
    }

    @AfterEach
    void stop() {
        trust.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-T", "B-LT", "B-LTA"})
    void theLevelAskedForIsReachedAndChecked(String level) {
        Run signing = sign("--level", level, "--trust", root, "--tsa", trust.address("/tsa"), "--format", "json");

        assertThat(signing.exit()).as(signing.out() + signing.err()).isZero();
        assertThat(signing.out()).contains("\"level\":\"" + level + "\"");
        Run check =
                runBy(Clock.systemUTC(), "verify", "--trust", root, "--format", "json", dir.resolve("page-signed.pdf"));
        assertThat(check.out()).contains("\"integrity\":\"INTACT\"").contains("\"level\":\"" + level + "\"");
        // B-T carries no revocation data, so without the network its status stays open
        assertThat(check.exit()).as(check.out()).isEqualTo(level.equals("B-T") ? 2 : 0);
    }

    @Test
    void theNextServerIsAskedWhenOneFails() {
        Run signing = sign(
                "--level", "B-T", "--trust", root, "--tsa", trust.address("/broken"), "--tsa", trust.address("/tsa"));

        assertThat(signing.exit()).as(signing.out() + signing.err()).isZero();
    }

    @Test
    void aCertificateThatIsNotTrustedSignsNothing() {
        Run signing = sign("--trust", Path.of("certs-test"));

        assertThat(signing.exit()).isEqualTo(3);
        assertThat(signing.err()).contains("Nothing was signed");
        assertThat(dir.resolve("page-signed.pdf")).doesNotExist();
    }

    @Test
    void aRevokedCertificateSignsNothingOnceItIsCheckedAgainstItsList() {
        Path certificates = Path.of("certs-test");
        Run signing = run(
                "sign",
                "--keystore",
                certificates.resolve("person/quyen.cao.p12"),
                "--storepass",
                "file:" + dir.resolve("pin"),
                "--trust",
                certificates,
                page);

        assertThat(signing.exit()).isEqualTo(3);
        assertThat(signing.err()).contains("must not be used").contains("revoked");
    }

    @Test
    void whatALevelNeedsIsTold() throws IOException {
        assertThat(sign("--level", "B-T").err()).contains("--tsa URL");
        assertThat(sign("--level", "B-LT", "--tsa", trust.address("/tsa")).err())
                .contains("--trust");
        assertThat(sign("--level", "B-X").err()).contains("is not B-B");
    }

    private Run sign(Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "sign", "--keystore", dir.resolve("signer.p12"), "--storepass", "file:" + dir.resolve("pin"), page));
        words.addAll(Arrays.asList(more));
        return runBy(Clock.systemUTC(), words.toArray());
    }
}
