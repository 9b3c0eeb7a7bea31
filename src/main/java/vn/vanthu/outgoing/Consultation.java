package vn.vanthu.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.organisation.Actor;

/** A question to somebody who is not on the route. The answer stands among the steps. */
@Entity
@Table(name = "outgoing_consultation")
public class Consultation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "document_id")
    private long documentId;

    @Column(name = "position_id")
    private long positionId;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_by_position_id")
    private long askedByPositionId;

    private String question;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "answered_at")
    private Instant settledAt;

    private boolean withdrawn;

    protected Consultation() {}

    /** @param due the last day for the answer; null for none */
    Consultation(OutgoingDocument document, long positionId, Actor by, String question, LocalDate due, Instant now) {
        this.documentId = document.id();
        this.positionId = positionId;
        this.askedBy = by.fullName();
        this.askedByPositionId = by.positionId();
        this.question = question;
        this.dueOn = due;
        this.askedAt = now;
    }

    void answer(Instant now) {
        settledAt = now;
    }

    /** Another person is asked instead; the deadline stays. */
    void passTo(long newPositionId) {
        positionId = newPositionId;
    }

    /** No answer is wanted any more. */
    void withdraw(Instant now) {
        settledAt = now;
        withdrawn = true;
    }

    public long id() {
        return id;
    }

    long documentId() {
        return documentId;
    }

    /** Whether it waits for its answer. */
    boolean open() {
        return settledAt == null;
    }

    /** The last day for the answer; empty where there is none. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Who is asked. */
    public long positionId() {
        return positionId;
    }

    /** Full name of who asks. */
    public String askedBy() {
        return askedBy;
    }

    /** The position in which they asked. */
    long askedByPositionId() {
        return askedByPositionId;
    }

    public String question() {
        return question;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
