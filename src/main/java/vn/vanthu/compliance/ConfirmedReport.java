package vn.vanthu.compliance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.organisation.Actor;

/** The figures of an agency in a period, as somebody confirmed them. Nothing changes them; the database refuses it. */
@Entity
@Table(name = "compliance_report")
public class ConfirmedReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "agency_id")
    private long agencyId;

    private String period;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_person_id")
    private Long confirmedPersonId;

    private String title;
    private String note;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "compliance_report_figure", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "ordinal")
    private List<ReportedFigure> figures = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "compliance_report_target", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "ordinal")
    private List<ReportedTarget> targets = new ArrayList<>();

    protected ConfirmedReport() {}

    ConfirmedReport(
            Actor actor,
            Period period,
            String note,
            List<ReportedFigure> figures,
            List<ReportedTarget> targets,
            Instant now) {
        this.agencyId = actor.agencyId();
        this.period = period.code();
        this.confirmedAt = now;
        this.confirmedBy = actor.fullName();
        this.confirmedPersonId = actor.personId();
        this.title = actor.title();
        this.note = note;
        this.figures.addAll(figures);
        this.targets.addAll(targets);
    }

    public long id() {
        return id;
    }

    public long agencyId() {
        return agencyId;
    }

    public Period period() {
        return Period.parse(period, 0).orElseThrow();
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** Full name of who confirmed it. */
    public String confirmedBy() {
        return confirmedBy;
    }

    /** Whether this person confirmed it. */
    boolean isOf(long personId) {
        return confirmedPersonId != null && confirmedPersonId == personId;
    }

    /** The position in which they did. */
    public String title() {
        return title;
    }

    /** What was said about the figures; may be empty. */
    public String note() {
        return note;
    }

    /** By measure and unit, the sum of a measure behind its units. */
    public List<ReportedFigure> figures() {
        return List.copyOf(figures);
    }

    /**
     * The target that held for a line of a measure, in percent; empty where none was set.
     *
     * @param key of the line
     */
    public Optional<BigDecimal> target(Measure measure, String key) {
        return targets.stream()
                .filter(target -> target.isOf(measure, key))
                .map(ReportedTarget::percent)
                .findFirst();
    }

    /** The counts of a measure as they were, by unit. */
    public List<MeasureTable.Line> lines(Measure measure) {
        List<MeasureTable.Line> lines = new ArrayList<>();
        for (ReportedFigure figure : figures) {
            if (figure.measure() == measure) {
                boolean another =
                        lines.isEmpty() || !lines.get(lines.size() - 1).key().equals(figure.unitKey());
                if (another) {
                    lines.add(
                            new MeasureTable.Line(figure.unitKey(), figure.unitName(), new Counts(measure), Map.of()));
                }
                lines.get(lines.size() - 1).sum().add(figure.part(), figure.number(), 0, 0);
            }
        }
        return lines;
    }
}
