package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the facts; nothing here asks who may see them. */
@ApplicationScoped
class FactQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sums sums;

    @Inject
    private Clock clock;

    /** Counts of a measure by row, month of report and part. */
    public List<MeasureTable.Group> groups(Selection selection, Grouping by) {
        FactSql sql = sql(selection);
        return rows(typed(
                        selection,
                        stored(selection, by)
                                .map(rows -> sql.groupsOfSums(by, rows))
                                .orElseGet(() -> sql.groups(by))))
                .stream()
                .map(row -> new MeasureTable.Group(
                        (String) row[0],
                        YearMonth.from(date(row[1])),
                        (String) row[2],
                        number(row[3]),
                        number(row[4]),
                        number(row[5])))
                .toList();
    }

    /** Counts of the whole selection, whatever part it names. */
    public Counts total(Selection selection) {
        FactSql sql = sql(selection);
        Counts counts = new Counts(selection.measure());
        rows(typed(
                        selection,
                        stored(selection, Grouping.AGENCY)
                                .map(sql::totalsOfSums)
                                .orElseGet(sql::totals)))
                .forEach(row -> counts.add((String) row[0], number(row[1]), number(row[2]), number(row[3])));
        return counts;
    }

    /** The rows of the sums that tell it, if they can be read. */
    private Optional<Grouping> stored(Selection selection, Grouping by) {
        return FactSql.rows(selection, by)
                .filter(rows -> sums.readable(selection.period().cutOff()));
    }

    /** Names of the units that drafted documents in the period, and of those that have facts in it, as they were called in the end. */
    public Map<String, String> unitNames(Measure measure, Period period, long agencyId, Optional<Long> unitId) {
        Selection selection = new Selection(
                measure,
                period,
                Optional.of(agencyId),
                unitId,
                Optional.empty(),
                Optional.empty(),
                Selection.EVERYTHING);
        return names(entities.createNativeQuery(sql(selection).unitNames()));
    }

    /** Names of all agencies that existed in a period, as they were called in the end. */
    public Map<String, String> agencyNames(Period period) {
        return names(entities.createNativeQuery("select cast(a.id as text), " + FactSql.agencyName(period.last())
                        + " from agency a where a.valid_to is null or a.valid_to > ?1")
                .setParameter(1, day(period.from())));
    }

    /** Names of people by their ids as text. */
    public Map<String, String> people(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return names(entities.createNativeQuery("select cast(p.id as text), p.full_name from person p"
                        + " where cast(p.id as text) = any (string_to_array(?1, ','))")
                .setParameter(1, String.join(",", ids)));
    }

    /** Years in which something was issued or received, the newest first. */
    public List<Integer> years() {
        return rows(entities.createNativeQuery("select cast(extract(year from least((select min(issued_on)"
                        + " from signing_fact), (select min(arrived_on) from incoming_fact))) as int),"
                        + " cast(extract(year from greatest((select max(issued_on) from signing_fact),"
                        + " (select max(arrived_on) from incoming_fact))) as int)"))
                .stream()
                .filter(range -> range[0] != null)
                .flatMap(range -> IntStream.iterate(
                                (int) number(range[1]), year -> year >= number(range[0]), year -> year - 1)
                        .boxed())
                .toList();
    }

    /** What a selection holds, the newest first. */
    public List<CountedItem> items(Selection selection, int offset, int limit) {
        return rows(typed(selection, sql(selection).items(offset, limit))).stream()
                .map(FactQueries::item)
                .toList();
    }

    /** How many a selection holds. */
    public long count(Selection selection) {
        if (stored(selection, Grouping.AGENCY).isPresent()) {
            Counts counts = total(selection);
            return selection.parts().stream().mapToLong(counts::of).sum();
        }
        return number(typed(selection, sql(selection).count()).getSingleResult());
    }

    private FactSql sql(Selection selection) {
        return new FactSql(selection, LocalDate.now(clock));
    }

    private Query typed(Selection selection, String sql) {
        Query query = entities.createNativeQuery(sql);
        selection.type().ifPresent(type -> query.setParameter(1, type));
        return query;
    }

    private static CountedItem item(Object[] row) {
        return new CountedItem(
                number(row[0]),
                number(row[9]),
                (String) row[10],
                (String) row[11],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                date(row[5]),
                (String) row[12],
                ((String) row[6]).lines().toList(),
                date(row[7]),
                date(row[8]),
                row[13] == null ? null : number(row[13]));
    }

    private static Map<String, String> names(Query query) {
        return rows(query).stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static Date day(LocalDate date) {
        return Date.valueOf(date);
    }

    private static LocalDate date(Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
