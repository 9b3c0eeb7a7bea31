package vn.vanthu.outgoing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import vn.vanthu.platform.problem.Refusal;

/** How files of a word processor become PDF; the program is a script that stands for LibreOffice. */
class OfficeProgramTest {

    private static final byte[] WORD = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};

    @Test
    void takesThePdfThatTheProgramLeavesInTheFolder() throws IOException {
        Path program = script(
                "copies",
                "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n"
                        + "[ -f \"$1\" ] && printf '%%PDF-1.7 made' > \"$out/draft.pdf\"");

        try (InputStream pdf = OfficeProgram.convert(program, new ByteArrayInputStream(WORD))) {
            assertThat(new String(pdf.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-1.7 made");
        }
    }

    @Test
    void refusesWhatTheProgramCannotRead() throws IOException {
        Path fails = script("fails", "exit 1");
        Path silent = script("silent", "exit 0");

        for (Path program : new Path[] {fails, silent}) {
            assertThatThrownBy(() -> OfficeProgram.convert(program, new ByteArrayInputStream(WORD)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("outgoing.upload.WORD_FAILED"));
        }
    }

    @Test
    void leavesEveryOtherFileAsItIs() throws IOException {
        byte[] pdf = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

        try (InputStream same = new OfficeProgram().asPdf(new ByteArrayInputStream(pdf))) {
            assertThat(same.readAllBytes()).isEqualTo(pdf);
        }
        try (InputStream empty = new OfficeProgram().asPdf(InputStream.nullInputStream())) {
            assertThat(empty.readAllBytes()).isEmpty();
        }
    }

    private static Path script(String name, String body) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "office-program"));
        Path script = folder.resolve(name + ".sh").toAbsolutePath();
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }
}
