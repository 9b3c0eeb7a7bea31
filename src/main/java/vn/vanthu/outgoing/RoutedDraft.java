package vn.vanthu.outgoing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A draft on its route: at which step it stands, since when, until when, and who was asked about it. */
@MappedSuperclass
public abstract class RoutedDraft extends Draft {

    @Enumerated(EnumType.STRING)
    private OutgoingState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "step_due")
    private LocalDate stepDue;

    @Column(name = "assigned_position_id")
    private Long assignedPositionId;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "outgoing_step_days", joinColumns = @JoinColumn(name = "document_id"))
    @MapKeyColumn(name = "state")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "days")
    private Map<OutgoingState, Integer> stepDays = new HashMap<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "outgoing_consulted", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "position_id")
    private Set<Long> consulted = new HashSet<>();

    /** It comes to a step, which has no deadline yet. */
    void standAt(OutgoingState step, Instant now) {
        state = step;
        stateSince = now;
        stepDue = null;
        assignedPositionId = null;
    }

    /** Somebody is asked for an opinion and may see it from now on. */
    void consult(long positionId) {
        consulted.add(positionId);
    }

    /** Another person has the turn of this step, and may see the document from now on. */
    void assignTo(long positionId) {
        allow(OutgoingAct.REASSIGN);
        assignedPositionId = positionId;
        consult(positionId);
    }

    /** The position that has the turn of this step; empty where it is the turn of those who usually have it. */
    public Optional<Long> assigned() {
        return Optional.ofNullable(assignedPositionId);
    }

    /** Positions that were asked for an opinion. */
    Set<Long> consulted() {
        return Set.copyOf(consulted);
    }

    /** Who was asked sees it no longer. */
    void forgetConsulted() {
        consulted.clear();
    }

    /** The drafter gives steps other working days than the usual. */
    void giveDays(Map<OutgoingState, Integer> days) {
        stepDays.clear();
        stepDays.putAll(days);
    }

    /** The step that it is at has to be done by this day. */
    void dueBy(LocalDate day) {
        stepDue = day;
    }

    /** Throws where the state does not allow the act. */
    void allow(OutgoingAct act) {
        if (!act.allowedIn(state)) {
            throw new WrongState(act, state);
        }
    }

    /** Working days that the drafter gave a step; empty for the usual ones. */
    public Optional<Integer> chosenDays(OutgoingState step) {
        return Optional.ofNullable(stepDays.get(step));
    }

    /** The last day for the step that it is at; empty where there is none. After the signature the issue has its own. */
    public Optional<LocalDate> stepDue() {
        return Optional.ofNullable(stepDue);
    }

    public OutgoingState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }
}
