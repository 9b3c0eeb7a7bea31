package vn.vanthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /**
     * What a judge said.
     *
     * @param exit its exit code
     * @param output all it printed
     */
    public record Answer(int exit, String output) {}

    /** Asks a judge that is given the document as its last argument. */
    public static Answer ask(byte[] pdf, String... command) {
        Program.require(command[0]);
        try {
            Path folder = Files.createDirectories(Path.of("target", "oracle"));
            Path file = Files.createTempFile(folder, "judged", ".pdf");
            Files.write(file, pdf);
            List<String> line = new ArrayList<>(List.of(command));
            line.add(file.toString());
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " hangs");
            }
            Files.delete(file);
            return new Answer(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String run(byte[] pdf, List<String> command, String... options) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(options));
        Answer answer = ask(pdf, line.toArray(String[]::new));
        if (answer.exit() != 0) {
            throw new AssertionError(command.get(0) + " says " + answer.exit() + "\n" + answer.output());
        }
        return answer.output();
    }
}
