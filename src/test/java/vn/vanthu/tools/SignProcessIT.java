package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.tools.ToolsProcess.run;
import static vn.vanthu.tools.ToolsProcess.runWithInput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.tools.ToolsProcess.Run;

/** The jar itself, as a process: help, exit codes, standard input, many files. */
@Timeout(300)
class SignProcessIT {

    private static final Path KEY = Path.of("certs-test/person/an.nguyen.p12");

    @TempDir
    private Path dir;

    @Test
    void helpSaysHowToWork() throws Exception {
        Run run = run("--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("sign", "verify", "pki", "audit", "verify-store");
        for (String command : List.of("sign", "verify", "pki", "audit", "verify-store")) {
            Run help = run(command, "--help");
            assertThat(help.exit()).as(command).isZero();
            assertThat(help.out()).contains("Usage: vanthu-tools " + command);
        }
        assertThat(run("--version").out()).matches("vanthu-tools [0-9].*\\s+");
    }

    @Test
    void wrongUseIsExitCodeThree() throws Exception {
        assertThat(run().exit()).isEqualTo(3);
        assertThat(run("no-such-command").exit()).isEqualTo(3);
        assertThat(run("sign", "--no-such-option").exit()).isEqualTo(3);
    }

    @Test
    void twoThousandNamesFromStandardInputAreSignedInOrder() throws Exception {
        byte[] page = Pages.saying("page");
        List<Path> inputs = IntStream.range(0, 2000)
                .mapToObj(i -> dir.resolve("in/Công văn " + i + ".pdf"))
                .toList();
        Files.createDirectory(dir.resolve("in"));
        for (Path input : inputs) {
            Files.write(input, inputs.indexOf(input) % 500 == 7 ? new byte[] {1, 2, 3} : page);
        }

        Run run = runWithInput(
                String.join("\n", inputs.stream().map(Path::toString).toList()),
                "sign",
                "--keystore",
                KEY,
                "--storepass",
                "env:PIN",
                "--out",
                dir.resolve("out"),
                "--stdin");

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        List<String> lines = run.lines();
        assertThat(lines).hasSize(2001);
        for (int i = 0; i < 2000; i++) {
            assertThat(lines.get(i)).startsWith((i % 500 == 7 ? "FAILED " : "signed ") + inputs.get(i));
        }
        assertThat(lines.get(2000)).startsWith("1996 signed, 4 failed");
        try (Stream<Path> out = Files.list(dir.resolve("out"))) {
            assertThat(out).hasSize(1996);
        }
    }

    @Test
    void eachNameOnStandardInputIsAnsweredBeforeTheNextIsWritten() throws Exception {
        Process process = ToolsProcess.builder(
                        "sign", "--keystore", KEY, "--storepass", "env:PIN", "--out", dir.resolve("out"), "--stdin")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Writer names = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                Path file = Pages.write(dir.resolve(i + ".pdf"), "page " + i);
                names.write(file + "\n");
                names.flush();
                assertThat(answers.readLine()).startsWith("signed " + file);
            }
            names.close();
            assertThat(answers.readLine()).startsWith("3 signed");
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aPasswordIsNeverSaid() throws Exception {
        Path pin = Files.writeString(dir.resolve("pin"), "not-the-pin-4711\n");
        Path page = Pages.write(dir.resolve("a.pdf"), "a");

        Run run = run("sign", "--keystore", KEY, "--storepass", "file:" + pin, page);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out() + run.err()).contains("password").doesNotContain("4711");
        assertThat(run("sign", "--keystore", KEY, "--storepass", "not-the-pin-4711", page)
                        .err())
                .doesNotContain("4711");
    }

    @Test
    void theJarHoldsAllThatAJournalCheckAndTheGeneratorNeed() throws IOException, InterruptedException {
        Path pki = dir.resolve("pki");
        assertThat(run("pki", "--out", pki).exit()).isZero();
        Path journal = Files.writeString(dir.resolve("journal"), "{\"sequence\":1}\n");
        Run audit = run("audit", "verify", journal, "--trust", pki);
        assertThat(audit.exit()).isEqualTo(1);
        assertThat(audit.out()).contains("UNREADABLE: line 1");
        Run store = run("verify-store", Files.createDirectory(dir.resolve("store")));
        assertThat(store.exit()).isZero();
        assertThat(store.out()).startsWith("0 files");
    }
}
