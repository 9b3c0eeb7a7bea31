package vn.vanthu.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line judges: pdfsig and qpdf. */
public final class PopplerOracle {

    private PopplerOracle() {}

    /** Output of {@code pdfsig -nocert} with more options. */
    public static String pdfsig(byte[] pdf, String... options) {
        return run(pdf, List.of("pdfsig", "-nocert"), options);
    }

    /** Output of {@code qpdf --check} with more options; its exit code is checked to be 0. */
    public static String qpdfCheck(byte[] pdf, String... options) {
        return run(pdf, List.of("qpdf", "--check"), options);
    }

    private static String run(byte[] pdf, List<String> command, String... options) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "oracle"));
            Path file = Files.createTempFile(folder, "judged", ".pdf");
            Files.write(file, pdf);
            java.util.ArrayList<String> line = new java.util.ArrayList<>(command);
            line.addAll(List.of(options));
            line.add(file.toString());
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command.get(0) + " hangs");
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(command.get(0) + " says " + process.exitValue() + "\n" + output);
            }
            Files.delete(file);
            return output;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
