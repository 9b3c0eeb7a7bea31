package vn.vanthu.compliance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signing rate of a period, by row (units of an agency, or agencies of a province) and month.
 *
 * @param period what is counted
 * @param byAgency whether the rows are agencies; units otherwise
 * @param rows in the order of their rates, the lowest first; rows without documents last
 * @param total of all rows
 */
public record RateTable(Period period, boolean byAgency, List<Row> rows, Row total) {

    public RateTable {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param id of the unit or agency; 0 for the total
     * @param name of the unit or agency
     * @param sum of all months
     * @param months by month of the period, every one of them present
     */
    public record Row(long id, String name, Tally sum, Map<YearMonth, Tally> months) {

        /** The tallies in the order of the months. */
        public List<Map.Entry<YearMonth, Tally>> cells() {
            return List.copyOf(months.entrySet());
        }
    }

    /**
     * One group of equal facts.
     *
     * @param rowId unit or agency
     * @param month of issue
     * @param signingClass how completely signed
     * @param recalled whether the documents were recalled
     * @param number how many documents
     */
    public record Count(long rowId, YearMonth month, SigningClass signingClass, boolean recalled, long number) {}

    /**
     * Sums counts up.
     *
     * @param names of the rows that are shown even where nothing was issued; rows with counts must be among them
     */
    static RateTable of(Period period, boolean byAgency, Map<Long, String> names, List<Count> counts) {
        Map<Long, Row> rows = new HashMap<>();
        names.forEach((id, name) -> rows.put(id, emptyRow(id, name, period)));
        Row total = emptyRow(0, "", period);
        for (Count count : counts) {
            Row row = rows.get(count.rowId());
            for (Tally tally : List.of(
                    row.sum(),
                    row.months().get(count.month()),
                    total.sum(),
                    total.months().get(count.month()))) {
                if (count.recalled()) {
                    tally.addRecalled(count.number());
                } else {
                    tally.add(count.signingClass(), count.number());
                }
            }
        }
        List<Row> ordered = new ArrayList<>(rows.values());
        ordered.sort(LOWEST_FIRST);
        return new RateTable(period, byAgency, ordered, total);
    }

    private static final Comparator<Row> LOWEST_FIRST = Comparator.comparing(
                    (Row row) -> row.sum().total() == 0)
            .thenComparing((one, other) -> Long.compare(
                    one.sum().rate().part() * other.sum().total(),
                    other.sum().rate().part() * one.sum().total()))
            .thenComparing(
                    Comparator.comparingLong((Row row) -> row.sum().notFull()).reversed())
            .thenComparingLong(Row::id);

    private static Row emptyRow(long id, String name, Period period) {
        Map<YearMonth, Tally> months = new TreeMap<>();
        period.list().forEach(month -> months.put(month, new Tally()));
        return new Row(id, name, new Tally(), months);
    }
}
