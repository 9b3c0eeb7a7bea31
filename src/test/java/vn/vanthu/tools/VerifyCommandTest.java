package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.tools.CommandLineFixture.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.tools.CommandLineFixture.Run;
import vn.vanthu.validation.report.EtsiReport;

class VerifyCommandTest {

    private static final Path CERTIFICATES = Path.of("certs-test");

    @TempDir
    private Path dir;

    private Path valid;
    private Path revoked;
    private Path broken;
    private Path unsigned;
    private Path noPdf;

    @BeforeEach
    void oneFileOfEachKind() throws IOException {
        valid = sign("an.nguyen", "valid");
        revoked = sign("quyen.cao", "revoked");
        broken = dir.resolve("broken.pdf");
        String text = Files.readString(valid, StandardCharsets.ISO_8859_1);
        int page = text.indexOf("/MediaBox");
        byte[] bytes = Files.readAllBytes(valid);
        bytes[text.indexOf('6', page)] = '7';
        Files.write(broken, bytes);
        unsigned = Pages.write(dir.resolve("unsigned.pdf"), "unsigned");
        noPdf = Files.writeString(dir.resolve("none.pdf"), "this is no PDF");
    }

    @Test
    void theExitCodeTellsTheKind() {
        assertThat(verify(valid).exit()).isZero();
        assertThat(verify(revoked).exit()).isEqualTo(1);
        assertThat(verify(broken).exit()).isEqualTo(1);
        assertThat(run("verify", valid).exit()).isEqualTo(2);
        assertThat(verify(unsigned).exit()).isEqualTo(2);
        assertThat(verify(noPdf).exit()).isEqualTo(3);
        assertThat(verify(dir.resolve("not-there.pdf")).exit()).isEqualTo(3);
        assertThat(verify(dir).exit()).isEqualTo(3);
    }

    @Test
    void ofManyTheGravestCounts() {
        assertThat(verify(valid, valid).exit()).isZero();
        assertThat(verify(valid, unsigned).exit()).isEqualTo(2);
        assertThat(verify(valid, unsigned, noPdf).exit()).isEqualTo(3);
        assertThat(verify(valid, unsigned, noPdf, broken, valid).exit()).isEqualTo(1);
    }

    @Test
    void withoutRevocationListsTheStatusIsUnknown() {
        assertThat(run("verify", "--trust", CERTIFICATES.resolve("ca"), valid).exit())
                .isEqualTo(2);
        assertThat(run("verify", "--trust", CERTIFICATES.resolve("ca"), "--trust", CERTIFICATES.resolve("crl"), valid)
                        .exit())
                .isZero();
    }

    @Test
    void jsonHasExactlyTheNamedKeysAndOneLineForEachFile() throws IOException {
        Run run = run("verify", "--trust", CERTIFICATES, "--format", "json", valid, noPdf, broken);

        List<JsonNode> answers = new ArrayList<>();
        for (String line : run.lines()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        assertThat(answers).hasSize(3);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(keys(answer)).containsExactly("file", "error", "signatures"));
        JsonNode good = answers.get(0).get("signatures").get(0);
        assertThat(keys(good))
                .containsExactly(
                        "field",
                        "kind",
                        "verdict",
                        "indication",
                        "subIndication",
                        "integrity",
                        "coverage",
                        "changes",
                        "level",
                        "signer",
                        "signingTime",
                        "reasons");
        assertThat(good.get("kind").asText()).isEqualTo("SIGNATURE");
        assertThat(good.get("verdict").asText()).isEqualTo("VALID");
        assertThat(good.get("indication").asText()).isEqualTo("TOTAL_PASSED");
        assertThat(good.get("subIndication").isNull()).isTrue();
        assertThat(good.get("integrity").asText()).isEqualTo("INTACT");
        assertThat(good.get("coverage").asText()).isEqualTo("WHOLE_FILE");
        assertThat(good.get("changes").asText()).isEqualTo("NONE");
        assertThat(good.get("level").asText()).isEqualTo("B-B");
        assertThat(good.get("signer").asText()).isEqualTo("Nguyễn Văn An");
        assertThat(good.get("signingTime").asText()).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(good.get("reasons").isArray()).isTrue();
        assertThat(answers.get(1).get("error").asText()).isNotBlank();
        assertThat(answers.get(1).get("signatures")).isEmpty();
        JsonNode bad = answers.get(2).get("signatures").get(0);
        assertThat(bad.get("verdict").asText()).isEqualTo("INVALID");
        assertThat(bad.get("integrity").asText()).isEqualTo("BROKEN");
        assertThat(bad.get("subIndication").asText()).isEqualTo("HASH_FAILURE");
    }

    @Test
    void etsiIsOneXmlDocumentALineForEachFile() {
        Run run = run("verify", "--trust", CERTIFICATES, "--format", "etsi", valid, noPdf, dir.resolve("missing.pdf"));

        assertThat(run.lines()).hasSize(3).allMatch(line -> line.startsWith("<?xml "));
        assertThat(run.lines().get(0)).contains("urn:etsi:019102:mainindication:total-passed");
        assertThat(run.lines().get(1)).contains(EtsiReport.NONE_FOUND);
        assertThat(run.lines().get(2)).contains(EtsiReport.NONE_FOUND);
    }

    @Test
    void theReasonsCanBeVietnamese() {
        assertThat(run("verify", "--trust", CERTIFICATES, "--lang", "vi", valid).out())
                .contains("Nội dung được ký còn nguyên vẹn");
    }

    @Test
    void aCheckAsOfAnEarlierMomentSeesTheWorldOfThen() {
        assertThat(run("verify", "--trust", CERTIFICATES, "--at", "2060-01-01", valid)
                        .exit())
                .isNotZero();
        assertThat(run("verify", "--trust", CERTIFICATES, "--at", "not a moment", valid)
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void wrongUseIsTold() {
        assertThat(run("verify").err()).contains("--stdin");
        assertThat(run("verify", "--trust", dir.resolve("nothing"), valid).err())
                .contains("no file or folder");
        assertThat(run("verify", "--trust", noPdf, valid).exit()).isEqualTo(3);
        assertThat(run("verify", "--format", "xml", valid).exit()).isEqualTo(3);
    }

    private Run verify(Object... files) {
        List<Object> words = new ArrayList<>(List.of("verify", "--trust", CERTIFICATES));
        words.addAll(List.of(files));
        return run(words.toArray());
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private Path sign(String person, String name) throws IOException {
        Path pin = Files.writeString(dir.resolve("pin"), "123456");
        Path file = Pages.write(dir.resolve(name + ".pdf"), name);
        Run run = run(
                "sign",
                "--keystore",
                CERTIFICATES.resolve("person/" + person + ".p12"),
                "--storepass",
                "file:" + pin,
                file);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return dir.resolve(name + "-signed.pdf");
    }
}
