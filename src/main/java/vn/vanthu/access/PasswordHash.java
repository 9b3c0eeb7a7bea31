package vn.vanthu.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) hashes of passwords in the PHC string format.
 *
 * <p>Parameters follow the OWASP recommendation (19 MiB, two passes, one lane); each hash names its own, so stronger
 * ones can be introduced without locking anybody out.
 */
final class PasswordHash {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private PasswordHash() {}

    /** A new hash with a fresh salt. */
    static String of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2id(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** Whether the password is the one behind the hash; takes the same time either way. */
    static boolean matches(char[] password, String phc) {
        String[] parts = phc.split("\\$");
        if (parts.length != 6 || !"argon2id".equals(parts[1])) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        String[] costs = parts[3].split(",");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = argon2id(
                password,
                Base64.getDecoder().decode(parts[4]),
                cost(costs[0]),
                cost(costs[1]),
                cost(costs[2]),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static int cost(String parameter) {
        return Integer.parseInt(parameter.substring(2));
    }

    private static byte[] argon2id(char[] password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(new String(password).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
