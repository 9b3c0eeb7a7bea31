package vn.vanthu.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.validation.AlgorithmPolicy;

class PolicyFileTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theFileReplacesTheProductsPolicy() throws IOException {
        AlgorithmPolicy policy = PolicyFile.read(file("digest.SHA-512=always\nkey.RSA=2048:2020-01-01 3072:always\n"));

        assertThat(policy.acceptsDigest("SHA-512", NOW)).isTrue();
        assertThat(policy.acceptsDigest("SHA-256", NOW)).isFalse();
        assertThat(policy.acceptsKey("RSA", 2048, NOW)).isFalse();
        assertThat(policy.acceptsKey("RSA", 4096, NOW)).isTrue();
    }

    @Test
    void wrongLinesAreToldAtOnce() throws IOException {
        for (String wrong : new String[] {"digest.SHA-256=soon", "key.RSA=many:always", "key.RSA=2048", "RSA=always"}) {
            Path file = file(wrong);
            assertThatThrownBy(() -> PolicyFile.read(file))
                    .as(wrong)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("wrongly");
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("algorithms.properties"), content);
    }
}
