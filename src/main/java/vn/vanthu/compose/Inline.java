package vn.vanthu.compose;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a line of text is made of. */
public sealed interface Inline {

    /**
     * Text of one style.
     *
     * @param text plain text; line ends and other control characters are written as blanks
     */
    record Run(String text, boolean bold, boolean italic) implements Inline {
        public Run {
            Objects.requireNonNull(text);
        }
    }

    /** A line end inside a paragraph. */
    record LineBreak() implements Inline {}

    /** Upright text. */
    static Run text(String text) {
        return new Run(text, false, false);
    }

    /** Bold text. */
    static Run bold(String text) {
        return new Run(text, true, false);
    }

    /** Italic text. */
    static Run italic(String text) {
        return new Run(text, false, true);
    }

    /** The words without their style; a line break counts as a blank. */
    static String plain(List<Inline> inlines) {
        return inlines.stream()
                .map(inline -> inline instanceof Run run ? run.text() : " ")
                .collect(Collectors.joining());
    }
}
