package vn.vanthu.tools;

import java.util.Iterator;
import java.util.List;

/**
 * Writes one JSON object as one line. Writing needs so little that the JSON library, which costs a tenth of a second to
 * load, is left for reading.
 */
final class JsonText {

    private final StringBuilder text;
    private boolean first = true;

    private JsonText(StringBuilder text) {
        this.text = text;
        text.append('{');
    }

    static JsonText object() {
        return new JsonText(new StringBuilder(512));
    }

    /** A text or {@code null}. */
    JsonText put(String key, String value) {
        key(key);
        quote(value);
        return this;
    }

    JsonText put(String key, long value) {
        key(key);
        text.append(value);
        return this;
    }

    JsonText put(String key, List<String> values) {
        key(key);
        text.append('[');
        for (Iterator<String> each = values.iterator(); each.hasNext(); ) {
            quote(each.next());
            if (each.hasNext()) {
                text.append(',');
            }
        }
        text.append(']');
        return this;
    }

    /** An array of objects, each of them finished. */
    JsonText putObjects(String key, List<JsonText> values) {
        key(key);
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",").append(values.get(i));
        }
        text.append(']');
        return this;
    }

    private void key(String key) {
        if (!first) {
            text.append(',');
        }
        first = false;
        quote(key);
        text.append(':');
    }

    private void quote(String value) {
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    // the line and paragraph separators end a line for some readers; lone surrogates are not UTF-8
                    if (c < 0x20 || c == 0x7f || c == '\u2028' || c == '\u2029' || isLone(value, i)) {
                        text.append("\\u").append(hex(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean isLone(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }

    /** The object as it stands; more can be put after. */
    @Override
    public String toString() {
        return text + "}";
    }
}
