package vn.vanthu.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {

    private static final Path CERTIFICATES = Path.of("certs-test");
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    private Path home;

    private Path folder;
    private WatchedFolder watched;

    @BeforeEach
    void watch() {
        folder = home.resolve("trust");
        watched = new WatchedFolder(folder, INTERVAL);
    }

    @Test
    void aMissingFolderTrustsNobody() {
        watched.refresh(START);
        assertThat(watched.material().anchors()).isEmpty();
        assertThat(watched.problem()).isEmpty();
    }

    @Test
    void whatIsPutInIsNoticed() throws IOException {
        watched.refresh(START);
        put("ca/root.crt");
        put("ca/person-ca.crt");
        put("crl/person-ca.crl");
        assertThat(watched.refresh(START.plusSeconds(29))).isFalse();
        assertThat(watched.material().anchors()).isEmpty();
        assertThat(watched.refresh(START.plusSeconds(30))).isTrue();
        assertThat(watched.material().anchors()).hasSize(1);
        assertThat(watched.material().intermediates()).hasSize(1);
        assertThat(watched.material().crls()).hasSize(1);
        assertThat(watched.refresh(START.plusSeconds(90))).isFalse();
    }

    @Test
    void whatIsTakenOutIsNoLongerTrusted() throws IOException {
        put("ca/root.crt");
        watched.refresh(START);
        assertThat(watched.material().anchors()).hasSize(1);
        Files.delete(folder.resolve("root.crt"));
        assertThat(watched.refresh(START.plus(INTERVAL))).isTrue();
        assertThat(watched.material().anchors()).isEmpty();
    }

    @Test
    void aDamagedFileLeavesWhatWasTrustedBefore() throws IOException {
        put("ca/root.crt");
        watched.refresh(START);
        Files.writeString(folder.resolve("new.crt"), "not a certificate");
        assertThat(watched.refresh(START.plus(INTERVAL))).isFalse();
        assertThat(watched.material().anchors()).hasSize(1);
        assertThat(watched.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("new.crt"));
        Files.delete(folder.resolve("new.crt"));
        watched.refresh(START.plus(INTERVAL.multipliedBy(2)));
        assertThat(watched.problem()).isEmpty();
    }

    private void put(String file) throws IOException {
        Files.createDirectories(folder);
        Path source = CERTIFICATES.resolve(file);
        Files.copy(source, folder.resolve(source.getFileName()));
    }
}
