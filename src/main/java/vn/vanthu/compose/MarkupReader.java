package vn.vanthu.compose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.compose.Block.Article;
import vn.vanthu.compose.Block.Basis;
import vn.vanthu.compose.Block.Clause;
import vn.vanthu.compose.Block.Division;
import vn.vanthu.compose.Block.Division.Kind;
import vn.vanthu.compose.Block.Heading;
import vn.vanthu.compose.Block.PageBreak;
import vn.vanthu.compose.Block.Paragraph;
import vn.vanthu.compose.Block.Point;

/** Reads {@link Markup}. */
final class MarkupReader {

    private static final Pattern DIRECTIVE = Pattern.compile("\\[(giữa|phải|trái|căn cứ)]\\s*(.*)");
    private static final Pattern DIVISION =
            Pattern.compile("(Phần|Chương|Mục)\\s+([IVXLCDM]+|\\d+)(?:\\s*[.:]\\s*(.*)|\\s*)", Pattern.CANON_EQ);
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+\\.(?:\\s+(.*))?");
    private static final Pattern ARTICLE = Pattern.compile("Điều\\s+\\d+\\s*[.:]\\s*(.*)");
    private static final Pattern CLAUSE = Pattern.compile("\\d{1,3}\\.(?:\\s+(.*))?");
    private static final Pattern POINT = Pattern.compile("[a-zđ]{1,2}\\)\\s*(.*)");
    private static final Pattern HEADING = Pattern.compile("(#{1,3})(?:\\s+(.*))?");
    private static final Pattern PAGE_BREAK = Pattern.compile("-{3,}");
    private static final Pattern ENACTING = Pattern.compile("QUYẾT (ĐỊNH|NGHỊ)\\s*:");
    private static final Pattern BASIS_START = Pattern.compile("(Căn cứ|Theo đề nghị|Xét) ");

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private boolean articlesBegun;
    private int next;

    MarkupReader(String text) {
        lines = Normalizer.normalize(text, Normalizer.Form.NFC)
                .lines()
                .map(String::strip)
                .toList();
    }

    List<Block> blocks() {
        while (next < lines.size()) {
            String line = lines.get(next++);
            if (line.startsWith("|")) {
                table();
            } else if (!line.isEmpty() && !ENACTING.matcher(line).matches()) {
                Block block = block(line);
                articlesBegun |= block instanceof Article || block instanceof Division;
                blocks.add(block);
            }
        }
        return List.copyOf(blocks);
    }

    private void table() {
        int end = next;
        while (end < lines.size() && lines.get(end).startsWith("|")) {
            end++;
        }
        blocks.add(MarkupTable.read(lines.subList(next - 1, end)));
        next = end;
    }

    private Block block(String line) {
        if (PAGE_BREAK.matcher(line).matches()) {
            return new PageBreak();
        }
        Matcher directive = DIRECTIVE.matcher(line);
        if (directive.matches()) {
            return directed(directive.group(1), InlineMarkup.read(directive.group(2)));
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return new Heading(heading.group(1).length(), words(heading.group(2)));
        }
        Matcher division = DIVISION.matcher(line);
        if (division.matches()) {
            return division(division);
        }
        return numbered(line);
    }

    private static Block directed(String directive, List<Inline> text) {
        return switch (directive) {
            case "giữa" -> new Paragraph(Alignment.CENTER, text);
            case "phải" -> new Paragraph(Alignment.RIGHT, text);
            case "trái" -> new Paragraph(Alignment.LEFT, text);
            default -> new Basis(text);
        };
    }

    private Block division(Matcher division) {
        Kind kind =
                switch (division.group(1)) {
                    case "Phần" -> Kind.PART;
                    case "Chương" -> Kind.CHAPTER;
                    default -> Kind.SECTION;
                };
        String title = division.group(3);
        if (title == null
                && next < lines.size()
                && !ARTICLE.matcher(lines.get(next)).matches()) {
            title = lines.get(next++);
        }
        return new Division(kind, words(title));
    }

    private Block numbered(String line) {
        Matcher article = ARTICLE.matcher(line);
        if (article.matches()) {
            return new Article(InlineMarkup.read(article.group(1)));
        }
        Matcher clause = CLAUSE.matcher(line);
        if (clause.matches()) {
            return new Clause(words(clause.group(1)));
        }
        Matcher point = POINT.matcher(line);
        if (point.matches()) {
            return new Point(InlineMarkup.read(point.group(1)));
        }
        Matcher roman = ROMAN.matcher(line);
        if (roman.matches()) {
            return new Division(Kind.ROMAN, words(roman.group(1)));
        }
        return isBasis(line)
                ? new Basis(InlineMarkup.read(line))
                : new Paragraph(Alignment.JUSTIFY, InlineMarkup.read(line));
    }

    private static List<Inline> words(String source) {
        return source == null ? List.of() : InlineMarkup.read(source);
    }

    /** Whether a line begins as legal bases do. */
    static boolean beginsAsBasis(String line) {
        return BASIS_START.matcher(line).lookingAt();
    }

    /** A full stop ends the last basis, but also the first sentence of many a letter: it needs a basis before it. */
    private boolean isBasis(String line) {
        boolean afterBasis = !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Basis;
        return !articlesBegun && beginsAsBasis(line) && (line.endsWith(";") || afterBasis && line.endsWith("."));
    }
}
