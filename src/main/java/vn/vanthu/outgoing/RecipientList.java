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
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Agencies that often get the same documents, under a name such as “Các xã, phường”. */
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

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected RecipientList() {}

    RecipientList(long agencyId, String name) {
        this.agencyId = agencyId;
        this.name = name;
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

    /** Who wrote it last. */
    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    void hold(Set<Long> recipients, String by, Instant now) {
        agencies.clear();
        agencies.addAll(recipients);
        changedBy = by;
        changedAt = now;
    }
}
