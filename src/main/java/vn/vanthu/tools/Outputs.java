package vn.vanthu.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where signed files go. Gives each input a place of its own that is not an input of the run; safe for use by several
 * threads.
 */
final class Outputs {

    private final Path folder;
    private final Set<Path> inputs = new HashSet<>();
    private final Set<Path> given = new HashSet<>();

    /**
     * @param folder for all signed files, or null for each beside its input
     */
    Outputs(Path folder) {
        this.folder = folder;
    }

    /**
     * The place for the signed form of an input; its folder exists.
     *
     * @throws IOException where there is none: two inputs would be written to the same place, or over an input
     */
    Path of(Path input) throws IOException {
        if (!Files.exists(input)) {
            throw new IOException("There is no file " + input);
        }
        if (Files.isDirectory(input)) {
            throw new IOException("It is a folder, not a file");
        }
        Path source = input.toRealPath();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path beside = folder == null ? input.toAbsolutePath().getParent() : folder;
        boolean sameFolder = beside.toRealPath().equals(source.getParent());
        String name = input.getFileName().toString();
        Path target = beside.resolve(folder == null || sameFolder ? suffixed(name) : name);
        Path real =
                Files.exists(target) ? target.toRealPath() : beside.toRealPath().resolve(target.getFileName());
        return claim(source, real, target);
    }

    private synchronized Path claim(Path source, Path real, Path target) throws IOException {
        inputs.add(source);
        if (inputs.contains(real)) {
            throw new IOException("Its place " + target + " is an input of this run; give another --out");
        }
        if (!given.add(real)) {
            throw new IOException("Another input of this run was already written to " + target);
        }
        return target;
    }

    private static String suffixed(String name) {
        int dot = name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name.length() - 4 : name.length();
        return name.substring(0, dot) + "-signed" + (dot < name.length() ? name.substring(dot) : ".pdf");
    }
}
