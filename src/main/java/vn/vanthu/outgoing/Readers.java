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
import vn.vanthu.organisation.Actor;

/** Remembers who has opened a document (NĐ 30/2020, Phụ lục VI). */
@ApplicationScoped
public class Readers {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Somebody opened the document's page. Its drafter does not count, and a draft has no readers. */
    @Transactional
    public void opened(Actor actor, OutgoingDocument document) {
        if (actor.personId() == document.drafterPersonId() || !OutgoingState.SUBMITTED.contains(document.state())) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        boolean turn = OutgoingRights.actsNow(actor, document).contains(OutgoingAct.SEND_BACK);
        entities.createNativeQuery("insert into outgoing_reader (document_id, position_id, full_name, title, first_at,"
                        + " last_at, on_turn_at, times) values (?1, ?2, ?3, ?4, ?5, ?5, case when ?6 then cast(?5 as timestamptz) end, 1)"
                        + " on conflict (document_id, position_id) do update set last_at = excluded.last_at,"
                        + " on_turn_at = coalesce(excluded.on_turn_at, outgoing_reader.on_turn_at),"
                        + " times = outgoing_reader.times + 1")
                .setParameter(1, document.id())
                .setParameter(2, actor.positionId())
                .setParameter(3, actor.fullName())
                .setParameter(4, actor.title())
                .setParameter(5, now)
                .setParameter(6, turn)
                .executeUpdate();
        if (document.issuedOn().isPresent() && document.units().contains(actor.unitId())) {
            entities.createNativeQuery("update outgoing_unit set seen_at = ?3, seen_by = ?4 where document_id = ?1"
                            + " and unit_id = ?2 and seen_at is null")
                    .setParameter(1, document.id())
                    .setParameter(2, actor.unitId())
                    .setParameter(3, now)
                    .setParameter(4, actor.fullName())
                    .executeUpdate();
        }
    }

    /**
     * A unit of the agency that gets a document.
     *
     * @param name of the unit
     * @param seenAt when somebody of the unit first opened it; null before
     * @param seenBy who that was; null before
     */
    public record Receiver(String name, Instant seenAt, String seenBy) {}

    /** The units that get the document, by name. */
    public List<Receiver> receivers(OutgoingDocument document) {
        List<?> rows = entities.createNativeQuery("select u.name, r.seen_at, r.seen_by from outgoing_unit r"
                        + " join unit u on u.id = r.unit_id where r.document_id = ?1 order by u.name")
                .setParameter(1, document.id())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Receiver((String) row[0], row[1] == null ? null : instant(row[1]), (String) row[2]))
                .toList();
    }

    /** Everybody who has opened it but the drafter, the first one first. */
    public List<Reader> of(OutgoingDocument document) {
        List<?> rows = entities.createNativeQuery("select full_name, title, first_at, last_at from outgoing_reader"
                        + " where document_id = ?1 order by first_at, position_id")
                .setParameter(1, document.id())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Reader((String) row[0], (String) row[1], instant(row[2]), instant(row[3])))
                .toList();
    }

    /** Whether somebody whose turn it is has opened the document since it came to them. */
    boolean seenOnTurn(OutgoingDocument document) {
        return !entities.createNativeQuery(
                        "select 1 from outgoing_reader where document_id = ?1 and on_turn_at >= ?2 limit 1")
                .setParameter(1, document.id())
                .setParameter(2, Timestamp.from(document.stateSince()))
                .getResultList()
                .isEmpty();
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toInstant();
    }
}
