package vn.vanthu.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.vanthu.dossier.DossierProgress;

/** Whether the dossier of one line of the file plan is kept here. */
@Entity
@Table(name = "dossier_fact")
class DossierFact {

    @Id
    @Column(name = "plan_entry_id")
    private Long planEntryId;

    @Column(name = "agency_id")
    private long agencyId;

    @Column(name = "unit_id")
    private long unitId;

    private int year;
    private String symbol;
    private String title;

    @Column(name = "dossier_id")
    private Long dossierId;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    private int items;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected DossierFact() {}

    DossierFact(DossierProgress planned) {
        this.planEntryId = planned.planEntryId();
        this.agencyId = planned.agencyId();
        this.unitId = planned.unitId();
        this.year = planned.year();
        this.symbol = planned.symbol();
        this.title = planned.title();
    }

    void follow(DossierProgress progress, Instant now) {
        unitId = progress.unitId();
        dossierId = progress.dossierId().orElse(null);
        openedOn = progress.openedOn().orElse(null);
        closedOn = progress.closedOn().orElse(null);
        items = progress.items();
        recordedAt = now;
    }

    long planEntryId() {
        return planEntryId;
    }

    long agencyId() {
        return agencyId;
    }

    /** What was recorded, in words that equal those of {@link #counted} when nothing differs. */
    String recorded() {
        return words(unitId, year, openedOn, closedOn, items);
    }

    /** The same of the dossier itself, with the number of documents that are really in it. */
    static String counted(DossierProgress dossier, int items) {
        return words(
                dossier.unitId(),
                dossier.year(),
                dossier.openedOn().orElse(null),
                dossier.closedOn().orElse(null),
                items);
    }

    private static String words(long unit, int year, LocalDate opened, LocalDate closed, int items) {
        return "unit " + unit + ", year " + year + ", opened " + Objects.toString(opened, "–") + ", closed "
                + Objects.toString(closed, "–") + ", documents " + items;
    }
}
