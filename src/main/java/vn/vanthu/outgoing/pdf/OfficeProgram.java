package vn.vanthu.outgoing.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.vanthu.outgoing.WordFiles;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.content.TemporaryFiles;
import vn.vanthu.platform.problem.Refusal;

/**
 * LibreOffice without its windows, as a process of its own for each file, with a profile of its own: a file that breaks it
 * breaks nothing else. Macros do not run in this mode.
 */
@ApplicationScoped
class OfficeProgram implements WordFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] RICH_TEXT = {'{', '\\', 'r', 't', 'f'};
    private static final int HEAD = 8;
    private static final int SECONDS = 60;

    @Override
    public InputStream asPdf(InputStream file) throws IOException {
        InputStream in = new BufferedInputStream(file);
        if (!isWord(in)) {
            return in;
        }
        Path program = Settings.optional("vanthu.office.program")
                .map(Path::of)
                .filter(Files::isExecutable)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "outgoing.upload.WORD"));
        return convert(program, in);
    }

    /** By the first bytes: .docx and .odt are ZIP archives, .doc is a compound file, .rtf says so. */
    private static boolean isWord(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return Stream.of(ZIP, COMPOUND_FILE, RICH_TEXT)
                .anyMatch(start ->
                        head.length >= start.length && Arrays.equals(Arrays.copyOf(head, start.length), start));
    }

    /** The PDF that the program makes of the file. */
    static InputStream convert(Path program, InputStream word) throws IOException {
        Path folder = TemporaryFiles.folder("vanthu-word");
        try {
            Path source = folder.resolve("draft.docx");
            Files.copy(word, source, StandardCopyOption.REPLACE_EXISTING);
            run(program, folder, source);
            Path pdf = Optional.of(folder.resolve("draft.pdf"))
                    .filter(Files::isRegularFile)
                    .orElseThrow(OfficeProgram::failed);
            return new ByteArrayInputStream(Files.readAllBytes(pdf));
        } finally {
            delete(folder);
        }
    }

    private static void run(Path program, Path folder, Path source) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        "pdf:writer_pdf_Export",
                        "--outdir",
                        folder.toString(),
                        source.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw failed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Refusal failed() {
        return new Refusal(Refusal.Kind.INVALID, "outgoing.upload.WORD_FAILED");
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
