package vn.vanthu.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the journal back, in order, exactly as it was written; what {@link Journal} writes, this reads. */
@ApplicationScoped
public class JournalRecords {

    /** Between details on their way out of the database; {@link Journal} lets no control character in. */
    private static final String SEPARATOR = "\u001f";

    private static final String AFTER = "select sequence, at, actor, act, subject_kind, subject_id,"
            + " (select string_agg(key, chr(31) order by key) from jsonb_object_keys(details) as key),"
            + " (select string_agg(value, chr(31) order by key) from jsonb_each_text(details)),"
            + " previous_hash, hash from journal where sequence > ?1 order by sequence limit ?2";

    @PersistenceContext
    private EntityManager entities;

    /** The entries that follow the one of the given number (0 for all), at most so many. */
    public List<Entry> after(long sequence, int limit) {
        List<?> rows = entities.createNativeQuery(AFTER)
                .setParameter(1, sequence)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    /** The latest entries, the newest first. */
    public List<Entry> latest(int limit) {
        Number last = (Number) entities.createNativeQuery("select coalesce(max(sequence), 0) from journal")
                .getSingleResult();
        List<Entry> entries = new ArrayList<>(after(Math.max(0, last.longValue() - limit), limit));
        Collections.reverse(entries);
        return entries;
    }

    private static Entry entry(Object[] row) {
        SortedMap<String, String> details = new TreeMap<>();
        if (row[6] != null) {
            String[] keys = ((String) row[6]).split(SEPARATOR, -1);
            String[] values = ((String) row[7]).split(SEPARATOR, -1);
            for (int i = 0; i < keys.length; i++) {
                details.put(keys[i], values[i]);
            }
        }
        Act act = new Act((String) row[2], (String) row[3], new Subject((String) row[4], (String) row[5]), details);
        return new Entry(
                ((Number) row[0]).longValue(),
                ((Timestamp) row[1]).toInstant(),
                act,
                new Hash((String) row[8]),
                new Hash((String) row[9]));
    }
}
