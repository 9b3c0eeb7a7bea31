package vn.vanthu.compose;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.compose.Inline.LineBreak;
import vn.vanthu.compose.Inline.Run;

/** Bold, italic and line ends inside a line of {@link Markup}. */
final class InlineMarkup {

    private static final String NOT_AFTER_OPENING = ")].,;:!?*";

    private final String source;
    private final List<Inline> result = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    private InlineMarkup(String source) {
        this.source = source;
    }

    static List<Inline> read(String source) {
        InlineMarkup reader = new InlineMarkup(source);
        reader.read(0, source.length(), false, false);
        reader.strip();
        return reader.result;
    }

    /** A block neither begins nor ends with blanks, escaped or not. */
    private void strip() {
        while (!result.isEmpty()
                && result.get(0) instanceof Run first
                && first.text().startsWith(" ")) {
            replace(0, first, first.text().stripLeading());
        }
        while (!result.isEmpty()
                && result.get(result.size() - 1) instanceof Run last
                && last.text().endsWith(" ")) {
            replace(result.size() - 1, last, last.text().stripTrailing());
        }
    }

    private void replace(int position, Run run, String text) {
        if (text.isEmpty()) {
            result.remove(position);
        } else {
            result.set(position, new Run(text, run.bold(), run.italic()));
        }
    }

    static String write(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : inlines) {
            text.append(inline instanceof Run run ? write(run) : "\\/");
        }
        return text.toString();
    }

    private static String write(Run run) {
        String text = run.text().replaceAll("\\s", " ");
        String stars = (run.bold() ? "**" : "") + (run.italic() ? "*" : "");
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (stars.isEmpty() || start == end) {
            return escape(text);
        }
        String words = escape(text.substring(start, end));
        String opening = opensBefore(words.charAt(0)) ? stars : stars + "\\";
        return escape(text.substring(0, start)) + opening + words + stars + escape(text.substring(end));
    }

    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*").replace("|", "\\|");
    }

    private void read(int from, int to, boolean bold, boolean italic) {
        int i = from;
        while (i < to) {
            char character = source.charAt(i);
            if (character == '\\' && i + 1 < to) {
                escaped(source.charAt(i + 1), bold, italic);
                i += 2;
            } else if (character == '*') {
                i = stars(i, to, bold, italic);
            } else {
                pending.append(character);
                i++;
            }
        }
        flush(bold, italic);
    }

    private void escaped(char character, boolean bold, boolean italic) {
        if (character == '/') {
            flush(bold, italic);
            result.add(new LineBreak());
        } else {
            pending.append(character);
        }
    }

    /** Reads a run of stars at {@code start}; gives the position after what was read. */
    private int stars(int start, int to, boolean bold, boolean italic) {
        int length = runOfStars(start, to);
        boolean asBold = length >= 2;
        boolean asItalic = length != 2;
        int closing = length > 3 || asBold && bold || asItalic && italic ? -1 : closing(start + length, to, length);
        if (closing < 0) {
            pending.append("*".repeat(length));
            return start + length;
        }
        flush(bold, italic);
        read(start + length, closing, bold || asBold, italic || asItalic);
        return closing + length;
    }

    private int closing(int from, int to, int length) {
        if (from >= to || !opensBefore(source.charAt(from))) {
            return -1;
        }
        int i = from;
        while (i < to) {
            if (source.charAt(i) == '\\') {
                i += 2;
                continue;
            }
            int stars = runOfStars(i, to);
            if (stars == length && source.charAt(i - 1) != ' ') {
                return i;
            }
            i += Math.max(1, stars);
        }
        return -1;
    }

    private static boolean opensBefore(char character) {
        return !Character.isWhitespace(character) && NOT_AFTER_OPENING.indexOf(character) < 0;
    }

    private int runOfStars(int start, int to) {
        int end = start;
        while (end < to && source.charAt(end) == '*') {
            end++;
        }
        return end - start;
    }

    private void flush(boolean bold, boolean italic) {
        if (pending.length() > 0) {
            result.add(new Run(pending.toString(), bold, italic));
            pending.setLength(0);
        }
    }
}
