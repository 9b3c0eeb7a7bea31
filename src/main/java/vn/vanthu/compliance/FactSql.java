package vn.vanthu.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statements that read a selection. Days and ids are written into them, so that the database plans for these and not
 * for any; the type of document alone is a parameter, {@code ?1}, where one is asked for.
 */
final class FactSql {

    private final Selection selection;
    private final Measure measure;
    private final FactKind kind;
    private final LocalDate today;

    FactSql(Selection selection, LocalDate today) {
        this.selection = selection;
        this.measure = selection.measure();
        this.kind = measure.kind();
        this.today = today;
    }

    /** Key, first day of the month, part, number, minutes, and of how many the minutes are known: counted from the facts. */
    String groups(Grouping by) {
        return summed(counted(by, "true"));
    }

    /** The same from the sums, with what is in none of them. @param rows that {@link #rows} gives for the grouping */
    String groupsOfSums(Grouping by, Grouping rows) {
        return summed(withUnsettled(by, rows));
    }

    private String withUnsettled(Grouping by, Grouping rows) {
        String sums = "select " + (by == Grouping.AGENCY ? "cast(m.agency_id as text)" : "m.key")
                + " as key, m.month, m.part, m.number, m.minutes, m.timed from measure_sum m where m.measure = '"
                + measure
                + "' and m.rows_by = '" + rows + "' and m.month >= " + day(named(0)) + " and m.month < "
                + day(named(selection.period().months()))
                + selection.agencyId().map(id -> " and m.agency_id = " + id).orElse("")
                + key(rows);
        return measure.unsettled()
                .map(open -> sums + " union all " + counted(by, open))
                .orElse(sums);
    }

    /** Part, number, minutes, and of how many the minutes are known, of the whole selection: counted from the facts. */
    String totals() {
        return whole(counted(Grouping.AGENCY, "true"));
    }

    /** The same from the sums. @param rows that {@link #rows} gives for agencies */
    String totalsOfSums(Grouping rows) {
        return whole(withUnsettled(Grouping.AGENCY, rows));
    }

    /** Which rows of the sums tell a selection by these rows; empty where only the facts do. */
    static Optional<Grouping> rows(Selection selection, Grouping by) {
        List<Grouping> narrowed = new ArrayList<>();
        selection.unitId().ifPresent(id -> narrowed.add(Grouping.UNIT));
        selection.type().ifPresent(type -> narrowed.add(Grouping.TYPE));
        selection.signatory().ifPresent(id -> narrowed.add(Grouping.SIGNATORY));
        if (!selection.measure().monthly() || narrowed.size() > 1) {
            return Optional.empty();
        }
        Grouping only = narrowed.isEmpty() ? by : narrowed.get(0);
        return only == by || by == Grouping.AGENCY ? Optional.of(only) : Optional.empty();
    }

    /** How many a selection holds, counted from the facts. */
    String count() {
        return "select count(*)" + facts(false) + " where " + asked() + parts();
    }

    /** What a selection holds, the newest first: their keys first, the words for those of the page alone. */
    String items(int offset, int limit) {
        String names = kind == FactKind.OUTGOING ? " join person p on p.id = s.person_id" : "";
        return "select " + FactColumns.of(measure, selection.period().last()) + " from (select " + kind.id()
                + " as picked"
                + facts(false) + " where " + asked() + parts() + " order by " + kind.order() + " limit " + limit
                + " offset " + offset + ") x join " + kind.table() + " on " + kind.id() + " = x.picked"
                + kind.signing() + names + " join agency a on a.id = f.agency_id left join unit u on u.id = f.unit_id"
                + moment() + " order by " + kind.order();
    }

    /** Units of the agency that drafted documents in the period, and those that have facts in it, as they were called. */
    String unitNames() {
        Period period = selection.period();
        return "select cast(u.id as text), " + unitName(period.last()) + " from unit u where u.agency_id = "
                + selection.agencyId().orElseThrow()
                + selection.unitId().map(id -> " and u.id = " + id).orElse("")
                + " and (u.valid_from < " + day(period.end()) + " and (u.valid_to is null or u.valid_to > "
                + day(period.from()) + ") and not u.leadership or exists (select 1" + facts(false) + " where "
                + asked() + " and f.unit_id = u.id))";
    }

