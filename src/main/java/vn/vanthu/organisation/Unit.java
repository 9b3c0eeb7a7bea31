package vn.vanthu.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A unit (đơn vị, phòng) of an agency, with the dates between which it exists. */
@Entity
@Table(name = "unit")
public class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "agency_id")
    private long agencyId;

    @Column(name = "parent_id")
    private Long parentId;

    private String name;
    private String symbol;
    private boolean leadership;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Unit() {}

    /**
     * A new unit.
     *
     * @param symbol in the notation of official letters, such as {@code QLXD}
     * @param leadership whether this is the agency's leadership, which drafts nothing itself
     */
    public Unit(long agencyId, String name, String symbol, boolean leadership, LocalDate from) {
        this.agencyId = agencyId;
        this.name = name;
        this.symbol = symbol;
        this.leadership = leadership;
        this.validFrom = from;
    }

    public long id() {
        return id;
    }

    public long agencyId() {
        return agencyId;
    }

    /** What it is called today, or was called last. */
    public String name() {
        return name;
    }

    public String symbol() {
        return symbol;
    }

    public boolean leadership() {
        return leadership;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which it is no more; empty while no end is known. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** Whether it exists on a date of office. */
    public boolean existsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || date.isBefore(validTo));
    }

    /** It is called otherwise from now on; what it was called is kept by the change. */
    void rename(String newName, String newSymbol) {
        this.name = newName;
        this.symbol = newSymbol;
    }

    /** From this day on it is no more. */
    void end(LocalDate day) {
        this.validTo = day;
    }
}
