package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.tools.CommandLineFixture.NOW;
import static vn.vanthu.tools.CommandLineFixture.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.audit.Act;
import vn.vanthu.audit.ChainHead;
import vn.vanthu.audit.Checkpoint;
import vn.vanthu.audit.Entry;
import vn.vanthu.audit.Subject;
import vn.vanthu.audit.export.CheckpointLine;
import vn.vanthu.audit.export.EntryLine;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.TestPkiFolder;
import vn.vanthu.tools.CommandLineFixture.Run;

class AuditCommandTest {

    private static final Path CERTIFICATES = Path.of("certs-test");

    @TempDir
    private Path dir;

    private Path export;
    private Path checkpoints;
    private List<String> lines;

    @BeforeEach
    void anExportOfTenEntriesWithACheckpointAtTheEighth() throws Exception {
        Credential server = new TestPkiFolder(CERTIFICATES).credential("service", "server");
        lines = new ArrayList<>();
        ChainHead head = ChainHead.EMPTY;
        checkpoints = dir.resolve("checkpoints.jsonl");
        for (int i = 1; i <= 10; i++) {
            Act act = Act.of("an.nguyen", "ký số", new Subject("văn bản", "" + i), Map.of("số", "15/QĐ-UBND"));
            Entry entry = head.append(NOW.plusSeconds(i), act);
            lines.add(EntryLine.write(entry));
            head = entry.head();
            if (i == 8) {
                Checkpoint checkpoint = Checkpoint.sign(head, NOW.plusSeconds(60), server.key(), server.chain());
                Files.writeString(checkpoints, CheckpointLine.write(checkpoint) + "\n");
            }
        }
        export = Files.write(dir.resolve("journal.jsonl"), lines);
    }

    @Test
    void aSoundExportIsSound() {
        Run run = run("audit", "verify", export);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("10 entries").contains("would not show").contains("SOUND");
    }

    @Test
    void withTrustTheCheckpointVouches() {
        Run run = run(
                "audit",
                "verify",
                export,
                "--checkpoints",
                checkpoints,
                "--trust",
                CERTIFICATES.resolve("ca/root.crt"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("up to 8; 2 later ones");
    }

    @Test
    void withoutTrustItIsNotProven() {
        Run run = run("audit", "verify", export, "--checkpoints", checkpoints);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("VanThu Test Server").contains("NOT PROVEN");
    }

    @Test
    void theServersOwnCertificateCanBeTheTrust() {
        Path server = CERTIFICATES.resolve("service/server.crt");
        assertThat(run("audit", "verify", export, "--checkpoints", checkpoints, "--trust", server)
                        .exit())
                .isZero();
    }

    @Test
    void aChangedLetterIsFound() throws Exception {
        lines.set(4, lines.get(4).replace("an.nguyen", "an.nguyem"));
        Files.write(export, lines);

        Run run = run("audit", "verify", export);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("ALTERED: entry 5").contains("CHANGED");
    }

    @Test
    void bytesThatAreNotTextAreFound() throws Exception {
        byte[] bytes = Files.readAllBytes(export);
        bytes[bytes.length / 2] = (byte) 0xff;
        Files.write(export, bytes);

        assertThat(run("audit", "verify", export).exit()).isEqualTo(1);
    }

    @Test
    void aCutTailIsFoundByTheCheckpoint() throws Exception {
        Files.write(export, lines.subList(0, 7));

        Run run = run("audit", "verify", export, "--checkpoints", checkpoints, "--trust", CERTIFICATES.resolve("ca"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("CUT_TAIL").contains("entry 8");
    }

    @Test
    void aLineThatIsNoEntryIsFound() throws Exception {
        lines.add(5, "{}");
        Files.write(export, lines);

        Run run = run("audit", "verify", export);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("UNREADABLE: line 6");
    }

    @Test
    void aTornCheckpointProvesNothing() throws Exception {
        Files.writeString(checkpoints, Files.readString(checkpoints).substring(0, 100) + "\n");

        Run run = run("audit", "verify", export, "--checkpoints", checkpoints, "--trust", CERTIFICATES.resolve("ca"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("line 1 of the checkpoints").contains("NOT PROVEN");
    }

    @Test
    void whatCannotBeReadIsExitCodeThree() {
        assertThat(run("audit", "verify", dir.resolve("none")).exit()).isEqualTo(3);
        assertThat(run("audit", "verify", export, "--trust", dir.resolve("none"))
                        .err())
                .contains("There is no file or folder");
        assertThat(run("audit", "verify", export, "--trust", export).exit()).isEqualTo(3);
        assertThat(run("audit", "verify", export, "--checkpoints", dir.resolve("none"))
                        .exit())
                .isEqualTo(3);
        assertThat(run("audit").exit()).isEqualTo(3);
    }
}
