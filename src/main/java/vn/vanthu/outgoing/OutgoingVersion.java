package vn.vanthu.outgoing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.Map;
import vn.vanthu.platform.content.StoredContent;

/** A file that an outgoing document has or had. Files are never changed and never taken away. */
@Entity
@Table(name = "outgoing_version")
public class OutgoingVersion {

    /** Why there is a new file. */
    public enum Cause {
        UPLOADED,
        SUBMITTED,
        /** With the initials of who checked the content. */
        INITIALLED_CONTENT,
        /** With the initials of who checked the form. */
        INITIALLED_FORM,
        /** Without initials, because their check is to be done again. */
        UNMARKED,
        SIGNED,
        SEALED,
        SCANNED,
        TIMESTAMPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "document_id")
    private long documentId;

    private int ordinal;
    private String sha256;
    private long size;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "outgoing_version_annex", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "ordinal")
    private List<AnnexFile> annexes = new ArrayList<>();

    protected OutgoingVersion() {}

    /** A new main file of the document, with the files that are beside it now. */
    OutgoingVersion(OutgoingDocument document, int ordinal, StoredContent content, Cause cause, Instant at, String by) {
        this.documentId = document.id();
        this.annexes.addAll(document.annexes());
        this.ordinal = ordinal;
        this.sha256 = content.sha256();
        this.size = content.size();
        this.cause = cause;
        this.madeAt = at;
        this.madeBy = by;
    }

    /**
     * The same files after some of them were time-stamped.
     *
     * @param raised the new files by their places, 0 for the main one
     * @param at when they are kept
     * @param by who had them raised
     */
    OutgoingVersion timestamped(Map<Integer, StoredContent> raised, Instant at, String by) {
        OutgoingVersion next = new OutgoingVersion();
        next.documentId = documentId;
        next.ordinal = ordinal + 1;
        StoredContent main = raised.get(0);
        next.sha256 = main == null ? sha256 : main.sha256();
        next.size = main == null ? size : main.size();
        next.cause = Cause.TIMESTAMPED;
        next.madeAt = at;
        next.madeBy = by;
        for (int place = 1; place <= annexes.size(); place++) {
            AnnexFile file = annexes.get(place - 1);
            next.annexes.add(raised.containsKey(place) ? file.with(raised.get(place)) : file);
        }
        return next;
    }

    /** The files that were beside the main one, in their order. */
    public List<AnnexFile> annexes() {
        return List.copyOf(annexes);
    }

    /** 1, 2, 3 … within the document. */
    public int ordinal() {
        return ordinal;
    }

    public String sha256() {
        return sha256;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public Cause cause() {
        return cause;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Name of the person, or of the agency for the seal. */
    public String madeBy() {
        return madeBy;
    }
}
