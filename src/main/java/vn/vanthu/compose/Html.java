package vn.vanthu.compose;

import java.text.Normalizer;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Well-formed XHTML. Text gets in only through {@link #text}, which escapes it, so what people write can never become
 * markup.
 */
record Html(String markup) {

    static final Html NONE = new Html("");

    /**
     * Escaped text in composed Unicode, as TCVN 6909 wants it; characters that XML forbids, control characters among
     * them, become blanks.
     */
    static Html text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(character) ? character : ' ');
            }
        });
        return new Html(escaped.toString());
    }

    /** An element of this name and class around the content. */
    static Html element(String name, String cssClass, Html content) {
        String attribute = cssClass.isEmpty() ? "" : " class=\"" + cssClass + "\"";
        return new Html("<" + name + attribute + ">" + content.markup + "</" + name + ">");
    }

    static Html all(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    Html then(Html next) {
        return new Html(markup + next.markup);
    }

    private static boolean allowed(int character) {
        return character >= 0x20 && character < 0x7F
                || character >= 0xA0 && character < 0xD800
                || character >= 0xE000 && character < 0xFFFE
                || character >= 0x10000;
    }
}
