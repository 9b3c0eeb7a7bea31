package vn.vanthu.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.vanthu.audit.Author;
import vn.vanthu.organisation.Actor;

/** A step on the route of an outgoing document: who did what, when, and what they said. */
@Entity
@Table(name = "outgoing_step")
public class OutgoingStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "document_id")
    private long documentId;

    @Enumerated(EnumType.STRING)
    private OutgoingAct act;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_after")
    private OutgoingState stateAfter;

    @Column(name = "position_id")
    private long positionId;

    @Column(name = "full_name")
    private String fullName;

    private String title;

    @Column(name = "done_at")
    private Instant doneAt;

    private String comment;
    private String initials;

    protected OutgoingStep() {}

    OutgoingStep(OutgoingDocument document, OutgoingAct act, Actor actor, Instant at, String comment, String initials) {
        this.documentId = document.id();
        this.act = act;
        this.stateAfter = document.state();
        this.positionId = actor.positionId();
        this.fullName = actor.fullName();
        this.title = actor.title();
        this.doneAt = at;
        this.comment = comment;
        this.initials = initials;
    }

    /** Something the system did by itself, in no position: that of the drafter stands in its place. */
    static OutgoingStep ofSystem(OutgoingDocument document, OutgoingAct act, Instant at, String comment) {
        OutgoingStep step = new OutgoingStep();
        step.documentId = document.id();
        step.act = act;
        step.stateAfter = document.state();
        step.positionId = document.drafterPositionId();
        step.fullName = Author.system().displayName();
        step.title = "";
        step.doneAt = at;
        step.comment = comment;
        return step;
    }

    public OutgoingAct act() {
        return act;
    }

    public OutgoingState stateAfter() {
        return stateAfter;
    }

    /** The position in which the person acted. */
    public long positionId() {
        return positionId;
    }

    public String fullName() {
        return fullName;
    }

    public String title() {
        return title;
    }

    public Instant doneAt() {
        return doneAt;
    }

    /** The initials the person left on the sheet; null where none. They are not a digital signature. */
    public String initials() {
        return initials;
    }

    /** What the person said; empty where nothing. */
    public String comment() {
        return comment;
    }
}
