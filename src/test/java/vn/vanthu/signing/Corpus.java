package vn.vanthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PDF files made by others, where they are at hand; the property {@code vanthu.corpus} says where. */
public final class Corpus {

    private Corpus() {}

    /** Whether the folder is there. */
    public static boolean present() {
        return Files.isDirectory(folder());
    }

    public static Path folder() {
        return Path.of(System.getProperty("vanthu.corpus", "../shared/corpus"));
    }

    /** All PDF files in order. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file ->
                            file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".pdf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
