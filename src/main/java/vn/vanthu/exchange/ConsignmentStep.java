package vn.vanthu.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A state that a consignment took: when, through whom, and why where a reason was given. Immutable. */
@Embeddable
public class ConsignmentStep {

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ConsignmentState state;

    @Column(name = "at")
    private Instant at;

    @Column(name = "by_whom")
    private String who;

    @Column(name = "reason")
    private String reason;

    protected ConsignmentStep() {}

    ConsignmentStep(ConsignmentState state, Instant at, String who, String reason) {
        this.state = state;
        this.at = at;
        this.who = who;
        this.reason = reason;
    }

    public ConsignmentState state() {
        return state;
    }

    public Instant at() {
        return at;
    }

    /** Name, position and agency in words. */
    public String who() {
        return who;
    }

    /** Empty where none was given. */
    public String reason() {
        return reason;
    }
}
