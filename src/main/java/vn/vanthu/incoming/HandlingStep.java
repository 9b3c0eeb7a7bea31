package vn.vanthu.incoming;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One step of the document's way through the agency. Immutable. */
@Embeddable
public class HandlingStep {

    /** What was done. */
    public enum Kind {
        REGISTERED,
        DIRECTED,
        ASSIGNED_TO_PERSON,
        STARTED,
        CONTRIBUTED,
        GIVEN_BACK_TO_UNIT,
        GIVEN_BACK_TO_HEAD,
        FINISHED,
        /** The organisation changed: another unit goes on with it. */
        HANDED_OVER,
        /** The sender took it back. */
        RECALLED,
        /** The clerk told the sender that it is no longer used. */
        RECALL_CONFIRMED
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "at")
    private Instant at;

    @Column(name = "by_whom")
    private String who;

    @Column(name = "to_whom")
    private String toWhom;

    @Column(name = "note")
    private String note;

    protected HandlingStep() {}

    HandlingStep(Kind kind, Instant at, String who, String toWhom, String note) {
        this.kind = kind;
        this.at = at;
        this.who = who;
        this.toWhom = toWhom;
        this.note = note;
    }

    public Kind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    /** Name and position in words. */
    public String who() {
        return who;
    }

    /** The unit or person it went to; empty where it stayed. */
    public String toWhom() {
        return toWhom;
    }

    /** What was said; may be empty. */
    public String note() {
        return note;
    }
}
