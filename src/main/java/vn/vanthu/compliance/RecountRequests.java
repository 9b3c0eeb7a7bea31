package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.Author;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;

/** Recounts that somebody asked for. One at a time is asked for and done; whoever asks meanwhile asks for the same. */
@ApplicationScoped
public class RecountRequests {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * The latest one.
     *
     * @param by who asked
     * @param at when
     * @param startedAt empty while it waits
     * @param endedAt empty while it waits or runs
     * @param failed whether it ended without a result
     */
    public record Request(
            String by, Instant at, Optional<Instant> startedAt, Optional<Instant> endedAt, boolean failed) {

        /** Whether there is something to wait for. */
        public boolean open() {
            return endedAt.isEmpty();
        }

        /** Whether it is being done now. */
        public boolean running() {
            return startedAt.isPresent() && open();
        }
    }

    /** Asks for a recount. @return whether nobody had */
    @Transactional
    public boolean ask(Actor actor) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        int asked = entities.createNativeQuery("insert into recount_request (asked_at, agency_id, login, asked_by)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, now())
                .setParameter(2, actor.agencyId())
                .setParameter(3, actor.login())
                .setParameter(4, actor.displayName())
                .executeUpdate();
        if (asked == 1) {
            journal.record(actor, "compliance.recount-asked", new Subject("facts", "all"), Map.of());
        }
        return asked == 1;
    }

    /** The latest request; empty before the first. */
    public Optional<Request> latest(Actor actor) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        List<?> rows = entities.createNativeQuery("select asked_by, asked_at, started_at, ended_at, failure is not null"
                        + " from recount_request order by id desc limit 1")
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Request(
                        (String) row[0], moment(row[1]).orElseThrow(), moment(row[2]), moment(row[3]), (Boolean)
                                row[4]));
    }

    /** Takes the open request up, also one whose server ended before it did. @return who asked */
    @Transactional
    public Optional<Author> begin() {
        List<?> rows = entities.createNativeQuery("update recount_request set started_at = ?1 where ended_at is null"
                        + " returning agency_id, login, asked_by")
                .setParameter(1, now())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Asker(((Number) row[0]).longValue(), (String) row[1], (String) row[2]));
    }

    /** Ends the open request. @param failure why there is no result; null where there is one */
    @Transactional
    public void end(String failure) {
        entities.createNativeQuery("update recount_request set ended_at = ?1, failure = ?2 where ended_at is null")
                .setParameter(1, now())
                .setParameter(2, failure)
                .executeUpdate();
    }

    /** Who asked, as at that moment. */
    private record Asker(long agencyId, String login, String displayName) implements Author {}

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Optional<Instant> moment(Object value) {
        return Optional.ofNullable((Timestamp) value).map(Timestamp::toInstant);
    }
}
