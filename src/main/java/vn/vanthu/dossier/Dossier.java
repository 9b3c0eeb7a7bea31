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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.search.SearchQuery;

/** A dossier (hồ sơ công việc): opened from the file plan, closed when the matter is done. */
@Entity
@Table(name = "dossier")
public class Dossier {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "plan_entry_id")
    private FilePlanEntry entry;

    @Column(name = "agency_id")
    private long agencyId;

    @Column(name = "unit_id")
    private long unitId;

    private String title;

    @Embedded
    private RetentionPeriod retention;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "opened_by_position_id")
    private Position openedBy;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "item_count")
    private int itemCount;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "search_text")
    private String searchText;

    @Version
    private int version;

    protected Dossier() {}

    Dossier(FilePlanEntry entry, Position openedBy, Instant now) {
        this.entry = entry;
        this.agencyId = entry.agencyId();
        this.unitId = entry.unit().id();
        this.title = entry.title();
        this.retention = entry.retention();
        this.openedBy = openedBy;
        this.openedOn = OfficeTime.dateOf(now);
        this.searchText = SearchQuery.stored(entry.symbol(), entry.symbol(), title);
        this.changedAt = now;
    }

    /** One item more; gives its ordinal. */
    int grow(Instant now) {
        requireOpen();
        this.itemCount++;
        this.changedAt = now;
        return itemCount;
    }

    /** One item less. */
    void shrink(Instant now) {
        requireOpen();
        this.itemCount--;
        this.changedAt = now;
    }

    /** The matter is done. An empty dossier is not closed: there is nothing to keep. */
    void close(Instant now) {
        requireOpen();
        if (itemCount == 0) {
            throw DossierRefusal.invalid("dossier.close-empty");
        }
        this.closedOn = OfficeTime.dateOf(now);
        this.changedAt = now;
    }

    /** The unit that kept it is no more: another one goes on with it. */
    void handTo(Unit keeper, Instant now) {
        requireOpen();
        this.unitId = keeper.id();
        this.changedAt = now;
    }

    private void requireOpen() {
        if (closedOn != null) {
            throw DossierRefusal.closed();
        }
    }

    public long id() {
        return id;
    }

    public long agencyId() {
        return agencyId;
    }

    public long unitId() {
        return unitId;
    }

    /** The line of the file plan; it has the symbol and the unit that opened it. */
    public FilePlanEntry entry() {
        return entry;
    }

    /** Số, ký hiệu hồ sơ. */
    public String symbol() {
        return entry.symbol();
    }

    public String title() {
        return title;
    }

    public RetentionPeriod retention() {
        return retention;
    }

    public Position openedBy() {
        return openedBy;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** Empty while it is open. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /** How many documents are in it. */
    public int itemCount() {
        return itemCount;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Goes up with each change; a form carries it, so that a stale form is noticed. */
    public int version() {
        return version;
    }
}
