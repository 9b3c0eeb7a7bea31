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
import java.util.Optional;
import vn.vanthu.audit.Author;
import vn.vanthu.compliance.Recount.Comparison;
import vn.vanthu.compliance.Recount.Difference;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;

/** What recounts came to. Differences of the latest stay an alarm for those they concern until one finds none. */
@ApplicationScoped
public class RecountRuns {

    /** So many differences are kept of one run; their number is kept whole. */
    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * A recount.
     *
     * @param id of the run
     * @param at when it ended
     * @param by who wanted it
     * @param documents how much was counted
     * @param differences how many were found in all agencies
     * @param examined of how many issued documents the file was examined again, and agreed
     */
    public record Run(long id, Instant at, String by, long documents, int differences, long examined) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Comparison comparison, Author author) {
        Object id = entities.createNativeQuery("insert into recount_run (at, by_whom, documents, differences,"
                        + " examined) values (?1, ?2, ?3, ?4, ?5) returning id")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, author.displayName())
                .setParameter(3, comparison.documents())
                .setParameter(4, comparison.differences().size())
                .setParameter(5, comparison.examined())
                .getSingleResult();
        int ordinal = 0;
        for (Difference difference :
                comparison.differences().stream().limit(MOST).toList()) {
            entities.createNativeQuery("insert into recount_difference (run_id, ordinal, agency_id, kind, subject_id,"
                            + " recorded, recounted) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                    .setParameter(1, ((Number) id).longValue())
                    .setParameter(2, ++ordinal)
                    .setParameter(3, difference.agencyId())
                    .setParameter(4, difference.kind())
                    .setParameter(5, difference.subjectId())
                    .setParameter(6, difference.recorded())
                    .setParameter(7, difference.recounted())
                    .executeUpdate();
        }
    }

    /** The latest recount; empty before the first. */
    public Optional<Run> latest(Actor actor) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        return latest();
    }

    private Optional<Run> latest() {
        List<?> rows = entities.createNativeQuery(
                        "select id, at, by_whom, documents, differences, examined from recount_run order by id desc limit 1")
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Run(
                        number(row[0]),
                        moment(row[1]),
                        (String) row[2],
                        number(row[3]),
                        (int) number(row[4]),
                        number(row[5])));
    }

    /** Differences of the latest recount in the actor's agency. */
    public List<Difference> differences(Actor actor) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        return latest().map(run -> of(run.id(), actor.agencyId())).orElseGet(List::of);
    }

    /** How many {@link #differences} would find; 0 for whoever does not answer for the figures. */
    public long alarm(Actor actor) {
        if (!actor.is(Role.OFFICE_MANAGER) && !actor.is(Role.ADMINISTRATOR)) {
            return 0;
        }
        return number(entities.createNativeQuery("select count(*) from recount_difference d where d.agency_id = ?1"
                        + " and d.run_id = (select max(r.id) from recount_run r)")
                .setParameter(1, actor.agencyId())
                .getSingleResult());
    }

    private List<Difference> of(long run, long agencyId) {
        List<?> rows = entities.createNativeQuery("select agency_id, kind, subject_id, recorded, recounted"
                        + " from recount_difference where run_id = ?1 and agency_id = ?2 order by ordinal")
                .setParameter(1, run)
                .setParameter(2, agencyId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Difference(
                        number(row[0]), (String) row[1], number(row[2]), (String) row[3], (String) row[4]))
                .toList();
    }

    private static Instant moment(Object value) {
        return ((Timestamp) value).toInstant();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
