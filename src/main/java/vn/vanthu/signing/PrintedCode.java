package vn.vanthu.signing;

import java.util.List;

/**
 * A two-dimensional code as it is printed.
 *
 * @param rows of modules from top to bottom, as many as each is long: {@code 1} for a dark one, {@code 0} for a light one;
 *     the quiet zone around them is left to who places the code
 * @param lines of text under it, may be empty
 */
public record PrintedCode(List<String> rows, List<String> lines) {

    public PrintedCode {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        int size = rows.size();
        if (size == 0 || rows.stream().anyMatch(row -> row.length() != size || !row.matches("[01]+"))) {
            throw new IllegalArgumentException("not a square of modules");
        }
    }
}
