package vn.vanthu.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** An answer to a remark. Immutable. */
@Embeddable
public class RemarkAnswer {

    private String text;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected RemarkAnswer() {}

    RemarkAnswer(String text, String madeBy, Instant madeAt) {
        this.text = text;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    public String text() {
        return text;
    }

    /** Full name of who answered. */
    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
