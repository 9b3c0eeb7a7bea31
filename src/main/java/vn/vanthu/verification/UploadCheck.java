package vn.vanthu.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.config.Settings;
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
        Path file = Files.createTempFile("verification", ".pdf");
        try {
            long size = copy(bytes, file);
            return new CheckedUpload(plain(name), size, Optional.of(check.check(file)), Optional.empty());
        } catch (Refusal refusal) {
            return new CheckedUpload(plain(name), Files.size(file), Optional.empty(), Optional.of(refusal));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private long copy(InputStream bytes, Path file) throws IOException {
        long limit = limitMegabytes() * MEGABYTE;
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                size += read;
                if (size > limit) {
                    throw new Refusal(Refusal.Kind.TOO_LARGE, "verification.too-large", limitMegabytes());
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