    /** What the unit {@code u} was called on a day. */
    static String unitName(LocalDate day) {
        return "coalesce((select o.name from unit_former_name o where o.unit_id = u.id and o.until > " + day(day)
                + " order by o.until limit 1), u.name)";
    }

    /** What the agency {@code a} was called on a day. */
    static String agencyName(LocalDate day) {
        return "coalesce((select o.name from agency_former_name o where o.agency_id = a.id and o.until > " + day(day)
                + " order by o.until limit 1), a.name)";
    }

    /** The month of report that a fact is in, as its first day by the calendar. */
    static String month(FactKind kind, int cutOff) {
        String date = cutOff == 0
                ? kind.date()
                : "(" + kind.date() + " + case when extract(day from " + kind.date() + ") > " + cutOff
                        + " then interval '1 month' else interval '0 month' end)";
        return "cast(date_trunc('month', " + date + ") as date)";
    }

    private String counted(Grouping by, String condition) {
        return "select " + by.key(kind) + " as key, "
                + month(kind, selection.period().cutOff()) + " as month, "
                + measure.partOf() + " as part, 1 as number, coalesce(" + measure.minutes() + ", 0) as minutes,"
                + " case when " + measure.minutes() + " is null then 0 else 1 end as timed"
                + facts(by == Grouping.SIGNATORY) + " where " + asked() + " and " + condition;
    }

    private static String summed(String rows) {
        return "select x.key, x.month, x.part, cast(sum(x.number) as bigint), cast(sum(x.minutes) as bigint),"
                + " cast(sum(x.timed) as bigint) from (" + rows + ") x group by x.key, x.month, x.part"
                + " having sum(x.number) <> 0";
    }

    private static String whole(String rows) {
        return "select x.part, cast(sum(x.number) as bigint), cast(sum(x.minutes) as bigint),"
                + " cast(sum(x.timed) as bigint) from (" + rows + ") x group by x.part having sum(x.number) <> 0";
    }

    private String key(Grouping rows) {
        return switch (rows) {
            case AGENCY -> "";
            case UNIT ->
                selection.unitId().map(id -> " and m.key = '" + id + "'").orElse("");
            case TYPE -> selection.type().map(type -> " and m.key = ?1").orElse("");
            case SIGNATORY ->
                selection.signatory().map(id -> " and m.key = '" + id + "'").orElse("");
        };
    }

    private LocalDate named(int month) {
        return LocalDate.of(selection.period().year(), selection.period().firstMonth(), 1)
                .plusMonths(month);
    }

    private String facts(boolean signed) {
        return " from " + kind.table() + (signed || selection.signatory().isPresent() ? kind.signing() : "") + moment();
    }

    private String moment() {
        return " cross join (select " + day(today) + " as today, "
                + day(selection.period().end()) + " as until) k";
    }

    private String asked() {
        List<String> conditions = new ArrayList<>();
        if (kind == FactKind.DOSSIER) {
            conditions.add("f.year = " + selection.period().last().getYear());
        } else {
            conditions.add(kind.date() + " >= " + day(selection.period().from()));
            conditions.add(kind.date() + " < " + day(selection.period().end()));
        }
        selection.agencyId().ifPresent(id -> conditions.add("f.agency_id = " + id));
        selection.unitId().ifPresent(id -> conditions.add(id == 0 ? "f.unit_id is null" : "f.unit_id = " + id));
        selection.type().ifPresent(type -> conditions.add(kind.type() + " = ?1"));
        selection.signatory().ifPresent(id -> conditions.add(kind.signatory() + " = " + id));
        if (!"true".equals(measure.only())) {
            conditions.add(measure.only());
        }
        return String.join(" and ", conditions);
    }

    private String parts() {
        List<String> parts = selection.parts();
        if (parts.size() == measure.parts().size()) {
            return "";
        }
        return parts.stream().collect(Collectors.joining("', '", " and (" + measure.partOf() + ") in ('", "')"));
    }

    private static String day(LocalDate date) {
        return "date '" + date + "'";
    }
}
