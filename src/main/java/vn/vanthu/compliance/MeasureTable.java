package vn.vanthu.compliance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A measure in a period, by row and month.
 *
 * @param measure what is counted
 * @param period in which
 * @param by what the rows are
 * @param lines in the order of their rates, the lowest first; those with nothing counted last
 * @param total of all lines
 */
public record MeasureTable(Measure measure, Period period, Grouping by, List<Line> lines, Line total) {

    public MeasureTable {
        lines = List.copyOf(lines);
    }

    /**
     * One row.
     *
     * @param key id of the agency, unit or person, or name of the type; empty for the total; 0 for facts without a unit
     * @param name as it was at the time; empty where the key has none
     * @param sum of all months
     * @param months by month of the period, every one of them present; empty where months have no figures of their own
     */
    public record Line(String key, String name, Counts sum, Map<YearMonth, Counts> months) {

        /** The counts in the order of the months. */
        public List<Map.Entry<YearMonth, Counts>> cells() {
            return List.copyOf(months.entrySet());
        }
    }

    /**
     * Facts that have all of this in common.
     *
     * @param key of the row
     * @param month of the period
     * @param part of the measure
     * @param number how many
     * @param minutes working time of all of them
     * @param timed of how many the working time is known
     */
    public record Group(String key, YearMonth month, String part, long number, long minutes, long timed) {}

    private static final Comparator<Line> WORST_FIRST = Comparator.comparing(
                    (Line line) -> line.sum().counted() == 0)
            .thenComparing((one, other) -> Long.compare(
                    one.sum().reached() * other.sum().counted(),
                    other.sum().reached() * one.sum().counted()))
            .thenComparing(
                    Comparator.comparingLong((Line line) -> line.sum().missed()).reversed())
            .thenComparing(Line::name)
            .thenComparing(Line::key);

    /**
     * Sums groups up.
     *
     * @param names of the rows that are shown even where nothing was counted
     */
    static MeasureTable of(Measure measure, Period period, Grouping by, Map<String, String> names, List<Group> groups) {
        Map<String, Line> lines = new HashMap<>();
        names.forEach((key, name) -> lines.put(key, empty(measure, period, key, name)));
        Line total = empty(measure, period, "", "");
        for (Group group : groups) {
            Line line = lines.computeIfAbsent(group.key(), key -> empty(measure, period, key, ""));
            add(line, group);
            add(total, group);
        }
        List<Line> ordered = new ArrayList<>(lines.values());
        ordered.sort(WORST_FIRST);
        return new MeasureTable(measure, period, by, ordered, total);
    }

    private static void add(Line line, Group group) {
        line.sum().add(group.part(), group.number(), group.minutes(), group.timed());
        if (!line.months().isEmpty()) {
            line.months().get(group.month()).add(group.part(), group.number(), group.minutes(), group.timed());
        }
    }

    private static Line empty(Measure measure, Period period, String key, String name) {
        Map<YearMonth, Counts> months = new TreeMap<>();
        if (measure.monthly()) {
            period.list().forEach(month -> months.put(month, new Counts(measure)));
        }
        return new Line(key, name, new Counts(measure), months);
    }
}
