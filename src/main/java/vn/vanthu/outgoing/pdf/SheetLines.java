package vn.vanthu.outgoing.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a document as a reader sees them, whatever order and pieces its letters were written in: letters of one
 * height are one line, told apart by a tabulator where columns begin.
 */
final class SheetLines {

    private static final double WORD_GAP = 0.18;
    private static final double COLUMN_GAP = 1.6;
    private static final double SAME_LINE = 0.35;

    private final List<Line> lines;

    private SheetLines(List<Line> lines) {
        this.lines = lines;
    }

    static SheetLines of(PDDocument document) throws IOException {
        Letters letters = new Letters();
        letters.getText(document);
        return new SheetLines(letters.lines());
    }

    /** Lines of a page from top to bottom. */
    Stream<Line> onPage(int page) {
        return lines.stream().filter(line -> line.page() == page);
    }

    /** A letter with its place; the origin is the lower left of what is shown. */
    private record Letter(String text, double x, double width, double base, double size) {

        double end() {
            return x + width;
        }
    }

    /**
     * A line of letters.
     *
     * @param text composed letters; one blank where words are apart, a tabulator where columns are
     * @param letters for each letter of the text the glyph it came from
     * @param base height of the base line
     * @param size font size of the first glyph
     */
    record Line(int page, String text, List<Letter> letters, double base, double size) {

        /** Left edge of the letter at an index. */
        double left(int index) {
            return letters.get(index).x();
        }

        /** Right edge of the letter at an index. */
        double right(int index) {
            return letters.get(index).end();
        }

        /** The first place where a pattern is found. */
        Optional<Matcher> find(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Optional.of(matcher) : Optional.empty();
        }

        /** The pieces between tabulators, from left to right, without blanks at their ends. */
        List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            Matcher matcher = Pattern.compile("[^\\t\\s](?:[^\\t]*[^\\t\\s])?").matcher(text);
            while (matcher.find()) {
                pieces.add(new Piece(this, matcher.group(), left(matcher.start()), right(matcher.end() - 1)));
            }
            return pieces;
        }
    }

    /** What stands in one column of a line. */
    record Piece(Line line, String text, double left, double right) {

        double middle() {
            return (left + right) / 2;
        }

        boolean isOver(Piece other) {
            return left < other.right && other.left < right;
        }
    }

    /** Collects the letters of all pages. */
    private static final class Letters extends PDFTextStripper {

        private final List<List<Letter>> pages = new ArrayList<>();

        @Override
        protected void startPage(org.apache.pdfbox.pdmodel.PDPage page) {
            pages.add(new ArrayList<>());
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            PDRectangle shown = getCurrentPage().getCropBox();
            boolean turned = getCurrentPage().getRotation() % 180 != 0;
            double height = turned ? shown.getWidth() : shown.getHeight();
            if (glyph.getUnicode() != null && !glyph.getUnicode().isEmpty()) {
                pages.get(pages.size() - 1)
                        .add(new Letter(
                                glyph.getUnicode(),
                                glyph.getXDirAdj(),
                                glyph.getWidthDirAdj(),
                                height - glyph.getYDirAdj(),
                                Math.max(1, glyph.getFontSizeInPt())));
            }
        }

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            for (int page = 1; page <= pages.size(); page++) {
                List<Letter> left = new ArrayList<>(pages.get(page - 1));
                left.sort(Comparator.comparingDouble(Letter::base).reversed());
                for (int from = 0; from < left.size(); ) {
                    Letter first = left.get(from);
                    int to = from + 1;
                    while (to < left.size() && first.base() - left.get(to).base() < SAME_LINE * first.size()) {
                        to++;
                    }
                    lines.add(line(page, left.subList(from, to)));
                    from = to;
                }
            }
            return lines;
        }

        private static Line line(int page, List<Letter> together) {
            List<Letter> sorted = new ArrayList<>(together);
            sorted.sort(Comparator.comparingDouble(Letter::x));
            StringBuilder text = new StringBuilder();
            List<Letter> origins = new ArrayList<>();
            Letter before = null;
            for (Letter letter : sorted) {
                double gap = before == null ? 0 : letter.x() - before.end();
                if (gap > COLUMN_GAP * letter.size()) {
                    append(text, origins, "\t", before);
                } else if (gap > WORD_GAP * letter.size()) {
                    append(text, origins, " ", before);
                }
                append(text, origins, letter.text().replace('\u00a0', ' '), letter);
                before = before == null || letter.end() > before.end() ? letter : before;
            }
            Letter first = sorted.get(0);
            return new Line(page, text.toString(), List.copyOf(origins), first.base(), first.size());
        }

        /** Adds letters; marks that belong to the letter before are composed with it. */
        private static void append(StringBuilder text, List<Letter> origins, String more, Letter from) {
            int lastLetter = Math.max(0, text.length() - 1);
            String joined = Normalizer.normalize(text.substring(lastLetter) + more, Normalizer.Form.NFC);
            text.setLength(lastLetter);
            text.append(joined);
            while (origins.size() < text.length()) {
                origins.add(from);
            }
        }
    }
}
