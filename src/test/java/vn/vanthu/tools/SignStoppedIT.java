package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch that is stopped in the middle, politely and not, and continued. */
@Timeout(300)
class SignStoppedIT {

    private static final int FILES = 3000;

    @TempDir
    private Path dir;

    private List<Object> words(String... more) throws IOException {
        Files.createDirectories(dir.resolve("in"));
        byte[] page = Pages.saying("page");
        List<Object> words = new ArrayList<>(List.of(
                "sign",
                "--keystore",
                Path.of("certs-test/person/an.nguyen.p12"),
                "--storepass",
                "env:PIN",
                "--out",
                dir.resolve("out"),
                "--journal",
                dir.resolve("run.txt"),
                "--resume"));
        words.addAll(List.of(more));
        for (int i = 0; i < FILES; i++) {
            Path file = dir.resolve("in/" + i + ".pdf");
            if (!Files.exists(file)) {
                Files.write(file, page);
            }
            words.add(file);
        }
        return words;
    }

    private List<Path> outputs() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("out"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "KILL"})
    void isContinuedWhereItWas(String signal) throws Exception {
        Path err = dir.resolve("err.txt");
        ProcessBuilder builder = ToolsProcess.builder(words().toArray()).redirectError(err.toFile());
        // a build that was started in the background hands on that it ignores interruptions
        builder.command().addAll(0, List.of("env", "--default-signal=INT"));
        Process process = builder.start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (int i = 0; i < 100; i++) {
            assertThat(lines.readLine()).startsWith("signed ");
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        Stream<String> rest = lines.lines();
        rest.forEach(line -> assertThat(line).isNotBlank());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();

        long journaled = Files.readString(dir.resolve("run.txt")).lines().count();
        assertThat(journaled).isBetween(100L, FILES - 1L);
        if (!signal.equals("KILL")) {
            assertThat(err).content().contains("Stopped: " + journaled + " signed");
            assertThat(outputs()).hasSize((int) journaled);
        }

        ToolsProcess.Run again = ToolsProcess.run(words().toArray());
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.lines().get(FILES))
                .startsWith((FILES - journaled) + " signed, 0 failed, " + journaled + " before");
        assertThat(outputs().stream().filter(file -> file.toString().endsWith(".pdf")))
                .hasSize(FILES);
    }

    @Test
    void progressGoesToStandardError() throws Exception {
        ToolsProcess.Run run = ToolsProcess.run(words("--progress").toArray());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("... ").contains("signed, 0 failed");
        assertThat(run.lines()).hasSize(FILES + 1);
    }
}
