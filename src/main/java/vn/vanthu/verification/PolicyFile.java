package vn.vanthu.verification;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import vn.vanthu.validation.AlgorithmPolicy;

/** Reads the operator's own algorithm policy. What it says wrongly is told at the start, not at the first check. */
final class PolicyFile {

    private static final int ANY_SIZE = Integer.MAX_VALUE;

    private PolicyFile() {}

    /**
     * The policy in the file, in the form of {@link AlgorithmPolicy}.
     *
     * @throws IllegalStateException when a line of it is wrong
     */
    static AlgorithmPolicy read(Path file) {
        Properties rules = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            rules.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The algorithm policy " + file + " cannot be read", e);
        }
        AlgorithmPolicy policy = AlgorithmPolicy.of(rules);
        for (String name : rules.stringPropertyNames()) {
            try {
                probe(policy, name, rules.getProperty(name));
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
                throw new IllegalStateException("The algorithm policy " + file + " says " + name + " wrongly", e);
            }
        }
        return policy;
    }

    private static void probe(AlgorithmPolicy policy, String name, String rule) {
        if (name.startsWith("digest.")) {
            policy.acceptsDigest(name.substring("digest.".length()), Instant.EPOCH);
        } else if (name.startsWith("key.")) {
            String algorithm = name.substring("key.".length());
            policy.acceptsKey(algorithm, ANY_SIZE, Instant.EPOCH);
            for (String part : rule.trim().split("\\s+")) {
                policy.acceptsKey(algorithm, Integer.parseInt(part.split(":")[0]), Instant.EPOCH);
            }
        } else {
            throw new IllegalArgumentException("a rule is for a digest or a key");
        }
    }
}
