package vn.vanthu.exchange;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.organisation.Agency;

/** A document as it was when it was sent, kept once however many agencies got it. Never changes afterwards. */
@Entity
@Table(name = "sent_document")
class SentDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "outgoing_document_id")
    private long outgoingDocumentId;

    @Column(name = "document_code")
    private String documentCode;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "from_agency_id")
    private Agency from;

    @Embedded
    private DocumentFacts facts;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sent_file", joinColumns = @JoinColumn(name = "sent_document_id"))
    @OrderColumn(name = "ordinal")
    private List<DispatchedFile> files = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sent_relation", joinColumns = @JoinColumn(name = "sent_document_id"))
    @OrderColumn(name = "ordinal")
    private List<SentRelation> relations = new ArrayList<>();

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by")
    private String sentBy;

    protected SentDocument() {}

    SentDocument(Dispatch dispatch, Agency from, Instant sentAt, String sentBy) {
        this.outgoingDocumentId = dispatch.outgoingDocumentId();
        this.documentCode = dispatch.documentCode();
        this.from = from;
        this.facts = dispatch.facts();
        this.files.addAll(dispatch.files());
        this.relations.addAll(dispatch.relations());
        this.sentAt = sentAt;
        this.sentBy = sentBy;
    }

    long outgoingDocumentId() {
        return outgoingDocumentId;
    }

    String documentCode() {
        return documentCode;
    }

    Agency from() {
        return from;
    }

    DocumentFacts facts() {
        return facts;
    }

    List<DispatchedFile> files() {
        return List.copyOf(files);
    }

    List<SentRelation> relations() {
        return List.copyOf(relations);
    }

    Instant sentAt() {
        return sentAt;
    }
}
