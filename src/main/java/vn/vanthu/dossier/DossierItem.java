package vn.vanthu.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A document's place in a dossier. The document itself stays where it is. */
@Entity
@Table(name = "dossier_item")
public class DossierItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "dossier_id")
    private long dossierId;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Column(name = "document_id")
    private long documentId;

    private String note;

    @Column(name = "page_count")
    private int pageCount;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    protected DossierItem() {}

    DossierItem(
            long dossierId,
            int ordinal,
            DocumentKind kind,
            long documentId,
            int pageCount,
            String note,
            Instant at,
            String who) {
        this.pageCount = pageCount;
        this.dossierId = dossierId;
        this.ordinal = ordinal;
        this.kind = kind;
        this.documentId = documentId;
        this.note = note;
        this.addedAt = at;
        this.addedBy = who;
    }

    public long id() {
        return id;
    }

    public long dossierId() {
        return dossierId;
    }

    /** STT, from 1. */
    public int ordinal() {
        return ordinal;
    }

    public DocumentKind kind() {
        return kind;
    }

    public long documentId() {
        return documentId;
    }

    /** Pages of the document when it was put in; 0 for a draft. */
    public int pageCount() {
        return pageCount;
    }

    /** May be empty. */
    public String note() {
        return note;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy;
    }
}
