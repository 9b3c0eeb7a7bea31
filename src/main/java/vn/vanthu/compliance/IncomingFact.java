package vn.vanthu.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import vn.vanthu.incoming.IncomingProgress;
import vn.vanthu.incoming.Source;
import vn.vanthu.organisation.WorkingCalendar;
import vn.vanthu.platform.time.OfficeTime;

/**
 * How one received document was handled. Times that must be kept are counted by the working calendar as it stood when the
 * act was done, once; the first deadline stays when it is moved.
 */
@Entity
@Table(name = "incoming_fact")
class IncomingFact {

    @Id
    @Column(name = "document_id")
    private Long documentId;

    @Column(name = "agency_id")
    private long agencyId;

    @Column(name = "unit_id")
    private Long unitId;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String type;
    private String notation;
    private String author;
    private String subject;
    private boolean task;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "arrived_on")
    private LocalDate arrivedOn;

    @Column(name = "register_by")
    private LocalDate registerBy;

    @Column(name = "registration_minutes")
    private Integer registrationMinutes;

    @Column(name = "directed_at")
    private Instant directedAt;

    @Column(name = "directed_on")
    private LocalDate directedOn;

    @Column(name = "direct_by")
    private LocalDate directBy;

    @Column(name = "direction_minutes")
    private Integer directionMinutes;

    @Column(name = "first_deadline")
    private LocalDate firstDeadline;

    private LocalDate deadline;

    @Column(name = "finished_on")
    private LocalDate finishedOn;

    @Column(name = "recalled_on")
    private LocalDate recalledOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected IncomingFact() {}

    /** @param task whether it comes from the bodies of the province */
    IncomingFact(IncomingProgress registered, boolean task, WorkingCalendar calendar) {
        this.documentId = registered.documentId();
        this.agencyId = registered.agencyId();
        this.source = registered.source();
        this.type = registered.type();
        this.notation = registered.notation();
        this.author = registered.authorName();
        this.subject = registered.subject();
        this.task = task;
        this.arrivedAt = registered.arrivedAt();
        this.registeredAt = registered.registeredAt();
        this.arrivedOn = OfficeTime.dateOf(registeredAt);
        this.registerBy = calendar.next(OfficeTime.dateOf(arrivedAt));
        this.registrationMinutes = Math.toIntExact(calendar.minutesBetween(arrivedAt, registeredAt));
        this.directBy = calendar.next(arrivedOn);
    }

    /** What may change after the registration. */
    void follow(IncomingProgress progress, WorkingCalendar calendar, Instant now) {
        unitId = progress.leadUnitId().orElse(null);
        deadline = progress.deadline().orElse(null);
        firstDeadline = firstDeadline == null ? deadline : firstDeadline;
        finishedOn = date(progress.finishedAt());
        recalledOn = date(progress.recalledAt());
        if (directedAt == null && progress.directedAt().isPresent()) {
            directedAt = progress.directedAt().get();
            directedOn = OfficeTime.dateOf(directedAt);
            directionMinutes = Math.toIntExact(calendar.minutesBetween(registeredAt, directedAt));
        }
        recordedAt = now;
    }

    private static LocalDate date(Optional<Instant> moment) {
        return moment.map(OfficeTime::dateOf).orElse(null);
    }

    /**
     * What of it can be counted anew from the document itself, in words that are equal when nothing differs.
     *
     * @param first the deadline that the document had first
     */
    static String counted(IncomingProgress document, boolean task, Optional<LocalDate> first) {
        return words(
                document.leadUnitId().orElse(null),
                task,
                document.registeredAt(),
                document.directedAt().orElse(null),
                first.orElse(null),
                document.deadline().orElse(null),
                date(document.finishedAt()),
                date(document.recalledAt()));
    }

    /** The same of what was recorded. */
    String recorded() {
        return words(unitId, task, registeredAt, directedAt, firstDeadline, deadline, finishedOn, recalledOn);
    }

    private static String words(
            Long unit,
            boolean task,
            Instant registered,
            Instant directed,
            LocalDate first,
            LocalDate deadline,
            LocalDate finished,
            LocalDate recalled) {
        StringJoiner words = new StringJoiner(", ");
        words.add("unit " + Objects.toString(unit, "–")).add(task ? "task" : "no task");
        words.add("registered " + registered).add("directed " + Objects.toString(directed, "–"));
        words.add("first deadline " + Objects.toString(first, "–")).add("deadline " + Objects.toString(deadline, "–"));
        words.add("finished " + Objects.toString(finished, "–")).add("recalled " + Objects.toString(recalled, "–"));
        return words.toString();
    }
}
