package vn.vanthu.outgoing;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code that a document carries for the public check: twelve characters nobody can guess (60 bits), of digits and
 * capital letters without those that are mistaken for one another (I, L, O, U).
 *
 * @param value the characters
 */
public record CheckCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern WRITTEN = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public CheckCode {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a check code");
        }
    }

    /** A new one. */
    static CheckCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CheckCode(code.toString());
    }

    /** What somebody typed, with or without hyphens, small or capital letters; empty when it cannot be a code. */
    public static Optional<CheckCode> typed(String text) {
        String plain = text.replaceAll("[\\s\\-–.]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return WRITTEN.matcher(plain).matches() ? Optional.of(new CheckCode(plain)) : Optional.empty();
    }

    /** In groups of four, as it is printed for people. */
    public String grouped() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }
}
