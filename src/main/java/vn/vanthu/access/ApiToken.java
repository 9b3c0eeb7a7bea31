package vn.vanthu.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets another system ask the API in a person's name and position, until it expires or is revoked. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    private static final Duration USE_NOTED = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "position_id")
    private long positionId;

    private String name;
    private String sha256;

    @Column(name = "may_act")
    private boolean mayAct;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(long personId, long positionId, String name, String sha256, boolean mayAct, Instant now, Instant until) {
        this.personId = personId;
        this.positionId = positionId;
        this.name = name;
        this.sha256 = sha256;
        this.mayAct = mayAct;
        this.createdAt = now;
        this.expiresAt = until;
    }

    public long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    long positionId() {
        return positionId;
    }

    /** What its holder calls it. */
    public String name() {
        return name;
    }

    /** Whether it may change something, not only read and check signatures. */
    public boolean mayAct() {
        return mayAct;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was last used, to five minutes; empty for never. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** Whether it lets nobody in any more. */
    public boolean ended(Instant now) {
        return revokedAt != null || !now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    /** Notes the use now and then, so that not every request writes. */
    void used(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(USE_NOTED).isBefore(now)) {
            lastUsedAt = now;
        }
    }
}
