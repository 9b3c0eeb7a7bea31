package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.tools.ToolsProcess.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.tools.ToolsProcess;

/** What a running server wrote into its journal is proven by the command line, away from the server. */
@ExtendWith(SharedServer.class)
class JournalIT {

    private final Server server;

    @TempDir
    private Path dir;

    JournalIT(Server server) {
        this.server = server;
    }

    @Test
    void theJournalAndItsCheckpointsAreSoundAndAnyChangeShows() throws Exception {
        Visitor administrator = Visitor.signedIn(server, "khanh.bui");
        Path journal = download(administrator, "/api/journal", "journal.jsonl");
        Path checkpoints = download(administrator, "/api/journal/checkpoints", "checkpoints.jsonl");

        ToolsProcess.Run sound = verify(journal, checkpoints);
        assertThat(sound.exit()).as(sound.out() + sound.err()).isZero();
        assertThat(sound.out()).contains("SOUND").contains("Checkpoints vouch");

        List<String> lines = Files.readAllLines(journal);
        assertThat(lines).last().asString().contains("journal.exported", "khanh.bui");
        List<String> changed = new ArrayList<>(lines);
        changed.replaceAll(line -> line.replace("\"actor\":\"khanh.bui\"", "\"actor\":\"an.nguyen\""));
        ToolsProcess.Run found = verify(Files.write(dir.resolve("changed"), changed), checkpoints);
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.out()).contains("ALTERED");
        ToolsProcess.Run gap = verify(Files.write(dir.resolve("gap"), lines.subList(1, lines.size())), checkpoints);
        assertThat(gap.exit()).isEqualTo(1);
        ToolsProcess.Run cut = verify(Files.write(dir.resolve("cut"), List.<String>of()), checkpoints);
        assertThat(cut.exit()).isEqualTo(1);
        assertThat(cut.out()).contains("CUT_TAIL");
    }

    @Test
    void onlyAnAdministratorGetsIt() {
        assertThat(new Visitor(server).get("/api/journal").status()).isEqualTo(401);
        for (String path : List.of("/api/journal", "/api/journal/checkpoints")) {
            assertThat(Visitor.signedIn(server, "an.nguyen").get(path).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private ToolsProcess.Run verify(Path journal, Path checkpoints) throws IOException, InterruptedException {
        Path root = server.data().resolve("keys/server-root.crt");
        return run("audit", "verify", journal, "--checkpoints", checkpoints, "--trust", root);
    }

    private Path download(Visitor visitor, String path, String name) throws IOException {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.bytes()).as(path).isNotEmpty();
        return Files.write(dir.resolve(name), answer.bytes());
    }
}
