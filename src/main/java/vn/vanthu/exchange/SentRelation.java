package vn.vanthu.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import vn.vanthu.document.RelationKind;

/** What a sent document does to an earlier document of its sender. Immutable. */
@Embeddable
public class SentRelation {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private RelationKind kind;

    @Column(name = "earlier_code")
    private String earlierCode;

    @Column(name = "earlier_notation")
    private String earlierNotation;

    protected SentRelation() {}

    /**
     * A relation to an earlier document.
     *
     * @param earlierCode mã định danh văn bản of the earlier document
     * @param earlierNotation its number and symbol as written
     */
    public SentRelation(RelationKind kind, String earlierCode, String earlierNotation) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.earlierCode = Objects.requireNonNull(earlierCode, "earlierCode");
        this.earlierNotation = Objects.requireNonNull(earlierNotation, "earlierNotation");
    }

    public RelationKind kind() {
        return kind;
    }

    public String earlierCode() {
        return earlierCode;
    }

    public String earlierNotation() {
        return earlierNotation;
    }
}
