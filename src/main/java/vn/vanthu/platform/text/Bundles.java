package vn.vanthu.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All texts of the product, one bundle a feature: {@code messages/<feature>_<language>.properties} in UTF-8.
 *
 * <p>Which features have a bundle stands in {@code messages/index}. A key lives in one bundle only and starts with the
 * feature's name. Texts with arguments use {@link MessageFormat}.
 */
public final class Bundles {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

    private Bundles() {}

    /** Every text of a language by key; English where the language is {@code en}, Vietnamese otherwise. */
    public static Map<String, String> texts(Locale locale) {
        String language = "en".equals(locale.getLanguage()) ? "en" : "vi";
        return LOADED.computeIfAbsent(language, Bundles::load);
    }

    /** The text with its arguments filled in; the key itself, in brackets, where there is no such text. */
    public static String text(Locale locale, String key, List<?> arguments) {
        String pattern = texts(locale).get(key);
        if (pattern == null) {
            return "[" + key + "]";
        }
        return arguments.isEmpty() ? pattern : new MessageFormat(pattern, locale).format(arguments.toArray());
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new TreeMap<>();
        for (String feature : lines("messages/index")) {
            Properties bundle = new Properties();
            String resource = "messages/" + feature + "_" + language + ".properties";
            try (InputStreamReader in = new InputStreamReader(open(resource), StandardCharsets.UTF_8)) {
                bundle.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bundle.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return Map.copyOf(all);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = Bundles.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("Missing message bundle " + resource);
        }
        return in;
    }
}
