package vn.vanthu.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.OptionalInt;

/** Thời hạn bảo quản: for ever, or a number of years. Immutable. */
@Embeddable
public class RetentionPeriod {

    private static final int LONGEST = 100;

    /** Null is for ever. */
    @Column(name = "retention_years")
    private Integer years;

    protected RetentionPeriod() {}

    private RetentionPeriod(Integer years) {
        this.years = years;
    }

    /** Bảo quản vĩnh viễn. */
    public static RetentionPeriod permanent() {
        return new RetentionPeriod(null);
    }

    /** So many years. Refused below 1 and above 100. */
    public static RetentionPeriod ofYears(int years) {
        if (years < 1 || years > LONGEST) {
            throw DossierRefusal.invalid("dossier.retention-wrong", LONGEST);
        }
        return new RetentionPeriod(years);
    }

    /** The years; empty for ever. */
    public OptionalInt years() {
        return years == null ? OptionalInt.empty() : OptionalInt.of(years);
    }

    public boolean isPermanent() {
        return years == null;
    }

    /** For views: the years, 0 for ever. */
    public int yearsOrZero() {
        return years == null ? 0 : years;
    }
}
