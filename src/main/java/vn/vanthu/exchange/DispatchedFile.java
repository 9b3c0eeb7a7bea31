package vn.vanthu.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A file of a document that is sent; its bytes are in the content store. Immutable. */
@Embeddable
public class DispatchedFile {

    /** What the file is. */
    public enum Kind {
        /** The document itself. */
        MAIN,
        /** Phụ lục: a separate annex. */
        ANNEX,
        /** A data file without a signature: for reference only. */
        REFERENCE
    }

    @Column(name = "name")
    private String name;

    @Column(name = "sha256")
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    protected DispatchedFile() {}

    /**
     * A file that the content store holds.
     *
     * @param name as shown and downloaded, such as {@code 05-QD-UBND.pdf}
     * @param sha256 lower-case hexadecimal
     */
    public DispatchedFile(String name, String sha256, Kind kind) {
        this.name = Objects.requireNonNull(name, "name");
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    public Kind kind() {
        return kind;
    }
}
