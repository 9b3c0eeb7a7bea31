package vn.vanthu.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** What a change makes of units: one that is there already, or one that begins with it. */
@Embeddable
public class ChangedInto {

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "agency_id")
    private long agencyId;

    private String name;
    private String symbol;

    protected ChangedInto() {}

    ChangedInto(ChangeForm.Into wanted, long agencyId) {
        this.unitId = wanted.unitId().orElse(null);
        this.agencyId = agencyId;
        this.name = wanted.name();
        this.symbol = wanted.symbol();
    }

    /** The same, of a new unit that has begun. */
    ChangedInto begunAs(Unit unit) {
        ChangedInto begun = new ChangedInto();
        begun.unitId = unit.id();
        begun.agencyId = agencyId;
        begun.name = name;
        begun.symbol = symbol;
        return begun;
    }

    /** Empty until a new one has begun, and where an agency is renamed. */
    public Optional<Long> unitId() {
        return Optional.ofNullable(unitId);
    }

    public long agencyId() {
        return agencyId;
    }

    /** Its name from then on. */
    public String name() {
        return name;
    }

    public String symbol() {
        return symbol;
    }
}
