package vn.vanthu.compliance.web;

import java.time.YearMonth;
import java.util.List;
import vn.vanthu.compliance.Counts;
import vn.vanthu.compliance.MeasureTable.Line;

/** The figures of a row in one month, for a cell of the page and for the chart. */
public final class ShownMonth {

    private final MeasureView figures;
    private final YearMonth month;
    private final Counts counts;
    private final String link;

    private ShownMonth(MeasureView figures, Line line, YearMonth month, Counts counts) {
        this.figures = figures;
        this.month = month;
        this.counts = counts;
        this.link = figures.link(line, month);
    }

    /** All months of a row, in their order. */
    static List<ShownMonth> of(MeasureView figures, Line line) {
        return line.cells().stream()
                .map(cell -> new ShownMonth(figures, line, cell.getKey(), cell.getValue()))
                .toList();
    }

    public boolean isCounted() {
        return counts.counted() > 0;
    }

    public String getMonth() {
        return figures.monthText(month);
    }

    public String getPercent() {
        return figures.percent(counts);
    }

    /** The percentage for programs. */
    public String getPlain() {
        return figures.plain(counts);
    }

    public String getFraction() {
        return figures.fraction(counts);
    }

    public String getLink() {
        return link;
    }

    public long getReached() {
        return counts.reached();
    }

    public long getMissed() {
        return counts.missed();
    }
}
