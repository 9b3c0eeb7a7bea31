package vn.vanthu.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** One count of a confirmed report. Immutable. */
@Embeddable
public class ReportedFigure {

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Column(name = "unit_key")
    private String unitKey;

    @Column(name = "unit_name")
    private String unitName;

    private String part;
    private long number;

    protected ReportedFigure() {}

    ReportedFigure(Measure measure, String unitKey, String unitName, String part, long number) {
        this.measure = measure;
        this.unitKey = unitKey;
        this.unitName = unitName;
        this.part = part;
        this.number = number;
    }

    public Measure measure() {
        return measure;
    }

    /** Id of the unit; 0 for what no unit had, empty for the sum. */
    public String unitKey() {
        return unitKey;
    }

    /** Name of the unit when the report was confirmed; empty for the sum and for what no unit had. */
    public String unitName() {
        return unitName;
    }

    /** Code of the part of the measure. */
    public String part() {
        return part;
    }

    public long number() {
        return number;
    }

    /** What it is about, without its number. */
    String subject() {
        return measure + " " + unitKey + " " + part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportedFigure that && subject().equals(that.subject()) && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject(), number);
    }
}
