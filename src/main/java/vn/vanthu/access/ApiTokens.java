package vn.vanthu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;

/** People give other systems tokens for the API, in their own name, for the position they act in. */
@ApplicationScoped
public class ApiTokens {

    /** What every token begins with, so that one is known as such where it should not be. */
    static final String PREFIX = "vanthu_";

    private static final int SECRET_BYTES = 32;
    private static final int NAME_LIMIT = 100;
    private static final int DAYS_LIMIT = 366;
    private static final int TOKENS_LIMIT = 20;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The person's tokens that still let somebody in, the newest first. */
    public List<ApiToken> of(Actor actor) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select t from ApiToken t where t.personId = :person and t.revokedAt is null order by t.id desc",
                        ApiToken.class)
                .setParameter("person", actor.personId())
                .getResultStream()
                .filter(token -> !token.ended(now))
                .toList();
    }

    /**
     * Makes a token for the actor's position.
     *
     * @param lastDay on which it still works, at most a year from now
     * @param mayAct whether it may change something, not only read and check signatures
     * @return the token, which is shown once and not kept
     */
    @Transactional
    public String create(Actor actor, String name, LocalDate lastDay, boolean mayAct) {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > NAME_LIMIT) {
            throw new Refusal(Refusal.Kind.INVALID, "access.token.name-wrong");
        }
        Instant now = clock.instant();
        LocalDate today = OfficeTime.dateOf(now);
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(DAYS_LIMIT))) {
            throw new Refusal(Refusal.Kind.INVALID, "access.token.day-wrong");
        }
        endExpired(actor, now);
        List<ApiToken> tokens = of(actor);
        if (tokens.stream().anyMatch(token -> token.name().equals(called))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "access.token.name-taken");
        }
        if (tokens.size() >= TOKENS_LIMIT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "access.token.too-many", TOKENS_LIMIT);
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = PREFIX + HexFormat.of().formatHex(secret);
        Instant until = lastDay.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
        ApiToken token = new ApiToken(actor.personId(), actor.positionId(), called, sum(text), mayAct, now, until);
        entities.persist(token);
        entities.flush();
        record(actor, "access.token-created", token);
        return text;
    }

    /** Lets the token in no more. */
    @Transactional
    public void revoke(Actor actor, long id) {
        ApiToken token = entities.find(ApiToken.class, id);
        if (token == null || token.personId() != actor.personId() || token.ended(clock.instant())) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "access.token.unknown");
        }
        token.revoke(clock.instant());
        record(actor, "access.token-revoked", token);
    }

    /** The token that somebody shows; empty when it is unknown, expired or revoked. */
    @Transactional
    public Optional<ApiToken> shown(String text) {
        Instant now = clock.instant();
        Optional<ApiToken> found = entities.createQuery(
                        "select t from ApiToken t where t.sha256 = :sum", ApiToken.class)
                .setParameter("sum", sum(text))
                .getResultStream()
                .findFirst()
                .filter(token -> !token.ended(now));
        found.ifPresent(token -> token.used(now));
        return found;
    }

    /** An expired one gives its name back. */
    private void endExpired(Actor actor, Instant now) {
        entities.createQuery("update ApiToken t set t.revokedAt = :now where t.personId = :person"
                        + " and t.revokedAt is null and t.expiresAt <= :now")
                .setParameter("now", now)
                .setParameter("person", actor.personId())
                .executeUpdate();
    }

    private void record(Actor actor, String act, ApiToken token) {
        journal.record(
                actor,
                act,
                new Subject("api-token", Long.toString(token.id())),
                Map.of(
                        "name", token.name(),
                        "mayAct", Boolean.toString(token.mayAct()),
                        "expires", token.expiresAt().toString()));
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
