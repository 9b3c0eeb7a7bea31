package vn.vanthu.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The message bundle of this feature, readable without any server. */
final class Messages {
    private static final Properties VIETNAMESE = load("vi");
    private static final Properties ENGLISH = load("en");

    private Messages() {}

    static String pattern(String key, Locale locale) {
        Properties bundle = locale.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
        return bundle.getProperty(key, key);
    }

    static Properties bundle(String language) {
        return language.equals("vi") ? VIETNAMESE : ENGLISH;
    }

    private static Properties load(String language) {
        String name = "/messages/validation_" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            Properties bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
