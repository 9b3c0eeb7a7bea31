package vn.vanthu.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A position that goes into one of the units of a change, and the one that follows it there. */
@Embeddable
class Placement {

    @Column(name = "position_id")
    private long positionId;

    private int ordinal;

    @Column(name = "new_position_id")
    private Long newPositionId;

    protected Placement() {}

    Placement(long positionId, int ordinal) {
        this.positionId = positionId;
        this.ordinal = ordinal;
    }

    Placement(long positionId, int ordinal, long newPositionId) {
        this(positionId, ordinal);
        this.newPositionId = newPositionId;
    }

    long positionId() {
        return positionId;
    }

    int ordinal() {
        return ordinal;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Placement that
                && positionId == that.positionId
                && ordinal == that.ordinal
                && Objects.equals(newPositionId, that.newPositionId);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(positionId);
    }
}
