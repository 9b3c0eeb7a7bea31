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
import vn.vanthu.document.RelationKind;
import vn.vanthu.organisation.Actor;

/** That one document of the agency replaces, corrects or amends another. It holds from the issue of the later one on. */
@Entity
@Table(name = "outgoing_relation")
class OutgoingRelation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "later_id")
    private long laterId;

    @Column(name = "earlier_id")
    private long earlierId;

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    private String reason;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    protected OutgoingRelation() {}

    OutgoingRelation(
            OutgoingDocument later,
            OutgoingDocument earlier,
            RelationKind kind,
            String reason,
            Actor by,
            Instant madeAt) {
        this.laterId = later.id();
        this.earlierId = earlier.id();
        this.kind = kind;
        this.reason = reason;
        this.madeAt = madeAt;
        this.madeBy = by.fullName();
    }

    long laterId() {
        return laterId;
    }

    long earlierId() {
        return earlierId;
    }

    RelationKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }
}
