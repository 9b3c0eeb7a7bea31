package vn.vanthu.outgoing;

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
import vn.vanthu.organisation.Actor;

/**
 * Remembers which documents a signatory chose to sign in one go, so that they see what was signed and what was not although
 * the server was started again meanwhile. The key was open in its memory only, so such a batch does not go on by itself.
 */
@ApplicationScoped
public class SigningBatches {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * A batch as its documents stand now.
     *
     * @param begunAt when it was begun
     * @param total documents that were chosen
     * @param documents those of them that the person may see, in their order
     */
    public record Batch(Instant begunAt, int total, List<Chosen> documents) {

        /** How many were signed. */
        public long signed() {
            return documents.stream().filter(Chosen::signed).count();
        }
    }

    /**
     * A document of a batch.
     *
     * @param document as it is now
     * @param signed whether the signatory has signed it since the batch was begun
     */
    public record Chosen(OutgoingDocument document, boolean signed) {}

    /** A batch begins; the one before it is forgotten. Documents that do not exist are left out. */
    @Transactional
    public void begin(Actor actor, List<Signing.Seen> documents) {
        entities.createNativeQuery("delete from signing_batch_document where person_id = ?1")
                .setParameter(1, actor.personId())
                .executeUpdate();
        Timestamp now = Timestamp.from(clock.instant());
        for (int place = 0; place < documents.size(); place++) {
            entities.createNativeQuery("insert into signing_batch_document (person_id, place, position_id, document_id,"
                            + " begun_at) select ?1, ?2, ?3, id, ?4 from outgoing_document where id = ?5")
                    .setParameter(1, actor.personId())
                    .setParameter(2, place)
                    .setParameter(3, actor.positionId())
                    .setParameter(4, now)
                    .setParameter(5, documents.get(place).id())
                    .executeUpdate();
        }
    }

    /** The person's last batch; empty where there was none. */
    public Optional<Batch> last(Actor actor) {
        List<Object[]> rows = rows(actor);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Chosen> documents = rows.stream()
                .map(row -> new Chosen(
                        entities.find(OutgoingDocument.class, ((Number) row[0]).longValue()), (Boolean) row[2]))
                .filter(chosen -> OutgoingRights.maySee(actor, chosen.document()))
                .toList();
        return Optional.of(new Batch(((Timestamp) rows.get(0)[1]).toInstant(), rows.size(), documents));
    }

    private List<Object[]> rows(Actor actor) {
        List<?> rows = entities.createNativeQuery(
                        "select b.document_id, b.begun_at, exists (select 1 from outgoing_step s"
                                + " where s.document_id = b.document_id and s.act = 'SIGN' and s.position_id = b.position_id"
                                + " and s.done_at >= b.begun_at) from signing_batch_document b where b.person_id = ?1"
                                + " order by b.place")
                .setParameter(1, actor.personId())
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
