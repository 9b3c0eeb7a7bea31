package vn.vanthu.validation;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One sentence of the chain of reasons behind a verdict.
 *
 * @param key stable key of the message, such as {@code hash.mismatch}; its texts stand in the bundle
 *     {@code messages/validation}
 * @param severity how much it weighs
 * @param arguments what is filled into the text, already for people (names, numbers, dates)
 */
public record Reason(String key, Severity severity, List<String> arguments) {

    /** Weight of a reason. */
    public enum Severity {
        /** Tells a fact. */
        INFO,
        /** Deserves a look but does not decide. */
        WARNING,
        /** Keeps the signature from being valid. */
        ERROR
    }

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason info(String key, Object... arguments) {
        return new Reason(key, Severity.INFO, strings(arguments));
    }

    public static Reason warning(String key, Object... arguments) {
        return new Reason(key, Severity.WARNING, strings(arguments));
    }

    public static Reason error(String key, Object... arguments) {
        return new Reason(key, Severity.ERROR, strings(arguments));
    }

    private static List<String> strings(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** The sentence in Vietnamese or, for any other locale, in English. */
    public String text(Locale locale) {
        return new MessageFormat(Messages.pattern(key, locale), Locale.ROOT).format(arguments.toArray());
    }
}
