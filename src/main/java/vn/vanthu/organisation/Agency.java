package vn.vanthu.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An agency (cơ quan, tổ chức): it has a code, a seal and registers of its own. */
@Entity
@Table(name = "agency")
public class Agency {

    /** Level and sort, which decide templates and targets. */
    public enum Kind {
        PROVINCE,
        DEPARTMENT,
        OFFICE,
        COMMUNE,
        OTHER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;
    private String symbol;

    @Column(name = "superior_name")
    private String superiorName;

    private String place;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    protected Agency() {}

    /**
     * A new agency.
     *
     * @param code mã định danh, at most 35 characters (QĐ 20/2020)
     * @param symbol in notations, such as {@code SXD}
     * @param superiorName printed above the name; empty when there is none
     * @param place địa danh, as printed before the date
     */
    public Agency(
            String code, String name, String symbol, String superiorName, String place, Kind kind, LocalDate from) {
        this.code = code;
        this.name = name;
        this.symbol = symbol;
        this.superiorName = superiorName;
        this.place = place;
        this.kind = kind;
        this.validFrom = from;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String symbol() {
        return symbol;
    }

    public String superiorName() {
        return superiorName;
    }

    public String place() {
        return place;
    }

    /** It is called otherwise from now on; what it was called is kept by the change. */
    void rename(String newName, String newSymbol) {
        this.name = newName;
        this.symbol = newSymbol;
    }

    public Kind kind() {
        return kind;
    }
}
