package vn.vanthu.compliance;

import static vn.vanthu.compliance.Part.excluded;
import static vn.vanthu.compliance.Part.missed;
import static vn.vanthu.compliance.Part.pending;
import static vn.vanthu.compliance.Part.reached;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The measures that are reported. Each is a share: what was reached, of all that is counted; what a rule leaves out is
 * shown as a count beside it. State secrets are in none of them: they are refused here and never kept.
 *
 * <p>Numerator, denominator and exclusions stand in words in the texts {@code compliance.measure.<name>.about}; the
 * conditions below are what is counted.
 */
public enum Measure {
    /**
     * Tỷ lệ văn bản ký số đầy đủ: documents issued in the period with a valid signature of the authorised person and of the
     * agency on the main file and of the agency on each separate annex, of all issued (NĐ 30/2020, Điều 5 and 13;
     * QĐ 28/2018, Điều 4 and 11).
     */
    SIGNED(
            1,
            FactKind.OUTGOING,
            "case when f.recalled_on is not null then 'RECALLED'"
                    + " when f.paper = 'INSTEAD' and f.excepted then 'EXCEPTED' else f.class end",
            "true",
            "cast(null as integer)",
            reached("FULL"),
            missed("PERSON_ONLY"),
            missed("AGENCY_ONLY"),
            missed("NONE"),
            missed("INVALID"),
            missed("UNDETERMINED"),
            excluded("EXCEPTED"),
            excluded("RECALLED")),
    /** Tỷ lệ gửi hoàn toàn điện tử: of the same documents those without paper instead or beside (QĐ 28/2018, Điều 7). */
    ELECTRONIC(
            2,
            FactKind.OUTGOING,
            "case when f.recalled_on is not null then 'RECALLED' when f.excepted then 'EXCEPTED'"
                    + " when f.paper is null then 'ELECTRONIC' when f.paper = 'BESIDE' then 'BESIDE' else 'PAPER' end",
            "true",
            "cast(null as integer)",
            reached("ELECTRONIC"),
            missed("BESIDE"),
            missed("PAPER"),
            excluded("EXCEPTED"),
            excluded("RECALLED")),
    /**
     * Tỷ lệ hồ sơ công việc trên môi trường mạng: lines of the year's file plan whose dossier was opened here by the end of
     * the period and holds documents, of all lines (NĐ 30/2020, Điều 28 and 29; NQ 17/NQ-CP).
     */
    DOSSIERS(
            3,
            FactKind.DOSSIER,
            "case when f.opened_on is null or f.opened_on >= k.until then 'UNOPENED' when f.items = 0 then 'EMPTY'"
                    + " else 'ON_SYSTEM' end",
            "true",
            "cast(null as integer)",
            reached("ON_SYSTEM"),
            missed("EMPTY"),
            missed("UNOPENED")),
    /**
     * Tỷ lệ văn bản đến xử lý đúng hạn: documents received in the period and finished by their deadline, of those that are
     * finished or overdue (NĐ 30/2020, Điều 24).
     */
    HANDLED(
            4,
            FactKind.INCOMING,
            "case when f.recalled_on is not null then 'RECALLED' when f.deadline is null then 'NO_DEADLINE'"
                    + " when f.finished_on is null and f.deadline >= k.today then 'OPEN_IN_TIME'"
                    + " when f.finished_on is null then 'OPEN_OVERDUE' when f.finished_on < f.deadline then 'EARLY'"
                    + " when f.finished_on = f.deadline then 'ON_TIME' else 'LATE' end",
            "true",
            "cast(null as integer)",
            reached("EARLY"),
            reached("ON_TIME"),
            missed("LATE"),
            missed("OPEN_OVERDUE"),
            pending("OPEN_IN_TIME"),
            excluded("NO_DEADLINE"),
            excluded("RECALLED")),
    /**
     * Nhiệm vụ UBND giao: documents received from the bodies of the province that were given a deadline, by the first
     * deadline: one that was moved later does not make a late one timely.
     */
    TASKS(
            5,
            FactKind.INCOMING,
            "case when f.recalled_on is not null then 'RECALLED' when f.first_deadline is null then 'NO_DEADLINE'"
                    + " when f.finished_on is null and f.first_deadline >= k.today then 'OPEN_IN_TIME'"
                    + " when f.finished_on is null then 'OPEN_OVERDUE'"
                    + " when f.finished_on <= f.first_deadline then 'DONE_IN_TIME' else 'DONE_LATE' end",
            "f.task",
            "cast(null as integer)",
            reached("DONE_IN_TIME"),
            missed("DONE_LATE"),
            missed("OPEN_OVERDUE"),
            pending("OPEN_IN_TIME"),
            excluded("NO_DEADLINE"),
            excluded("RECALLED")),
    /** Độ trễ, from signature to issue: in time by the decree (NĐ 30/2020, Điều 18; QĐ 28/2018, Điều 7). */
    ISSUED(
            6,
            FactKind.OUTGOING,
            "case when f.recalled_on is not null then 'RECALLED' when f.paper = 'INSTEAD' then 'PAPER_DOCUMENT'"
                    + " when f.due_at is null then 'UNMEASURED' when f.issued_at <= f.due_at then 'IN_TIME'"
                    + " else 'OUT_OF_TIME' end",
            "true",
            "f.issue_minutes",
            reached("IN_TIME"),
            missed("OUT_OF_TIME"),
            excluded("PAPER_DOCUMENT"),
            excluded("UNMEASURED"),
            excluded("RECALLED")),
    /** Độ trễ, from arrival to registration: by the next working day (NĐ 30/2020, Điều 22). */
    REGISTERED(
            6,
            FactKind.INCOMING,
            "case when f.source <> 'EXCHANGE' then 'BY_HAND' when f.register_by is null then 'UNMEASURED'"
                    + " when f.arrived_on <= f.register_by then 'IN_TIME' else 'OUT_OF_TIME' end",
            "true",
            "f.registration_minutes",
            reached("IN_TIME"),
            missed("OUT_OF_TIME"),
            excluded("BY_HAND"),
            excluded("UNMEASURED")),
    /** Độ trễ, from registration to direction: by the next working day (NĐ 30/2020, Điều 23). */
    DIRECTED(
            6,
            FactKind.INCOMING,
            "case when f.recalled_on is not null then 'RECALLED' when f.direct_by is null then 'UNMEASURED'"
                    + " when f.directed_on is null and f.direct_by >= k.today then 'WAITING'"
                    + " when f.directed_on is null then 'WAITING_LONG'"
                    + " when f.directed_on <= f.direct_by then 'IN_TIME' else 'OUT_OF_TIME' end",
            "true",
            "f.direction_minutes",
            reached("IN_TIME"),
            missed("OUT_OF_TIME"),
            missed("WAITING_LONG"),
            pending("WAITING"),
            excluded("UNMEASURED"),
            excluded("RECALLED"));

