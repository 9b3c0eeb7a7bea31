package vn.vanthu.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;

/** Tells people things and shows them what they were told. Nobody sees another's notices. */
@ApplicationScoped
public class Notices {

    /** So many are shown. */
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Tells it to a position; the caller's transaction keeps it.
     *
     * @return whether it is new; false where this position was told of the matter before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tell(long positionId, Told told) {
        return entities.createNativeQuery(
                                "insert into notice (position_id, matter, text, arguments, link, told_at) values"
                                        + " (?1, ?2, ?3, ?4, ?5, ?6) on conflict (position_id, matter) do nothing")
                        .setParameter(1, positionId)
                        .setParameter(2, told.matter())
                        .setParameter(3, told.text())
                        .setParameter(
                                4,
                                told.arguments().stream()
                                        .map(argument -> argument.replaceAll("\\R", " "))
                                        .collect(Collectors.joining(Notice.SEPARATOR)))
                        .setParameter(5, told.link())
                        .setParameter(6, Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /** What the actor's position was told, the newest first; at most 200. */
    public List<Notice> of(Actor actor) {
        return entities.createQuery(
                        "select n from Notice n where n.positionId = :position order by n.toldAt desc, n.id desc",
                        Notice.class)
                .setParameter("position", actor.positionId())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** How many of them were not read. */
    public long unread(Actor actor) {
        return entities.createQuery(
                        "select count(n) from Notice n where n.positionId = :position and n.readAt is null", Long.class)
                .setParameter("position", actor.positionId())
                .getSingleResult();
    }

    /**
     * The actor reads one.
     *
     * @return where it leads
     */
    @Transactional
    public String open(Actor actor, long id) {
        Notice notice = entities.find(Notice.class, id);
        if (notice == null || notice.positionId() != actor.positionId()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "notice.unknown");
        }
        notice.read(clock.instant());
        return notice.link();
    }

    /** The actor has read all there are. */
    @Transactional
    public void readAll(Actor actor) {
        entities.createNativeQuery("update notice set read_at = ?1 where position_id = ?2 and read_at is null")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, actor.positionId())
                .executeUpdate();
    }
}
