package vn.vanthu.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in {@code /compose/} with places written <code>${name}</code>, each to be filled once or more. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    private static final Map<String, Template> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final String text;
    private final Map<String, String> filled = new HashMap<>();

    private Template(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** A fresh copy of the template of this file name. */
    static Template named(String name) {
        Template loaded = LOADED.computeIfAbsent(name, Template::load);
        return new Template(loaded.name, loaded.text);
    }

    Template put(String place, Html content) {
        filled.put(place, content.markup());
        return this;
    }

    Template put(String place, double number) {
        filled.put(place, number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number));
        return this;
    }

    /** @throws IllegalStateException when a place was not filled */
    Html fill() {
        Matcher places = PLACE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (places.find()) {
            String content = filled.get(places.group(1));
            if (content == null) {
                throw new IllegalStateException(name + ": nothing given for " + places.group(1));
            }
            places.appendReplacement(result, Matcher.quoteReplacement(content));
        }
        return new Html(places.appendTail(result).toString());
    }

    private static Template load(String name) {
        try (InputStream file = Template.class.getResourceAsStream("/compose/" + name)) {
            if (file == null) {
                throw new IllegalStateException("No template /compose/" + name);
            }
            return new Template(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
