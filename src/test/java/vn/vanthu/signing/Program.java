package vn.vanthu.signing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A program of the machine that tests run beside Java; {@code config/install-test-tools.sh} installs them. */
public final class Program {

    private Program() {}

    /** Skips the test, with the reason, where the program is missing. */
    public static void require(String name) {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))),
                () -> "needs " + name + ", see config/install-test-tools.sh");
    }
}
