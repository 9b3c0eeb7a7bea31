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
import vn.vanthu.document.CopyKind;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.register.TakenNumber;

/** A digital copy with the value of the main copy: a scan that the agency signed (NĐ 30/2020, Điều 25.1 and 26). */
@Entity
@Table(name = "certified_copy")
public class CertifiedCopy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "agency_id")
    private long agencyId;

    @Enumerated(EnumType.STRING)
    private CopyKind kind;

    private int year;
    private int number;
    private String notation;

    @Column(name = "source_notation")
    private String sourceNotation;

    @Column(name = "source_author")
    private String sourceAuthor;

    private String subject;
    private int pages;
    private String sha256;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    protected CertifiedCopy() {}

    CertifiedCopy(Actor clerk, CopyForm form, TakenNumber taken, String notation, Instant now) {
        this.agencyId = clerk.agencyId();
        this.kind = form.kind();
        this.year = taken.year();
        this.number = taken.number();
        this.notation = notation;
        this.sourceNotation = form.sourceNotation();
        this.sourceAuthor = form.sourceAuthor();
        this.subject = form.subject();
        this.madeAt = now;
        this.madeBy = clerk.fullName();
    }

    void become(StoredContent file, int pageCount) {
        sha256 = file.sha256();
        pages = pageCount;
    }

    public long id() {
        return id;
    }

    long agencyId() {
        return agencyId;
    }

    public CopyKind kind() {
        return kind;
    }

    /** Number and symbol of the copy, such as {@code 05/SY-SXD}. */
    public String notation() {
        return notation;
    }

    /** Number and symbol of what was copied. */
    public String sourceNotation() {
        return sourceNotation;
    }

    /** Who issued what was copied. */
    public String sourceAuthor() {
        return sourceAuthor;
    }

    public String subject() {
        return subject;
    }

    public int pages() {
        return pages;
    }

    String sha256() {
        return sha256;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Full name of the clerk. */
    public String madeBy() {
        return madeBy;
    }
}
