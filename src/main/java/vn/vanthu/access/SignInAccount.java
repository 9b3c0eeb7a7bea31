package vn.vanthu.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How a person signs in with a password, and how long they must wait after wrong ones. */
@Entity
@Table(name = "sign_in_account")
class SignInAccount {

    private static final int FREE_ATTEMPTS = 4;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "delayed_until")
    private Instant delayedUntil;

    @Column(name = "last_sign_in")
    private Instant lastSignIn;

    protected SignInAccount() {}

    SignInAccount(long personId, String passwordHash, boolean mustChange) {
        this.personId = personId;
        this.passwordHash = passwordHash;
        this.mustChange = mustChange;
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean delayed(Instant now) {
        return delayedUntil != null && now.isBefore(delayedUntil);
    }

    boolean accepts(char[] password) {
        return PasswordHash.matches(password, passwordHash);
    }

    /** A wrong password: from the fifth on each doubles the wait, so guessing is slow and nobody is shut out for good. */
    void failed(Instant now) {
        failedAttempts++;
        if (failedAttempts > FREE_ATTEMPTS) {
            Duration delay = Duration.ofSeconds(1L << Math.min(failedAttempts, 20));
            delayedUntil = now.plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
        }
    }

    void succeeded(Instant now) {
        failedAttempts = 0;
        delayedUntil = null;
        lastSignIn = now;
    }

    void change(String newHash) {
        this.passwordHash = newHash;
        this.mustChange = false;
    }
}
