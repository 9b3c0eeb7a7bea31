package vn.vanthu.compose;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.compose.Block.Table;

/**
 * The words of a composed document without their layout, for searching, comparing and checking. One line a block, with the
 * numbers that are printed.
 */
public final class DocumentText {

    private DocumentText() {}

    /** Everything people wrote: subject, addressees, body, recipients, signatures, annexes. */
    public static String of(ComposedDocument document) {
        List<String> lines = new ArrayList<>();
        lines.add(document.letterhead().superior());
        lines.add(document.letterhead().agency());
        lines.add(document.letterhead().place());
        lines.add(document.symbol());
        lines.add(document.subject());
        lines.add(document.issuer());
        lines.addAll(document.addressees());
        lines.add(of(document.body()));
        lines.addAll(document.recipients());
        lines.addAll(document.signature().authority());
        lines.add(document.signature().name());
        document.counterpart().ifPresent(other -> {
            lines.addAll(other.authority());
            lines.add(other.name());
        });
        lines.add(document.circulation());
        lines.add(document.drafterMark());
        lines.addAll(document.contact());
        for (Annex annex : document.annexes()) {
            lines.add(annex.title());
            lines.add(of(annex.body()));
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    /** The text of blocks. */
    public static String of(List<Block> blocks) {
        List<String> labels = Numbering.labels(blocks);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String words = words(blocks.get(i));
            lines.add(labels.get(i).isEmpty() ? words : labels.get(i) + " " + words);
        }
        return String.join("\n", lines);
    }

    private static String words(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Inline.plain(paragraph.text());
        } else if (block instanceof Block.Basis basis) {
            return Inline.plain(basis.text());
        } else if (block instanceof Block.Division division) {
            return Inline.plain(division.title());
        } else if (block instanceof Block.Heading heading) {
            return Inline.plain(heading.text());
        } else if (block instanceof Block.Article article) {
            return Inline.plain(article.text());
        } else if (block instanceof Block.Clause clause) {
            return Inline.plain(clause.text());
        } else if (block instanceof Block.Point point) {
            return Inline.plain(point.text());
        } else if (block instanceof Table table) {
            List<String> rows = new ArrayList<>();
            rows.add(row(table.header()));
            table.rows().forEach(row -> rows.add(row(row)));
            rows.removeIf(String::isEmpty);
            return String.join("\n", rows);
        }
        return "";
    }

    private static String row(List<Table.Cell> cells) {
        return String.join(
                "\t", cells.stream().map(cell -> Inline.plain(cell.text())).toList());
    }
}
