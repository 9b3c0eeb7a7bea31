package vn.vanthu.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Until when an algorithm is trusted. Read from properties: {@code digest.SHA-1=2012-08-01} gives a last day,
 * {@code digest.SHA-256=always} none; {@code key.RSA=1024:2019-10-01 2048:always} gives for each size the date until
 * which keys of at least that size are trusted. What is not named is not trusted.
 *
 * <p>The default ({@code validation/algorithms.properties}) follows ETSI TS 119 312 and, for what is accepted today,
 * annex I of TT 15/2025/TT-BKHCN.
 */
public final class AlgorithmPolicy {
    private final Properties rules;
    private final Map<String, Optional<String>> keyDates = new ConcurrentHashMap<>();

    private AlgorithmPolicy(Properties rules) {
        this.rules = rules;
    }

    /** The policy that comes with the product. */
    public static AlgorithmPolicy standard() {
        try (InputStream in = AlgorithmPolicy.class.getResourceAsStream("/validation/algorithms.properties")) {
            Properties rules = new Properties();
            rules.load(in);
            return new AlgorithmPolicy(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A policy of the operator's own. */
    public static AlgorithmPolicy of(Properties rules) {
        Properties copy = new Properties();
        copy.putAll(rules);
        return new AlgorithmPolicy(copy);
    }

    /** Whether the digest algorithm (JCA name such as SHA-256) could be trusted at the moment. */
    public boolean acceptsDigest(String name, Instant moment) {
        return before(rules.getProperty("digest." + name), moment);
    }

    /** Whether a key of the algorithm (RSA, DSA, EC, Ed25519, Ed448) and size could be trusted at the moment. */
    public boolean acceptsKey(String algorithm, int bits, Instant moment) {
        return keyDates.computeIfAbsent(algorithm + ' ' + bits, name -> keyDate(algorithm, bits))
                .map(date -> before(date, moment))
                .orElse(false);
    }

    /** The date of the greatest size in the rule that is not greater than this one. */
    private Optional<String> keyDate(String algorithm, int bits) {
        String rule = rules.getProperty("key." + algorithm, "");
        Optional<String> until = Optional.empty();
        int best = -1;
        for (String part : rule.isBlank() ? new String[0] : rule.trim().split("\\s+")) {
            String[] halves = part.split(":");
            int size = Integer.parseInt(halves[0]);
            if (size <= bits && size > best) {
                best = size;
                until = Optional.of(halves[1]);
            }
        }
        return until;
    }

    private static boolean before(String date, Instant moment) {
        if (date == null) {
            return false;
        }
        if (date.trim().toLowerCase(Locale.ROOT).equals("always")) {
            return true;
        }
        return moment.isBefore(LocalDate.parse(date.trim())
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    }
}
