package vn.vanthu.platform.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Temporary files in the folder that this process has for itself, which the next start removes when this one is killed. The
 * JDK's own methods keep to the folder that was set when the process began.
 */
public final class TemporaryFiles {

    private TemporaryFiles() {}

    /** A new empty file that only the server's account may read; the caller deletes it. */
    public static Path file(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder(), prefix, suffix);
    }

    /** A new empty folder that only the server's account may read; the caller deletes it. */
    public static Path folder(String prefix) throws IOException {
        return Files.createTempDirectory(folder(), prefix);
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
