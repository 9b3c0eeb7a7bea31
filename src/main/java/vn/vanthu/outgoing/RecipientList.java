package vn.vanthu.outgoing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Agencies and units that often get the same documents, under a name such as “Các xã, phường”. */
@Entity
@Table(name = "recipient_list")
public class RecipientList {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "agency_id")
    private long agencyId;

    private String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recipient_list_agency", joinColumns = @JoinColumn(name = "list_id"))
    @Column(name = "agency_id")
    private Set<Long> agencies = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recipient_list_unit", joinColumns = @JoinColumn(name = "list_id"))
    @Column(name = "unit_id")
    private Set<Long> units = new HashSet<>();

    @Version
    private long version;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected RecipientList() {}

    RecipientList(long agencyId) {
        this.agencyId = agencyId;
    }

    public long id() {
        return id;
    }

    long agencyId() {
        return agencyId;
    }

    public String name() {
        return name;
    }

    /** Ids of the agencies on it. */
    public Set<Long> agencies() {
        return Set.copyOf(agencies);
    }

    /** Ids of the units of the agency itself on it. */
    public Set<Long> units() {
        return Set.copyOf(units);
    }

    /** How many agencies and units. */
    public int size() {
        return agencies.size() + units.size();
    }

    /** Goes up with each change; forms carry it. */
    public long version() {
        return version;
    }

    /** Throws unless the form was made from the list as it is now. */
    void expect(long formVersion) {
        if (version != formVersion) {
            throw new StaleForm();
        }
    }

    /** Who wrote it last. */
    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    void hold(String newName, Set<Long> recipientAgencies, Set<Long> recipientUnits, String by, Instant now) {
        name = newName;
        agencies.clear();
        agencies.addAll(recipientAgencies);
        units.clear();
        units.addAll(recipientUnits);
        changedBy = by;
        changedAt = now;
    }
}
