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
    private Clock clock;

    /** Counts of a measure by row, month of report and part. */
    public List<MeasureTable.Group> groups(Selection selection, Grouping by) {
        Query query = entities.createNativeQuery(groups(selection.measure(), by));
        return rows(within(query, selection)).stream()
                .map(row -> new MeasureTable.Group(
                        (String) row[0],
                        YearMonth.of((int) number(row[1]), (int) number(row[2])),
                        (String) row[3],
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .toList();
    }

    /** Key, year, month, part, number, minutes, and of how many the minutes are known. */
    static String groups(Measure measure, Grouping by) {
        String date = measure.kind().date();
        String month = "(" + date + " + case when k.cut_off > 0 and extract(day from " + date
                + ") > k.cut_off then interval '1 month' else interval '0 month' end)";
        return "select x.key, x.year, x.month, x.part, count(*), cast(coalesce(sum(x.minutes), 0) as bigint),"
                + " count(x.minutes) from (select " + by.key(measure.kind()) + " as key,"
                + " cast(extract(year from " + month + ") as int) as year,"
                + " cast(extract(month from " + month + ") as int) as month, " + measure.partOf() + " as part, "
                + measure.minutes() + " as minutes" + from(measure) + ") x group by 1, 2, 3, 4";
    }

    /** The facts of a selection, whatever part they are in. */
    private static String from(Measure measure) {
        FactKind kind = measure.kind();
        String dated = kind == FactKind.DOSSIER
                ? "f.year = cast(extract(year from cast(?2 as date) - 1) as int) and cast(?1 as date) is not null"
                : kind.date() + " >= ?1 and " + kind.date() + " < ?2";
        return " from " + kind.table() + " cross join (select cast(?5 as date) as today, cast(?6 as int) as cut_off) k"
                + " where " + dated
                + " and (cast(?3 as bigint) is null or f.agency_id = cast(?3 as bigint))"
                + " and (cast(?4 as bigint) is null or coalesce(f.unit_id, 0) = cast(?4 as bigint))"
                + " and (cast(?7 as text) is null or " + kind.type() + " = cast(?7 as text))"
                + " and (cast(?8 as bigint) is null or " + kind.signatory() + " = cast(?8 as bigint))"
                + " and " + measure.only();
    }

    /** Names of the units of an agency that draft documents today, and of those that have facts in the period. */
    public Map<String, String> unitNames(Measure measure, Period period, long agencyId, Optional<Long> unitId) {
        Query query = entities.createNativeQuery("select cast(u.id as text), u.name from unit u"
                + " where u.agency_id = cast(?3 as bigint)"
                + " and (cast(?4 as bigint) is null or u.id = cast(?4 as bigint))"
                + " and ((u.valid_to is null and not u.leadership) or u.id in (select f.unit_id"
                + from(measure) + "))");
        return names(within(
                query,
                new Selection(
                        measure,
                        period,
                        Optional.of(agencyId),
                        unitId,
                        Optional.empty(),
                        Optional.empty(),
                        Selection.EVERYTHING)));
    }

    /** Names of all agencies that exist. */
    public Map<String, String> agencyNames(Period period) {
        Query query = entities.createNativeQuery(
                "select cast(a.id as text), a.name from agency a where a.valid_to is null or a.valid_to >= ?1");
        return names(query.setParameter(1, day(period.from())));
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
        Query query = entities.createNativeQuery("select x.* from (select " + columns(selection.measure())
                + named(selection.measure()) + ") x where " + parts(selection)
                + " order by x.date desc nulls last, x.id desc, x.notation");
        return rows(within(query, selection).setFirstResult(offset).setMaxResults(limit)).stream()
                .map(FactQueries::item)
                .toList();
    }

    /** How many a selection holds. */
    public long count(Selection selection) {
        Query query = entities.createNativeQuery("select count(*) from (select "
                + selection.measure().partOf() + " as part" + from(selection.measure()) + ") x where "
                + parts(selection));
        return number(within(query, selection).getSingleResult());
    }

    private static String columns(Measure measure) {
        String own =
                switch (measure.kind()) {
                    case OUTGOING ->
                        "f.document_id as id, f.type as type, f.notation as notation, f.subject as subject,"
                                + " p.full_name as who, f.issued_on as date, f.reasons as reasons, cast(f.due_at at time"
                                + " zone 'Asia/Ho_Chi_Minh' as date) as due, f.recalled_on as done";
                    case INCOMING ->
                        "f.document_id as id, f.type as type, f.notation as notation, f.subject as subject,"
                                + " f.author as who, f.arrived_on as date, '' as reasons, " + due(measure)
                                + " as due, " + done(measure) + " as done";
                    case DOSSIER ->
                        "coalesce(f.dossier_id, 0) as id, '' as type, f.symbol as notation,"
                                + " f.title as subject, '' as who, f.opened_on as date, '' as reasons,"
                                + " cast(null as date) as due, f.closed_on as done";
                };
        return own + ", f.agency_id as agency_id, a.name as agency, coalesce(u.name, '') as unit, " + measure.partOf()
                + " as part, " + measure.minutes() + " as minutes";
    }

    private static String due(Measure measure) {
        return switch (measure) {
            case TASKS -> "f.first_deadline";
            case REGISTERED -> "f.register_by";
            case DIRECTED -> "f.direct_by";
            default -> "f.deadline";
        };
    }

    private static String done(Measure measure) {
        return switch (measure) {
            case REGISTERED -> "f.arrived_on";
            case DIRECTED -> "f.directed_on";
            default -> "f.finished_on";
        };
    }

    private static String named(Measure measure) {
        String people = measure.kind() == FactKind.OUTGOING ? " join person p on p.id = s.person_id" : "";
        return from(measure)
                .replaceFirst(
                        " cross join ",
                        people
                                + " join agency a on a.id = f.agency_id left join unit u on u.id = f.unit_id cross join ");
    }

    private static String parts(Selection selection) {
        return selection.parts().stream().collect(Collectors.joining("', '", "x.part in ('", "')"));
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

    private Query within(Query query, Selection selection) {
        return query.setParameter(1, day(selection.period().from()))
                .setParameter(2, day(selection.period().end()))
                .setParameter(3, selection.agencyId().orElse(null))
                .setParameter(4, selection.unitId().orElse(null))
                .setParameter(5, day(LocalDate.now(clock)))
                .setParameter(6, selection.period().cutOff())
                .setParameter(7, selection.type().orElse(null))
                .setParameter(8, selection.signatory().orElse(null));
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
