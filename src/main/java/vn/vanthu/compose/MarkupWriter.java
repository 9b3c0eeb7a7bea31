package vn.vanthu.compose;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.compose.Block.Article;
import vn.vanthu.compose.Block.Basis;
import vn.vanthu.compose.Block.Clause;
import vn.vanthu.compose.Block.Division;
import vn.vanthu.compose.Block.Heading;
import vn.vanthu.compose.Block.PageBreak;
import vn.vanthu.compose.Block.Paragraph;
import vn.vanthu.compose.Block.Point;
import vn.vanthu.compose.Block.Table;

/** Writes {@link Markup}. */
final class MarkupWriter {

    private MarkupWriter() {}

    static String write(List<Block> blocks) {
        List<String> labels = Numbering.labels(blocks);
        List<String> lines = new ArrayList<>();
        boolean articlesBegun = false;
        for (int i = 0; i < blocks.size(); i++) {
            // two tables in a row are told apart by an empty line
            boolean afterTable = i > 0 && blocks.get(i - 1) instanceof Table;
            Block block = blocks.get(i);
            articlesBegun |= block instanceof Article || block instanceof Division;
            lines.add((afterTable ? "\n" : "") + line(block, labels.get(i), articlesBegun));
        }
        return String.join("\n", lines);
    }

    private static String line(Block block, String label, boolean articlesBegun) {
        if (block instanceof Paragraph paragraph) {
            return paragraph(paragraph);
        } else if (block instanceof Basis basis) {
            return basis(InlineMarkup.write(basis.text()), articlesBegun);
        } else if (block instanceof Division division) {
            String point = division.kind() == Division.Kind.ROMAN ? " " : ". ";
            return label + point + InlineMarkup.write(division.title());
        } else if (block instanceof Heading heading) {
            return "#".repeat(heading.level()) + " " + InlineMarkup.write(heading.text());
        } else if (block instanceof Article article) {
            return label + " " + InlineMarkup.write(article.text());
        } else if (block instanceof Clause clause) {
            return label + " " + InlineMarkup.write(clause.text());
        } else if (block instanceof Point point) {
            return label + " " + InlineMarkup.write(point.text());
        } else if (block instanceof Table table) {
            return MarkupTable.write(table);
        } else if (block instanceof PageBreak) {
            return "---";
        }
        throw new IllegalStateException("No markup for " + block);
    }

    private static String basis(String text, boolean articlesBegun) {
        boolean readsAsBasis = !articlesBegun && text.endsWith(";") && MarkupReader.beginsAsBasis(text);
        return readsAsBasis ? text : "[căn cứ] " + text;
    }

    private static String paragraph(Paragraph paragraph) {
        String text = InlineMarkup.write(paragraph.text());
        return switch (paragraph.alignment()) {
            case CENTER -> "[giữa] " + text;
            case RIGHT -> "[phải] " + text;
            case LEFT -> "[trái] " + text;
            case JUSTIFY -> readsAsProse(text) ? text : "\\" + text;
        };
    }

    private static boolean readsAsProse(String text) {
        List<Block> read = new MarkupReader(text).blocks();
        return !MarkupReader.beginsAsBasis(text)
                && read.size() == 1
                && read.get(0) instanceof Paragraph plain
                && plain.alignment() == Alignment.JUSTIFY;
    }
}
