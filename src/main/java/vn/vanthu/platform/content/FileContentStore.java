package vn.vanthu.platform.content;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;
import vn.vanthu.platform.config.Settings;

/**
 * The content store on the file system: {@code <data>/content/ab/cd/<sha256>}.
 *
 * <p>Written to a temporary file, forced to disk, renamed, and the folder forced as well, so a name never stands for
 * half a file.
 */
@ApplicationScoped
class FileContentStore implements ContentStore {

    private static final int BUFFER = 64 * 1024;

    @Resource(lookup = "java:app/jdbc/office")
    private DataSource database;

    @Inject
    private Clock clock;

    @Override
    public StoredContent store(byte[] bytes, String mediaType) throws IOException {
        return store(new ByteArrayInputStream(bytes), mediaType, bytes.length);
    }

    @Override
    public StoredContent store(InputStream bytes, String mediaType, long limit) throws IOException {
        Path incoming = Files.createDirectories(root().resolve("incoming"));
        Path temporary = Files.createTempFile(incoming, "content", ".part");
        try {
            MessageDigest digest = sha256();
            long size = copyDurably(bytes, temporary, digest, limit);
            StoredContent content = new StoredContent(HexFormat.of().formatHex(digest.digest()), size, mediaType);
            settle(temporary, place(content.sha256()));
            register(content);
            return content;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(file(sha256));
    }

    @Override
    public Path file(String sha256) throws IOException {
        Path file = place(sha256);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(sha256);
        }
        return file;
    }

    private static Path root() {
        return Settings.dataFolder().resolve("content");
    }

    private static Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256.length() + " characters");
        }
        return root().resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static long copyDurably(InputStream from, Path to, MessageDigest digest, long limit) throws IOException {
        long size = 0;
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new ContentTooLarge(limit);
                }
                digest.update(buffer, 0, read);
                ByteBuffer block = ByteBuffer.wrap(buffer, 0, read);
                while (block.hasRemaining()) {
                    out.write(block);
                }
            }
            out.force(true);
        }
        return size;
    }

    private static void settle(Path temporary, Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The data folder must be one file system: " + root(), e);
        }
        for (Path folder = place.getParent(); !folder.equals(root().getParent()); folder = folder.getParent()) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    /** On the caller's transaction where there is one; what points at the content refers to this row. */
    private void register(StoredContent content) throws IOException {
        String insert = "insert into stored_content (sha256, size, media_type, stored_at) values (?, ?, ?, ?)"
                + " on conflict (sha256) do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, content.sha256());
            statement.setLong(2, content.size());
            statement.setString(3, content.mediaType());
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IOException("The content was written but could not be registered", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
