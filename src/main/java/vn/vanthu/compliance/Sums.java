package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.compliance.Recount.Difference;
import vn.vanthu.platform.config.Settings;

/**
 * Sums of the facts by month of report, for figures that are read again and again. An act adds the fact's rows in its own
 * transaction, and takes those of what it was before away; nobody waits for anybody else's row, since rows are only ever
 * added. {@link #tend} puts them together.
 *
 * <p>They are built from the words of {@link Measure}, and read only while those and the cut-off day are still the same.
 */
@ApplicationScoped
public class Sums {

    private static final List<Measure> MONTHLY =
            Arrays.stream(Measure.values()).filter(Measure::monthly).toList();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Adds a fact as it is now; the last thing that is done to it in a transaction. */
    void add(FactKind kind, long id) {
        change(kind, id, 1);
    }

    /** Takes a fact away as it is in the database, before it is changed. The caller holds its row's lock. */
    void take(FactKind kind, long id) {
        change(kind, id, -1);
    }

    private void change(FactKind kind, long id, int sign) {
        entities.flush();
        int cutOff = cutOff();
        for (Measure measure : MONTHLY) {
            if (measure.kind() == kind) {
                entities.createNativeQuery(into(rows(measure, cutOff, kind.id() + " = " + id, sign)))
                        .executeUpdate();
            }
        }
    }

    /** Whether the sums can be read for periods that are cut off on this day. */
    boolean readable(int cutOff) {
        return cutOff == cutOff() && current();
    }

    private boolean current() {
        return entities.createNativeQuery("select 1 from measure_sum_basis where digest = ?1")
                        .setParameter(1, basis(cutOff()))
                        .getResultList()
                        .size()
                == 1;
    }

    /** Puts the rows of the same sum together; builds all of them anew where they are sums of something else. */
    @Transactional
    public void tend() {
        if (current()) {
            entities.createNativeQuery(TOGETHER).executeUpdate();
        } else {
            build();
        }
    }

    private void build() {
        // acts wait here with their rows until all is counted; what they have not committed they will add
        entities.createNativeQuery("lock table measure_sum in exclusive mode").executeUpdate();
        entities.createNativeQuery("delete from measure_sum").executeUpdate();
        int cutOff = cutOff();
        for (Measure measure : MONTHLY) {
            entities.createNativeQuery(into(sums(measure, cutOff))).executeUpdate();
        }
        entities.createNativeQuery(
                        "insert into measure_sum_basis (digest, built_at) values (?1, ?2)"
                                + " on conflict (only_row) do update set digest = excluded.digest, built_at = excluded.built_at")
                .setParameter(1, basis(cutOff))
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Sums that are not those of the facts: none, unless somebody changed one behind the product's back. */
    List<Difference> differences() {
        if (!current()) {
            return List.of();
        }
        int cutOff = cutOff();
        return MONTHLY.stream()
                .flatMap(measure -> differing(measure, cutOff))
                .map(row -> new Difference(
                        ((Number) row[0]).longValue(), "SUM", 0, row[1] + ": " + row[2], row[1] + ": " + row[3]))
                .toList();
    }

    private Stream<Object[]> differing(Measure measure, int cutOff) {
        List<?> rows = entities.createNativeQuery(differences(measure, cutOff)).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static int cutOff() {
        return Settings.number("vanthu.compliance.cutoff");
    }

    private static final String COLUMNS = "measure, rows_by, agency_id, key, month, part, number, minutes, timed";

    private static final String TOGETHER =
            "with gone as (delete from measure_sum returning *) insert into measure_sum ("
                    + COLUMNS
                    + ") select measure, rows_by, agency_id, key, month, part, sum(number), sum(minutes), sum(timed)"
                    + " from gone group by measure, rows_by, agency_id, key, month, part"
                    + " having sum(number) <> 0 or sum(minutes) <> 0 or sum(timed) <> 0";

    static String into(String rows) {
        return "insert into measure_sum (" + COLUMNS + ") " + rows;
    }

    /** The SHA-256 of what the sums are made of: another one when the measures or the cut-off day are others. */
    static String basis(int cutOff) {
        String words = MONTHLY.stream()
                .map(measure -> rows(measure, cutOff, "true", 1))
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The sums of a measure over all facts. */
    static String sums(Measure measure, int cutOff) {
        return "select measure, rows_by, agency_id, key, month, part, sum(number), sum(minutes), sum(timed) from ("
                + rows(measure, cutOff, "true", 1) + ") r group by measure, rows_by, agency_id, key, month, part";
    }

    /** Agency, words, kept and counted number of each sum of a measure that is kept otherwise than the facts are. */
    static String differences(Measure measure, int cutOff) {
        return "select agency_id, concat_ws(' ', '" + measure
                + "', rows_by, nullif(key, ''), to_char(month, 'YYYY-MM'), part),"
                + " sum(kept), sum(number) + sum(kept) from ("
                + "select rows_by, agency_id, key, month, part, number, minutes, timed, 0 as kept from ("
                + rows(measure, cutOff, "true", 1)
                + ") f union all select rows_by, agency_id, key, month, part, -number, -minutes, -timed, number"
                + " from measure_sum where measure = '" + measure
                + "') r group by rows_by, agency_id, key, month, part"
                + " having sum(number) <> 0 or sum(minutes) <> 0 or sum(timed) <> 0";
    }

    /** The rows of the facts that meet a condition, as they are added (1) or taken away (-1). */
    static String rows(Measure measure, int cutOff, String which, int sign) {
        FactKind kind = measure.kind();
        String signatory = kind == FactKind.OUTGOING ? ", ('SIGNATORY', cast(" + kind.signatory() + " as text))" : "";
        return "select '" + measure + "' as measure, g.rows_by, f.agency_id, g.key, " + FactSql.month(kind, cutOff)
                + " as month, " + measure.partOf() + " as part, " + sign + " as number, " + sign + " * coalesce("
                + measure.minutes() + ", 0) as minutes, case when " + measure.minutes() + " is null then 0 else " + sign
                + " end as timed from " + kind.table() + kind.signing()
                + " cross join (select date '1900-01-01' as today) k cross join lateral (values ('AGENCY', ''),"
                + " ('UNIT', cast(coalesce(f.unit_id, 0) as text)), ('TYPE', f.type)" + signatory
                + ") g (rows_by, key) where " + which + " and " + measure.only()
                + measure.unsettled().map(open -> " and not (" + open + ")").orElse("");
    }
}
