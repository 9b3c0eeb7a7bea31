package vn.vanthu.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vanthu-tools verify-store}: compares every file of a content store with its name, which is its SHA-256. */
@Command(
        name = "verify-store",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a content store: every file is named by the SHA-256 of its bytes and lies in its place"
                    + " (DIR/ab/cd/abcd...). Files under DIR/incoming were never finished and are only counted.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Every file is as it was stored.",
            "1:A file is damaged, misplaced or missing.",
            "3:The store or a file of it cannot be read, or wrong use."
        })
final class VerifyStoreCommand implements Callable<Integer> {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of the store.")
    private Path store;

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "SHA-256 values, one a line, that the store must hold; those it does not are named.")
    private Path expected;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files to read at once; default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    private long files;
    private long bytes;
    private long unfinished;
    private long damaged;
    private long unreadable;

    /** One file's outcome; the problem is null where there is none. */
    private record Checked(Path file, long size, Outcome outcome, String problem) {}

    private enum Outcome {
        GOOD,
        UNFINISHED,
        DAMAGED,
        UNREADABLE
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(store)) {
            throw new UsageProblem(spec, "There is no folder " + store);
        }
        Set<String> missing = expected == null ? new HashSet<>() : readExpected();
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        try (Stream<Path> walk = Files.walk(store)) {
            InOrder.run(
                    walk.filter(Files::isRegularFile).iterator(),
                    threads,
                    this::check,
                    checked -> count(checked, missing, out));
        }
        missing.stream().sorted().forEach(hash -> out.println("MISSING " + hash));
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "%d files, %.1f MB in %.1f s; %d damaged, %d missing, %d unreadable, %d never finished%n",
                files,
                bytes / 1e6,
                seconds,
                damaged,
                missing.size(),
                unreadable,
                unfinished);
        out.flush();
        return damaged > 0 || !missing.isEmpty() ? 1 : unreadable > 0 ? VanThuTools.UNREADABLE_OR_WRONG_USE : 0;
    }

    private Set<String> readExpected() throws IOException {
        Set<String> hashes = new HashSet<>();
        for (String line : Files.readAllLines(expected)) {
            String hash = line.strip();
            if (!hash.isEmpty() && !HASH.matcher(hash).matches()) {
                throw new IOException(expected + " holds a line that is no SHA-256 value");
            }
            if (!hash.isEmpty()) {
                hashes.add(hash);
            }
        }
        return hashes;
    }

    private void count(Checked checked, Set<String> missing, PrintWriter out) {
        switch (checked.outcome()) {
            case GOOD -> missing.remove(checked.file().getFileName().toString());
            case UNFINISHED -> unfinished++;
            case DAMAGED -> damaged++;
            case UNREADABLE -> unreadable++;
            default -> throw new IllegalStateException(checked.outcome().toString());
        }
        if (checked.problem() != null) {
            out.println(checked.outcome() + " " + checked.file() + ": " + checked.problem());
        }
        files++;
        bytes += checked.size();
    }

    private Checked check(Path file) {
        Path place = store.relativize(file);
        String name = file.getFileName().toString();
        if (place.startsWith("incoming")) {
            return new Checked(file, 0, Outcome.UNFINISHED, null);
        }
        if (!HASH.matcher(name).matches()) {
            return new Checked(file, 0, Outcome.DAMAGED, "its name is no SHA-256 value");
        }
        try {
            long size = Files.size(file);
            if (!hash(file).equals(name)) {
                return new Checked(file, size, Outcome.DAMAGED, "its bytes are not those its name was made of");
            }
            Path right = Path.of(name.substring(0, 2), name.substring(2, 4), name);
            return place.equals(right)
                    ? new Checked(file, size, Outcome.GOOD, null)
                    : new Checked(file, size, Outcome.DAMAGED, "it lies in the wrong folder, expected " + right);
        } catch (IOException e) {
            return new Checked(file, 0, Outcome.UNREADABLE, "it cannot be read (" + e.getMessage() + ")");
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
