package vn.vanthu.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where this process unpacks the server and puts temporary files: a folder of its own below the system's temporary folder.
 *
 * <p>A process that is killed cannot tidy up, and each leaves some 300 MB. The next start removes the folders whose owner
 * is gone, told by a file lock that ends with its process.
 */
final class UnpackFolder {

    private static final String PREFIX = "vanthu-";
    private static final String LOCK = "in-use.lock";

    /** Held until the process ends. */
    private static FileChannel claim;

    private UnpackFolder() {}

    /** Removes what dead processes left and makes a fresh folder the temporary one of this process. */
    static void take() {
        Path base = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Files.createDirectories(base);
            abandoned(base).forEach(UnpackFolder::removeUnlessInUse);
            Path own = base.resolve(PREFIX + Long.toHexString(new SecureRandom().nextLong()));
            Files.createDirectory(
                    own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            claim = lockFile(own);
            claim.lock();
            System.setProperty("java.io.tmpdir", own.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "VanThu cannot unpack itself into " + base + "; free some space or set -Djava.io.tmpdir=…", e);
        }
    }

    private static List<Path> abandoned(Path base) throws IOException {
        try (Stream<Path> files = Files.list(base)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .filter(file -> Files.isRegularFile(file.resolve(LOCK), LinkOption.NOFOLLOW_LINKS))
                    .filter(UnpackFolder::ours)
                    .toList();
        }
    }

    /** Another person's folder in the common temporary folder is never touched, nor what a link leads to. */
    private static boolean ours(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                            .getName()
                            .equals(System.getProperty("user.name"));
        } catch (IOException e) {
            return false; // removed at this moment by another start
        }
    }

    private static void removeUnlessInUse(Path folder) {
        try (FileChannel channel = lockFile(folder)) {
            if (channel.tryLock() != null) {
                remove(folder);
            }
        } catch (IOException e) {
            System.err.println("The folder " + folder + " of a VanThu that ended cannot be removed: " + e);
        }
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
