package vn.vanthu.compose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import vn.vanthu.compose.Block.Table.Cell;
import vn.vanthu.compose.Inline.Run;

/** Structured text as XHTML. Heading elements never skip a level, as PDF/UA wants. */
final class BodyHtml {

    private static final int DEEPEST_HEADING = 6;

    private final int outerLevel;
    /** Ranks of the headings that are open, outermost first. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private BodyHtml(int outerLevel) {
        this.outerLevel = outerLevel;
    }

    /**
     * The blocks one by one, so that the caller can put something between them.
     *
     * @param outerLevel level of the heading element that stands above the text, 0 for none
     */
    static List<Html> blocks(List<Block> blocks, int outerLevel) {
        BodyHtml html = new BodyHtml(outerLevel);
        List<String> labels = Numbering.labels(blocks);
        List<Html> result = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            result.add(html.block(blocks.get(i), labels.get(i)));
        }
        return result;
    }

    static Html inlines(List<Inline> inlines) {
        return Html.all(inlines.stream().map(BodyHtml::inline).toList());
    }

    private Html block(Block block, String label) {
        if (block instanceof Paragraph paragraph) {
            return Html.element("p", paragraphClass(paragraph.alignment()), inlines(paragraph.text()));
        } else if (block instanceof Basis basis) {
            return Html.element("p", "basis", inlines(basis.text()));
        } else if (block instanceof Division division) {
            return division(division, label);
        } else if (block instanceof Heading heading) {
            return heading(heading);
        } else if (block instanceof Article article) {
            Html number = Html.element("span", "bold", Html.text(label));
            return Html.element("p", "article", number.then(Html.text(" ")).then(inlines(article.text())));
        } else if (block instanceof Clause clause) {
            return numbered("clause", label, clause.text());
        } else if (block instanceof Point point) {
            return numbered("point", label, point.text());
        } else if (block instanceof Table table) {
            return table(table);
        } else if (block instanceof PageBreak) {
            return Html.element("div", "page-break", Html.NONE);
        }
        throw new IllegalStateException("No layout for " + block);
    }

    private static String paragraphClass(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "left-aligned";
            case CENTER -> "center";
            case RIGHT -> "right-aligned";
            case JUSTIFY -> "";
        };
    }

    private static Html numbered(String cssClass, String label, List<Inline> text) {
        return Html.element("p", cssClass, Html.text(label + " ").then(inlines(text)));
    }

    private Html division(Division division, String label) {
        String element = headingElement(division.kind().ordinal());
        if (division.kind() == Division.Kind.ROMAN) {
            return Html.element(element, "roman", Html.text(label + " ").then(inlines(division.title())));
        }
        Html number = Html.element("span", "label", Html.text(label));
        Html title = Html.element("span", "words", inlines(division.title()));
        return Html.element(element, "division", number.then(title));
    }

    private Html heading(Heading heading) {
        String element = headingElement(Division.Kind.values().length + heading.level());
        String cssClass =
                switch (heading.level()) {
                    case 1 -> "first-heading";
                    case 2 -> "second-heading";
                    default -> "third-heading";
                };
        return Html.element(element, cssClass, inlines(heading.text()));
    }

    private String headingElement(int rank) {
        while (!open.isEmpty() && open.peekLast() >= rank) {
            open.removeLast();
        }
        open.addLast(rank);
        return "h" + Math.min(DEEPEST_HEADING, outerLevel + open.size());
    }

    private static Html table(Table table) {
        int total = table.columns().stream().mapToInt(Table.Column::width).sum();
        Html head = table.header().isEmpty() ? Html.NONE : Html.element("thead", "", headRow(table, total));
        List<Html> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<Html> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Table.Column column = table.columns().get(i);
                String open = "<td class=\"" + alignmentClass(column.alignment()) + "\" style=\"width:"
                        + percent(column, total) + "%\">";
                cells.add(new Html(open + inlines(row.get(i).text()).markup() + "</td>"));
            }
            rows.add(Html.element("tr", "", Html.all(cells)));
        }
        return Html.element("table", "", head.then(Html.element("tbody", "", Html.all(rows))));
    }

    private static Html headRow(Table table, int total) {
        List<Html> cells = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String open =
                    "<th scope=\"col\" style=\"width:" + percent(table.columns().get(i), total) + "%\">";
            cells.add(new Html(open + inlines(table.header().get(i).text()).markup() + "</th>"));
        }
        return Html.element("tr", "", Html.all(cells));
    }

    private static int percent(Table.Column column, int total) {
        return Math.max(1, column.width() * 100 / total);
    }

    private static String alignmentClass(Alignment alignment) {
        return "align-" + alignment.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Html inline(Inline inline) {
        if (!(inline instanceof Run run)) {
            return new Html("<br/>");
        }
        Html text = Html.text(run.text());
        Html slanted = run.italic() ? Html.element("em", "", text) : text;
        return run.bold() ? Html.element("strong", "", slanted) : slanted;
    }
}
