package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.tools.CommandLineFixture.NOW;
import static vn.vanthu.tools.CommandLineFixture.run;

import java.nio.file.Path;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.pki.TestPkiFolder;
import vn.vanthu.tools.CommandLineFixture.Run;

class PkiCommandTest {

    @TempDir
    private Path dir;

    @Test
    void makesASetAndRevokesOneOfIt() {
        Path out = dir.resolve("pki");
        assertThat(run("pki", "--out", out).exit()).isZero();
        TestPkiFolder folder = new TestPkiFolder(out);
        assertThat(folder.revocationList("agency-ca").getRevokedCertificates()).isNull();

        Run run = run("pki", "revoke", "--dir", out, "--reason", "superseded", out.resolve("agency/so-xay-dung.crt"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("agency-ca");
        assertThat(folder.revocationList("agency-ca")
                        .getRevokedCertificate(
                                folder.credential("agency", "so-xay-dung").certificate())
                        .getRevocationDate())
                .isEqualTo(Date.from(NOW));
    }

    @Test
    void wrongUseIsExitCodeThreeAndSaysWhatToWrite() {
        Run run = run("pki");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("--out DIR");
        assertThat(run("pki", "revoke", "--dir", dir, dir.resolve("none")).exit())
                .isEqualTo(3);
        assertThat(run("no-such-command").exit()).isEqualTo(3);
        assertThat(run().exit()).isEqualTo(3);
    }
}
