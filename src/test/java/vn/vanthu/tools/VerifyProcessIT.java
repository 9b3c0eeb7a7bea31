package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.tools.ToolsProcess.run;
import static vn.vanthu.tools.ToolsProcess.runWithInput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.tools.ToolsProcess.Run;

/** The jar checks what the jar signed; exit codes, the shape of json, thousands of names, files that are no PDF. */
@Timeout(300)
class VerifyProcessIT {

    private static final Path CERTIFICATES = Path.of("certs-test");

    @TempDir
    private Path dir;

    private Path good;
    private Path bad;
    private Path unsigned;

    @BeforeEach
    void signWithTheJar() throws Exception {
        unsigned = Pages.write(dir.resolve("Quyết định.pdf"), "decision");
        Run signing = run(
                "sign",
                "--keystore",
                CERTIFICATES.resolve("person/giang.vo.p12"),
                "--storepass",
                "env:PIN",
                "--out",
                dir.resolve("signed"),
                "--place",
                "1,300,100,180,40",
                "--text",
                "Võ Hoàng Giang",
                unsigned);
        assertThat(signing.exit()).as(signing.out() + signing.err()).isZero();
        good = dir.resolve("signed/Quyết định.pdf");
        byte[] bytes = Files.readAllBytes(good);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("MediaBox") + 12] ^= 1;
        bad = Files.write(dir.resolve("bad.pdf"), bytes);
    }

    @Test
    void exitCodesTellTheVerdicts() throws Exception {
        Run valid = run("verify", "--trust", CERTIFICATES, good);
        assertThat(valid.exit()).as(valid.out() + valid.err()).isZero();
        assertThat(valid.out()).startsWith(good + ": VALID").contains("Võ Hoàng Giang");
        assertThat(run("verify", "--trust", CERTIFICATES, good, bad).exit()).isEqualTo(1);
        assertThat(run("verify", good).exit()).isEqualTo(2);
        assertThat(run("verify", "--trust", CERTIFICATES, good, unsigned).exit())
                .isEqualTo(2);
        assertThat(run("verify", "--trust", CERTIFICATES, good, dir.resolve("no such file"))
                        .exit())
                .isEqualTo(3);
        assertThat(run("verify", "--trust", dir.resolve("nowhere"), good).exit())
                .isEqualTo(3);
    }

    @Test
    void threeThousandNamesAreAnsweredInOrderInLittleMemory() throws Exception {
        List<Path> names = new ArrayList<>();
        Path garbage = garbage();
        for (int i = 0; i < 3000; i++) {
            names.add(i % 1000 == 3 ? bad : i % 1000 == 5 ? garbage : i % 1000 == 7 ? dir.resolve("no-" + i) : good);
        }

        Run run = runWithInput(
                String.join("\n", names.stream().map(Path::toString).toList()) + "\n",
                "verify",
                "--trust",
                CERTIFICATES,
                "--format",
                "json",
                "--stdin");

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        List<String> lines = run.lines();
        assertThat(lines).hasSize(3000);
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < 3000; i++) {
            JsonNode answer = json.readTree(lines.get(i));
            assertThat(answer.get("file").asText()).isEqualTo(names.get(i).toString());
            boolean unreadable = i % 1000 == 5 || i % 1000 == 7;
            assertThat(answer.get("error").isNull()).as(lines.get(i)).isEqualTo(!unreadable);
            if (!unreadable) {
                assertThat(answer.get("signatures").get(0).get("verdict").asText())
                        .isEqualTo(i % 1000 == 3 ? "INVALID" : "VALID");
            }
        }
    }

    @Test
    void standardErrorStaysSilentOverBadFiles() throws Exception {
        Run run = run("verify", "--format", "json", garbage(), Files.createFile(dir.resolve("empty.pdf")), dir);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(3).allSatisfy(line -> assertThat(line).contains("\"signatures\":[]"));
    }

    private Path garbage() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        return Files.write(dir.resolve("garbage.pdf"), noise);
    }
}
