package vn.vanthu.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    private String question;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Consultation() {}

    Consultation(OutgoingDocument document, long positionId, Actor by, String question, Instant now) {
        this.documentId = document.id();
        this.positionId = positionId;
        this.askedBy = by.fullName();
        this.question = question;
        this.askedAt = now;
    }

    void answer(Instant now) {
        answeredAt = now;
    }

    /** Who is asked. */
    public long positionId() {
        return positionId;
    }

    /** Full name of who asks. */
    public String askedBy() {
        return askedBy;
    }

    public String question() {
        return question;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
