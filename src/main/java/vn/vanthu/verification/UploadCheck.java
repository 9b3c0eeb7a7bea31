package vn.vanthu.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.content.TemporaryFiles;
import vn.vanthu.platform.problem.Refusal;

/**
 * Checks files that somebody brings. Their bytes are on disk only while they are checked; nothing of them is kept, not
 * even in the journal.
 */
@ApplicationScoped
public class UploadCheck {

    private static final long MEGABYTE = 1024L * 1024L;
    private static final int BLOCK = 64 * 1024;

    @Inject
    private SignatureCheck check;

    @Inject
    private PageDrawing drawing;

    /** The most files in one upload. */
    public int mostFiles() {
        return Settings.number("vanthu.verification.files");
    }

    /** The largest file, in megabytes. */
    public int limitMegabytes() {
        return Settings.number("vanthu.verification.limit.mb");
    }

    /**
     * Checks one file; any signed-in person may. A file that is too large is refused in the result, so that the others
     * of the same upload are still checked.
     */
    public CheckedUpload check(Actor actor, String name, InputStream bytes) throws IOException {
        return check(name, bytes, limitMegabytes(), false);
    }

    /** The same, with pictures of the pages on which signatures are seen. */
    public CheckedUpload checkAndDraw(Actor actor, String name, InputStream bytes) throws IOException {
        return check(name, bytes, limitMegabytes(), true);
    }

    /**
     * Checks one file for a stranger: what it says of the directory is left out, since the file does not show it.
     *
     * @param megabytes the largest file
     */
    CheckedUpload checkForStranger(String name, InputStream bytes, int megabytes) throws IOException {
        return withoutHolders(check(name, bytes, megabytes, true));
    }

    /** Checks a file that the office keeps, for a stranger, whatever its size; without pictures. */
    CheckedUpload checkOwnForStranger(String name, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return withoutHolders(check(name, bytes, Integer.MAX_VALUE, false));
        }
    }

    private static CheckedUpload withoutHolders(CheckedUpload upload) {
        return new CheckedUpload(
                upload.name(),
                upload.size(),
                upload.sha256(),
                upload.checked().map(CheckedFile::withoutHolders),
                upload.refusal(),
                upload.pictures());
    }

    private CheckedUpload check(String name, InputStream bytes, int megabytes, boolean draw) throws IOException {
        Path file = TemporaryFiles.file("verification", ".pdf");
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, file, megabytes, digest);
            CheckedFile checked = check.check(file);
            List<PagePicture> pictures = draw ? drawing.draw(file, checked) : List.of();
            String hash = HexFormat.of().formatHex(digest.digest());
            return new CheckedUpload(plain(name), size, hash, Optional.of(checked), Optional.empty(), pictures);
        } catch (Refusal refusal) {
            return new CheckedUpload(
                    plain(name), Files.size(file), "", Optional.empty(), Optional.of(refusal), List.of());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static long copy(InputStream bytes, Path file, int megabytes, MessageDigest digest) throws IOException {
        long limit = megabytes * MEGABYTE;
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] block = new byte[BLOCK];
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                size += read;
                if (size > limit) {
                    throw new Refusal(Refusal.Kind.TOO_LARGE, "verification.too-large", megabytes);
                }
                out.write(block, 0, read);
            }
        }
        if (size == 0) {
            throw new Refusal(Refusal.Kind.INVALID, "verification.empty");
        }
        return size;
    }

    /** Some browsers send whole paths; and a name is for showing only. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("\\p{Cntrl}", " ").strip();
        return shown.length() > 200 ? shown.substring(0, 200) : shown;
    }
}