    private final int formula;
    private final FactKind kind;
    private final String partOf;
    private final String only;
    private final String minutes;
    private final List<Part> parts;

    Measure(int formula, FactKind kind, String partOf, String only, String minutes, Part... parts) {
        this.formula = formula;
        this.kind = kind;
        this.partOf = partOf;
        this.only = only;
        this.minutes = minutes;
        this.parts = List.of(parts);
    }

    /** By its name. */
    public static Optional<Measure> named(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(name))
                .findFirst();
    }

    /** Which of the six formulas of the reports it belongs to. */
    public int formula() {
        return formula;
    }

    /** What it counts. */
    public FactKind kind() {
        return kind;
    }

    /** Its counts, in the order in which they are shown. */
    public List<Part> parts() {
        return parts;
    }

    /** Whether a month has figures of its own; a file plan is the year's. */
    public boolean monthly() {
        return kind != FactKind.DOSSIER;
    }

    /** Whether it tells working time as well. */
    public boolean timed() {
        return formula == 6;
    }

    /** What its rows can be. */
    public List<Grouping> groupings() {
        return switch (kind) {
            case OUTGOING -> List.of(Grouping.values());
            case INCOMING -> List.of(Grouping.AGENCY, Grouping.UNIT, Grouping.TYPE);
            case DOSSIER -> List.of(Grouping.AGENCY, Grouping.UNIT);
        };
    }

    /** The condition that tells of which part a fact is. */
    String partOf() {
        return partOf;
    }

    /** Which facts it is about at all. */
    String only() {
        return only;
    }

    /**
     * The facts whose part depends on the day on which it is asked: they are in no sum. Everything else stays in its part
     * until an act changes the fact.
     */
    Optional<String> unsettled() {
        return switch (this) {
            case HANDLED -> Optional.of("f.finished_on is null and f.recalled_on is null and f.deadline is not null");
            case TASKS ->
                Optional.of("f.finished_on is null and f.recalled_on is null and f.first_deadline is not null");
            case DIRECTED -> Optional.of("f.directed_on is null and f.recalled_on is null and f.direct_by is not null");
            default -> Optional.empty();
        };
    }

    /** Working time of a fact in minutes; null where it has none. */
    String minutes() {
        return minutes;
    }
}
