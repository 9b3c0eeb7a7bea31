package vn.vanthu.validation.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * Which file a report speaks of.
 *
 * @param name as the one who had it checked calls it
 * @param sha256 of its bytes; the array is not to be changed
 */
public record FileReference(String name, byte[] sha256) {

    private static final int SHA_256 = 32;

    /** @throws IllegalArgumentException when the digest is no SHA-256 value */
    public FileReference {
        Objects.requireNonNull(name, "name");
        if (sha256.length != SHA_256) {
            throw new IllegalArgumentException("A SHA-256 value has 32 bytes, not " + sha256.length);
        }
    }

    /**
     * Reads a file to refer to it.
     *
     * @param name what it is to be called
     * @throws IOException when it cannot be read
     */
    public static FileReference to(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return new FileReference(name, digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
