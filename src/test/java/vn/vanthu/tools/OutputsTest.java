package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {

    @TempDir
    private Path dir;

    @Test
    void withoutAFolderTheSignedFileStandsBesideItsInput() throws IOException {
        Outputs outputs = new Outputs(null);
        assertThat(outputs.of(file("a.pdf"))).isEqualTo(dir.resolve("a-signed.pdf"));
        assertThat(outputs.of(file("B.PDF"))).isEqualTo(dir.resolve("B-signed.PDF"));
        assertThat(outputs.of(file("noending"))).isEqualTo(dir.resolve("noending-signed.pdf"));
    }

    @Test
    void inAFolderItKeepsItsName() throws IOException {
        Path out = dir.resolve("new/folder");
        assertThat(new Outputs(out).of(file("a.pdf"))).isEqualTo(out.resolve("a.pdf"));
        assertThat(out).isDirectory();
    }

    @Test
    void inTheInputsOwnFolderItGetsAnotherName() throws IOException {
        Path here = dir.resolve("x/..");
        Files.createDirectory(dir.resolve("x"));
        assertThat(new Outputs(here).of(file("a.pdf")).getFileName()).hasToString("a-signed.pdf");
    }

    @Test
    void twoInputsOfOneNameAreNotWrittenToOnePlace() throws IOException {
        Outputs outputs = new Outputs(dir.resolve("out"));
        outputs.of(file("one/a.pdf"));
        Path other = file("two/a.pdf");
        assertThatThrownBy(() -> outputs.of(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Another");
    }

    @Test
    void anInputIsNeverWrittenTo() throws IOException {
        Path first = file("out/a.pdf");
        Outputs outputs = new Outputs(dir.resolve("out"));
        outputs.of(first);
        Path second = file("in/a.pdf");
        assertThatThrownBy(() -> outputs.of(second)).hasMessageContaining("is an input of this run");
        Path link = Files.createSymbolicLink(dir.resolve("out/b.pdf"), file("in/b.pdf"));
        assertThatThrownBy(() -> outputs.of(dir.resolve("in/b.pdf"))).hasMessageContaining("is an input of this run");
        assertThat(link).exists();
    }

    @Test
    void whatIsNotThereOrNoFileIsTold() {
        Outputs outputs = new Outputs(null);
        assertThatThrownBy(() -> outputs.of(dir.resolve("none.pdf"))).hasMessageContaining("no file");
        assertThatThrownBy(() -> outputs.of(dir)).hasMessageContaining("folder");
    }

    private Path file(String name) throws IOException {
        return Pages.write(dir.resolve(name), name);
    }
}
