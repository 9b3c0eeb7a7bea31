package vn.vanthu.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vanthu.compose.Block.Table;
import vn.vanthu.compose.Block.Table.Cell;
import vn.vanthu.compose.Block.Table.Column;

/** Tables of {@link Markup}. */
final class MarkupTable {

    private static final Pattern RULE = Pattern.compile("\\|(\\s*:?(-{3,}|={3,}):?\\s*\\|)+");
    /** Shorter ones are a cell with a dash in it. */
    private static final int SHORTEST_RULE = 3;

    private static final Column PLAIN = new Column(3, Alignment.LEFT);

    private MarkupTable() {}

    static Table read(List<String> lines) {
        boolean ruleFirst = isRule(lines.get(0));
        boolean ruled = ruleFirst || lines.size() > 1 && isRule(lines.get(1));
        List<String> header = ruled && !ruleFirst ? cells(lines.get(0)) : List.of();
        List<String> rule = ruled ? cells(lines.get(ruleFirst ? 0 : 1)) : List.of();
        int firstRow = ruled ? header.isEmpty() ? 1 : 2 : 0;
        List<List<String>> rows = lines.subList(firstRow, lines.size()).stream()
                .map(MarkupTable::cells)
                .toList();
        int columns = Math.max(
                Math.max(header.size(), rule.size()),
                rows.stream().mapToInt(List::size).max().orElse(1));
        return new Table(
                columns(rule, columns),
                header.isEmpty() ? List.of() : row(header, columns),
                rows.stream().map(row -> row(row, columns)).toList());
    }

    static String write(Table table) {
        StringBuilder text = new StringBuilder();
        if (!table.header().isEmpty()) {
            text.append(line(table.header())).append('\n');
        }
        boolean narrow = table.columns().stream().anyMatch(column -> column.width() < SHORTEST_RULE);
        text.append('|');
        table.columns().forEach(column -> text.append(rule(column, column.width() * (narrow ? SHORTEST_RULE : 1)))
                .append('|'));
        table.rows().forEach(row -> text.append('\n').append(line(row)));
        return text.toString();
    }

    private static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    private static List<Column> columns(List<String> rule, int count) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(i < rule.size() ? column(rule.get(i)) : PLAIN);
        }
        return columns;
    }

    private static Column column(String rule) {
        int width = rule.replace(":", "").length();
        if (rule.contains("=")) {
            return new Column(width, Alignment.JUSTIFY);
        }
        boolean left = rule.startsWith(":");
        boolean right = rule.endsWith(":");
        return new Column(width, left && right ? Alignment.CENTER : right ? Alignment.RIGHT : Alignment.LEFT);
    }

    private static String rule(Column column, int length) {
        return switch (column.alignment()) {
            case LEFT -> "-".repeat(length);
            case CENTER -> ":" + "-".repeat(length) + ":";
            case RIGHT -> "-".repeat(length) + ":";
            case JUSTIFY -> "=".repeat(length);
        };
    }

    private static List<Cell> row(List<String> texts, int columns) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(new Cell(InlineMarkup.read(i < texts.size() ? texts.get(i) : "")));
        }
        return cells;
    }

    private static String line(List<Cell> cells) {
        StringBuilder line = new StringBuilder("|");
        cells.forEach(
                cell -> line.append(' ').append(InlineMarkup.write(cell.text())).append(" |"));
        return line.toString();
    }

    /** The texts between the bars; a bar after a backslash belongs to the text. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 1;
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                cells.add(line.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (start < line.length()) {
            cells.add(line.substring(start).strip());
        }
        return cells.isEmpty() ? List.of("") : cells;
    }
}
