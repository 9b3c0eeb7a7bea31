package vn.vanthu.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;

/** The target that held for a line of a confirmed report. Immutable. */
@Embeddable
public class ReportedTarget {

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Column(name = "unit_key")
    private String unitKey;

    private BigDecimal percent;

    protected ReportedTarget() {}

    ReportedTarget(Measure measure, String unitKey, BigDecimal percent) {
        this.measure = measure;
        this.unitKey = unitKey;
        this.percent = percent;
    }

    boolean isOf(Measure wanted, String key) {
        return measure == wanted && unitKey.equals(key);
    }

    BigDecimal percent() {
        return percent;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportedTarget that
                && that.isOf(measure, unitKey)
                && percent.compareTo(that.percent) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, unitKey);
    }
}
