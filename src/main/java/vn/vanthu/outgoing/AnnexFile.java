package vn.vanthu.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.vanthu.platform.content.StoredContent;

/** A file beside the main document of an outgoing document. Immutable; its bytes are in the content store. */
@Embeddable
public class AnnexFile {

    /** What the file is by law. */
    public enum Kind {
        /** Phụ lục in a file of its own: a PDF that the agency seals at the top right (NĐ 30/2020, Phụ lục I). */
        ANNEX,
        /**
         * A data file that bears no signature, so that it is for reference only (QĐ 28/2018, Điều 4): it is sent as it is
         * and counts in no measure.
         */
        REFERENCE
    }

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "size")
    private long size;

    @Column(name = "pages")
    private int pages;

    protected AnnexFile() {}

    AnnexFile(String name, Kind kind, StoredContent content, int pages) {
        this.name = name;
        this.kind = kind;
        this.sha256 = content.sha256();
        this.size = content.size();
        this.pages = pages;
    }

    /** The same file with the agency's seal, or with a time-stamp. */
    AnnexFile with(StoredContent content) {
        return new AnnexFile(name, kind, content, pages);
    }

    /** As shown and downloaded, such as {@code Phu luc 1.pdf}; at most 200 characters. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the agency seals it. */
    public boolean isAnnex() {
        return kind == Kind.ANNEX;
    }

    public String sha256() {
        return sha256;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Number of pages; 0 for a data file. */
    public int pages() {
        return pages;
    }
}
