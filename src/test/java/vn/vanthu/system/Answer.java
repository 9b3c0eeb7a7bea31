package vn.vanthu.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server answered. */
record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\"\\s+(?:value|content)=\"([0-9a-f]{64})\"");

    String text() {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The first header of this name. */
    Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    String location() {
        return header("Location").orElseThrow(() -> new AssertionError("no redirect but " + this));
    }

    /** The token that the page's forms carry. */
    Optional<String> token() {
        Matcher matcher = TOKEN.matcher(text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + headers.getOrDefault("location", List.of()) + " "
                + text.substring(0, Math.min(600, text.length()));
    }
}
