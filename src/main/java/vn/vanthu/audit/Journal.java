package vn.vanthu.audit;

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
import java.util.TreeMap;

/**
 * The journal of this installation: an append-only table in which each entry holds the hash of the one before.
 *
 * <p>An entry is written in the transaction of its act, so there is no act without its entry and no entry without its
 * act. Writers wait for each other from here to their commit: record last.
 */
@ApplicationScoped
public class Journal {

    /** Any constant will do; it names the lock under which the chain grows. */
    private static final long CHAIN_LOCK = 0x4A4F5552_4E414CL;

    /** Between details on their way into the database; control characters are taken out of them before. */
    private static final String SEPARATOR = "\u001f";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Appends an entry to the chain.
     *
     * @param act what was done, such as {@code outgoing.signed}
     * @param details more, by key; never a PIN, a password or the content of a document
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Entry record(Author author, String act, Subject subject, Map<String, String> details) {
        Map<String, String> all = new TreeMap<>();
        details.forEach((key, value) -> all.put(key, value.replaceAll("\\p{Cntrl}", " ")));
        all.put("by", author.displayName());
        all.put("agency", Long.toString(author.agencyId()));
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, CHAIN_LOCK)
                .getSingleResult();
        Entry entry = head().append(clock.instant(), Act.of(author.login(), act, subject, all));
        insert(entry, author.agencyId());
        return entry;
    }

    /** Where the chain ends now. */
    public ChainHead head() {
        List<?> last = entities.createNativeQuery("select sequence, hash from journal order by sequence desc limit 1")
                .getResultList();
        if (last.isEmpty()) {
            return ChainHead.EMPTY;
        }
        Object[] row = (Object[]) last.get(0);
        return new ChainHead(((Number) row[0]).longValue(), new Hash((String) row[1]));
    }

    private void insert(Entry entry, long agencyId) {
        Instant moment = entry.moment();
        entities.createNativeQuery(
                        "insert into journal (sequence, at, agency_id, actor, act, subject_kind, subject_id,"
                                + " details, previous_hash, hash)"
                                + " values (?1, ?2, nullif(?3, 0), ?4, ?5, ?6, ?7, jsonb_object(string_to_array(?8, chr(31)), string_to_array(?9, chr(31))), ?10, ?11)")
                .setParameter(1, entry.sequence())
                .setParameter(2, Timestamp.from(moment))
                .setParameter(3, agencyId)
                .setParameter(4, entry.act().actor())
                .setParameter(5, entry.act().name())
                .setParameter(6, entry.act().subject().kind())
                .setParameter(7, entry.act().subject().id())
                .setParameter(8, String.join(SEPARATOR, entry.act().details().keySet()))
                .setParameter(9, String.join(SEPARATOR, entry.act().details().values()))
                .setParameter(10, entry.previous().hex())
                .setParameter(11, entry.hash().hex())
                .executeUpdate();
    }
}
