package vn.vanthu.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.vanthu.signing.SignatureLevel;

/** How far a file of an issued document is raised: time-stamped, and with all that a check needs in years to come. */
@Entity
@Table(name = "outgoing_timestamp")
public class FileTimestamp {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "document_id")
    private long documentId;

    private int place;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private SignatureLevel level;

    private int attempts;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    private String problem = "";

    @Column(name = "reached_at")
    private Instant reachedAt;

    protected FileTimestamp() {}

    /**
     * A file that was just issued.
     *
     * @param place 0 for the document itself, else the place of the annex
     */
    FileTimestamp(long documentId, int place, String sha256, Instant now) {
        this.documentId = documentId;
        this.place = place;
        this.sha256 = sha256;
        this.level = SignatureLevel.B_B;
        this.nextTryAt = now;
    }

    long id() {
        return id;
    }

    long documentId() {
        return documentId;
    }

    /** 0 for the document itself, else the place of the annex among the files beside it, from 1. */
    public int place() {
        return place;
    }

    /** The file to be raised next: as issued, or as raised so far. */
    String sha256() {
        return sha256;
    }

    /** B-B while no time-stamp is there yet, then B-T or B-LTA. */
    public SignatureLevel level() {
        return level;
    }

    /** Whether there is a time-stamp. */
    public boolean stamped() {
        return level != SignatureLevel.B_B;
    }

    /** When it is tried again; empty once nothing is left to do. */
    public Optional<Instant> nextTryAt() {
        return Optional.ofNullable(nextTryAt);
    }

    /** What the last try lacked; empty where it lacked nothing or none was made. */
    public String problem() {
        return problem;
    }

    /** When the level was reached; empty for B-B. */
    public Optional<Instant> reachedAt() {
        return Optional.ofNullable(reachedAt);
    }

    void reached(SignatureLevel raisedTo, String raised, Instant now) {
        level = raisedTo;
        sha256 = raised;
        reachedAt = now;
        problem = "";
        attempts = 0;
        nextTryAt = null;
    }

    /** To be tried again, after twice the time each time up to six hours. */
    void lacks(String what, Instant now) {
        problem = what;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        attempts++;
    }
}
