package vn.vanthu.compliance.web;

import java.util.List;
import vn.vanthu.compliance.Grouping;
import vn.vanthu.compliance.MeasureTable.Line;
import vn.vanthu.platform.web.Format;

/** A row of a measure's table as it is read: every cell a property, because a province's rows of calls cost most of the page. */
public final class ShownLine {

    private final MeasureView figures;
    private final Line line;
    private final String name;
    private final Format format;
    private final boolean counted;

    /** @param none name of the line of facts that have no unit */
    ShownLine(MeasureView figures, Line line, String none, Format format) {
        this.figures = figures;
        this.line = line;
        this.name = figures.name(line, none);
        this.format = format;
        this.counted = line.sum().counted() > 0;
    }

    public String getName() {
        return name;
    }

    /** Whether the row leads to the figures of an agency. */
    public boolean isAgency() {
        return figures.table().by() == Grouping.AGENCY;
    }

    public String getAgencyLink() {
        return figures.agencyLink(line);
    }

    public List<Remark> getRemarks() {
        return figures.remarks(line);
    }

    public boolean isCounted() {
        return counted;
    }

    public String getPercent() {
        return figures.percent(line.sum());
    }

    public String getCountedLink() {
        return figures.link(line, "COUNTED");
    }

    public String getFraction() {
        return figures.fraction(line.sum());
    }

    public String getReachedLink() {
        return figures.link(line, "REACHED");
    }

    public String getTarget() {
        return figures.targetText(line);
    }

    /** How many are missing to the target; empty where none is. */
    public String getMissing() {
        long missing = figures.missing(line);
        return missing > 0 ? format.number(missing) : "";
    }

    public String getMissedLink() {
        return figures.link(line, "MISSED");
    }

    public String getChange() {
        return figures.change(line);
    }

    public String getHours() {
        return figures.hours(line.sum());
    }

    /** The number in each part of the measure. */
    public List<ShownCell> getParts() {
        return figures.parts().stream()
                .map(part -> new ShownCell(format.number(line.sum().of(part.code())), figures.link(line, part.code())))
                .toList();
    }

    /** The figures of each month of the period. */
    public List<ShownMonth> getMonths() {
        return ShownMonth.of(figures, line);
    }
}
