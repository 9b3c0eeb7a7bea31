package vn.vanthu.outgoing;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: what stayed, what went, what came. */
public final class TextComparison {

    /** Longest part that is compared; beyond it the rest counts as changed as a whole. */
    private static final int LONGEST = 3000;

    private TextComparison() {}

    /** What became of a line. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** A line and what became of it. */
    public record Line(Change change, String text) {}

    /** The lines of both texts in one order, with the fewest changes. */
    public static List<Line> of(List<String> before, List<String> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        add(lines, Change.SAME, before.subList(0, start));
        compare(lines, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(lines, Change.SAME, before.subList(before.size() - end, before.size()));
        return List.copyOf(lines);
    }

    private static void compare(List<Line> lines, List<String> before, List<String> after) {
        if (before.size() > LONGEST || after.size() > LONGEST) {
            add(lines, Change.REMOVED, before);
            add(lines, Change.ADDED, after);
            return;
        }
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                lines.add(new Line(Change.SAME, before.get(i)));
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Change.REMOVED, before.get(i++)));
            } else {
                lines.add(new Line(Change.ADDED, after.get(j++)));
            }
        }
        add(lines, Change.REMOVED, before.subList(i, before.size()));
        add(lines, Change.ADDED, after.subList(j, after.size()));
    }

    /** Lengths of the longest common subsequences of the ends of both lists. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static void add(List<Line> lines, Change change, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(change, text)));
    }
}
