package vn.vanthu.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Somebody who signs for a council, with the office they hold in it. Immutable. */
@Embeddable
public class CouncilMember {

    @Column(name = "position_id")
    private long positionId;

    @Column(name = "title")
    private String title;

    protected CouncilMember() {}

    /** @param title such as {@code Chủ tịch} or {@code Phó Trưởng ban}, 1 to 100 characters */
    public CouncilMember(long positionId, String title) {
        this.positionId = positionId;
        this.title = title.strip().replaceAll("\\s+", " ");
    }

    /** Their position in the agency. */
    public long positionId() {
        return positionId;
    }

    /** Their office in the council. */
    public String title() {
        return title;
    }
}
