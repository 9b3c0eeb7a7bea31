package vn.vanthu.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** One thing the system told somebody in one of their positions. */
@Entity
@Table(name = "notice")
public class Notice {

    static final String SEPARATOR = "\n";

    @Id
    private Long id;

    @Column(name = "position_id")
    private long positionId;

    private String text;
    private String arguments;
    private String link;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notice() {}

    /** It was read; the first time stays. */
    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public long id() {
        return id;
    }

    long positionId() {
        return positionId;
    }

    /** Key of the message. */
    public String text() {
        return text;
    }

    /** What is filled into the message. */
    public List<String> arguments() {
        return List.of(arguments.split(SEPARATOR, -1));
    }

    /** Path of the page it leads to. */
    public String link() {
        return link;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public boolean unread() {
        return readAt == null;
    }
}
