package vn.vanthu.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vanthu.validation.trust.TrustFolder;

/**
 * Reads a trust folder, and reads it again when a file in it was added, removed or changed. A folder that cannot be read
 * leaves in force what was read before. A missing folder is an empty one.
 */
final class WatchedFolder {

    private static final int DEPTH = 6;

    private final Path folder;
    private final Duration interval;

    private Instant lookedAt = Instant.EPOCH;
    private String seen = "";
    private TrustMaterial material = TrustMaterial.NONE;
    private Optional<String> problem = Optional.empty();

    /**
     * @param interval how long what was seen is believed before it is looked at again
     */
    WatchedFolder(Path folder, Duration interval) {
        this.folder = folder;
        this.interval = interval;
    }

    /** Looks again if it is time. Whether what is trusted changed. */
    synchronized boolean refresh(Instant now) {
        if (lookedAt.plus(interval).isAfter(now)) {
            return false;
        }
        lookedAt = now;
        try {
            String found = Files.isDirectory(folder) ? listing() : "missing";
            if (found.equals(seen)) {
                problem = Optional.empty();
                return false;
            }
            TrustMaterial read =
                    Files.isDirectory(folder) ? TrustMaterial.of(TrustFolder.load(folder)) : TrustMaterial.NONE;
            seen = found;
            problem = Optional.empty();
            material = read;
            return true;
        } catch (IOException e) {
            problem = Optional.of(e.getMessage());
            return false;
        }
    }

    synchronized TrustMaterial material() {
        return material;
    }

    /** What kept the newest state of the folder from being read. */
    synchronized Optional<String> problem() {
        return problem;
    }

    private String listing() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis());
            }
        }
        return files.toString();
    }
}
