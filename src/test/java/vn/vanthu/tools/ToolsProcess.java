package vn.vanthu.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code vanthu-tools.jar} as a process of its own, as its users do. */
public final class ToolsProcess {

    private static final long LONGEST_SECONDS = 120;

    /** What a run gave. */
    public record Run(int exit, String out, String err) {

        public List<String> lines() {
            return out.lines().toList();
        }
    }

    private ToolsProcess() {}

    public static Run run(Object... arguments) throws IOException, InterruptedException {
        return runWithInput("", arguments);
    }

    static Run runWithInput(String input, Object... arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "tools-it"));
        Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = builder(arguments)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("vanthu-tools is still running after " + LONGEST_SECONDS + " s");
            }
            return new Run(process.exitValue(), text(out), text(err));
        } finally {
            process.destroyForcibly();
            for (Path file : List.of(in, out, err)) {
                Files.delete(file);
            }
        }
    }

    /** A process with the test password in PIN and little memory; the caller starts and ends it. */
    static ProcessBuilder builder(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-jar",
                System.getProperty("vanthu.tools.jar")));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PIN", "123456");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
