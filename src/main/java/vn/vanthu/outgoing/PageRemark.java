package vn.vanthu.outgoing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.organisation.Actor;

/** What somebody remarks at a place of a page. It stays with the file it was made on, whatever comes after it. */
@Entity
@Table(name = "outgoing_remark")
public class PageRemark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "document_id")
    private long documentId;

    private int version;
    private int page;

    @Column(name = "from_left")
    private double fromLeft;

    @Column(name = "from_top")
    private double fromTop;

    private String text;

    @Column(name = "position_id")
    private long positionId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "outgoing_remark_answer", joinColumns = @JoinColumn(name = "remark_id"))
    @OrderColumn(name = "ordinal")
    private List<RemarkAnswer> answers = new ArrayList<>();

    protected PageRemark() {}

    PageRemark(OutgoingDocument document, PagePlace place, String text, Actor by, Instant now) {
        this.documentId = document.id();
        this.version = place.version();
        this.page = place.page();
        this.fromLeft = place.fromLeft();
        this.fromTop = place.fromTop();
        this.text = text;
        this.positionId = by.positionId();
        this.madeBy = by.fullName();
        this.madeAt = now;
    }

    void answer(String answer, Actor by, Instant now) {
        answers.add(new RemarkAnswer(answer, by.fullName(), now));
    }

    void settle(Actor by, Instant now) {
        settledBy = by.fullName();
        settledAt = now;
    }

    void reopen() {
        settledBy = null;
        settledAt = null;
    }

    public long id() {
        return id;
    }

    long documentId() {
        return documentId;
    }

    public PagePlace place() {
        return new PagePlace(version, page, fromLeft, fromTop);
    }

    public String text() {
        return text;
    }

    /** The position in which it was made. */
    public long positionId() {
        return positionId;
    }

    /** Full name of who made it. */
    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Whether something is still to be done about it. */
    public boolean open() {
        return settledAt == null;
    }

    /** Full name of who settled it; empty while it is open. */
    public Optional<String> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    /** When it was settled; empty while it is open. */
    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** The first one first. */
    public List<RemarkAnswer> answers() {
        return List.copyOf(answers);
    }
}
