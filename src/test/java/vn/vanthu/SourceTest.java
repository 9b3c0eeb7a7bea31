package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader of the sources may count on. */
class SourceTest {

    private static final Path BASE = Path.of("src/main/java/vn/vanthu");
    private static final int LONGEST_FILE = 400;

    @Test
    void everyFeatureSaysWhatItIsFor() throws IOException {
        try (Stream<Path> features = Files.list(BASE)) {
            assertThat(features.filter(Files::isDirectory)).isNotEmpty().allSatisfy(feature -> assertThat(
                            feature.resolve("package-info.java"))
                    .exists());
        }
    }

    @Test
    void filesStayReadable() throws IOException {
        assertThat(sources()).allSatisfy(source -> assertThat(Files.readAllLines(source))
                .as("lines of %s", source)
                .hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void nothingIsPutOff() throws IOException {
        assertThat(sources()).allSatisfy(source -> assertThat(Files.readString(source))
                .as(source.toString())
                .doesNotContainPattern("\\b(TODO|FIXME)\\b")
                .doesNotContain("printStackTrace()"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(BASE)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
