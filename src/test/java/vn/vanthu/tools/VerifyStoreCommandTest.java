package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.tools.CommandLineFixture.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.audit.Hash;
import vn.vanthu.tools.CommandLineFixture.Run;

class VerifyStoreCommandTest {

    @TempDir
    private Path store;

    private Path one;

    @BeforeEach
    void twoFilesAndOneUnfinished() throws IOException {
        one = put("một");
        put("hai");
        Files.createDirectory(store.resolve("incoming"));
        Files.writeString(store.resolve("incoming/half-written"), "ba");
    }

    @Test
    void aGoodStoreIsGood() {
        Run run = run("verify-store", store);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("3 files").contains("0 damaged, 0 missing, 0 unreadable, 1 never finished");
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        Files.writeString(one, "mội");

        Run run = run("verify-store", store);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines().get(0)).startsWith("DAMAGED " + one);
    }

    @Test
    void aMisplacedOrStrangeFileIsNamed() throws IOException {
        Files.move(one, store.resolve(one.getFileName()));
        Files.writeString(store.resolve("note.txt"), "x");

        Run run = run("verify-store", store, "--threads", 1);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("wrong folder")
                .contains("no SHA-256 value")
                .contains("2 damaged");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        String missing = Hash.of(new byte[] {1}).hex();
        Path expected = Files.write(
                Files.createTempFile("expected", ".txt"),
                List.of(missing, "", one.getFileName().toString()));

        Run run = run("verify-store", store, "--expected", expected);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).first().isEqualTo("MISSING " + missing);
        assertThat(run.out()).contains("1 missing");
    }

    @Test
    void noFolderIsWrongUse() {
        assertThat(run("verify-store", store.resolve("none")).exit()).isEqualTo(3);
        assertThat(run("verify-store").exit()).isEqualTo(3);
    }

    private Path put(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hash = Hash.of(bytes).hex();
        Path file = store.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
