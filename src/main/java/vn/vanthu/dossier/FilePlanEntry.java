package vn.vanthu.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.vanthu.organisation.Unit;

/** A line of an agency's file plan (danh mục hồ sơ): a dossier that is expected in the year. */
@Entity
@Table(name = "file_plan_entry")
public class FilePlanEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "agency_id")
    private long agencyId;

    private int year;
    private String symbol;
    private String title;

    @Embedded
    private RetentionPeriod retention;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "unit_id")
    private Unit unit;

    private String note;

    protected FilePlanEntry() {}

    FilePlanEntry(long agencyId, int year, PlanLine line, Unit unit) {
        this.agencyId = agencyId;
        this.year = year;
        this.symbol = line.symbol();
        this.title = line.title();
        this.retention = line.retention();
        this.unit = unit;
        this.note = line.note();
    }

    /** Before its dossier is opened another unit is to keep it. */
    void handTo(Unit keeper) {
        this.unit = keeper;
    }

    public long id() {
        return id;
    }

    public long agencyId() {
        return agencyId;
    }

    public int year() {
        return year;
    }

    /** Số, ký hiệu hồ sơ: {@code 01.QLXD}. */
    public String symbol() {
        return symbol;
    }

    public String title() {
        return title;
    }

    public RetentionPeriod retention() {
        return retention;
    }

    /** The unit that opens the dossier, and keeps it unless the organisation changed. */
    public Unit unit() {
        return unit;
    }

    public String note() {
        return note;
    }
}
