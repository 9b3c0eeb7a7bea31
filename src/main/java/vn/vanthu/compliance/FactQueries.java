package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.document.DocumentType;

/** Reads the facts; nothing here asks who may see them. */
@ApplicationScoped
class FactQueries {

    private static final String WITHIN = " where f.issued_on >= ?1 and f.issued_on < ?2"
            + " and (cast(?3 as bigint) is null or f.agency_id = cast(?3 as bigint)) and (cast(?4 as bigint) is null or f.unit_id = cast(?4 as bigint))";

    @PersistenceContext
    private EntityManager entities;

    /** Counts by unit or agency, month, class and recall. */
    public List<RateTable.Count> counts(
            Period period, Optional<Long> agencyId, Optional<Long> unitId, boolean byAgency) {
        String row = byAgency ? "f.agency_id" : "f.unit_id";
        Query query = entities.createNativeQuery("select " + row + ", cast(extract(year from f.issued_on) as int),"
                + " cast(extract(month from f.issued_on) as int), f.class, f.recalled_on is not null, count(*)"
                + " from signing_fact f" + WITHIN + " group by 1, 2, 3, 4, 5");
        return rows(within(query, period, agencyId, unitId)).stream()
                .map(count -> new RateTable.Count(
                        number(count[0]),
                        YearMonth.of((int) number(count[1]), (int) number(count[2])),
                        SigningClass.valueOf((String) count[3]),
                        (Boolean) count[4],
                        number(count[5])))
                .toList();
    }

    /** Names of the units of an agency that draft documents, and of those that have facts in the period. */
    public Map<Long, String> unitNames(Period period, long agencyId, Optional<Long> unitId) {
        Query query =
                entities.createNativeQuery("select u.id, u.name from unit u where u.agency_id = cast(?3 as bigint)"
                        + " and (cast(?4 as bigint) is null or u.id = cast(?4 as bigint))"
                        + " and ((u.valid_to is null and not u.leadership) or exists (select 1 from signing_fact f"
                        + " where f.unit_id = u.id and f.issued_on >= ?1 and f.issued_on < ?2))");
        return names(within(query, period, Optional.of(agencyId), unitId));
    }

    /** Names of all agencies that exist or have facts in the period. */
    public Map<Long, String> agencyNames(Period period) {
        Query query = entities.createNativeQuery("select a.id, a.name from agency a where a.valid_to is null"
                + " or exists (select 1 from signing_fact f where f.agency_id = a.id and f.issued_on >= ?1"
                + " and f.issued_on < ?2)");
        return names(query.setParameter(1, day(period.from())).setParameter(2, day(period.end())));
    }

    /** Years in which something was issued, the newest first. */
    public List<Integer> years() {
        return rows(entities.createNativeQuery("select cast(extract(year from min(issued_on)) as int),"
                        + " cast(extract(year from max(issued_on)) as int) from signing_fact"))
                .stream()
                .filter(range -> range[0] != null)
                .flatMap(range -> java.util.stream.IntStream.iterate(
                                (int) number(range[1]), year -> year >= number(range[0]), year -> year - 1)
                        .boxed())
                .toList();
    }

    /** The documents of a selection, the newest first. */
    public List<CountedDocument> documents(Selection selection, int offset, int limit) {
        Query query =
                entities.createNativeQuery("select f.document_id, f.agency_id, a.name, u.name, f.type, f.notation,"
                        + " f.subject, p.full_name, f.issued_on, f.class, f.reasons, f.recalled_on"
                        + " from signing_fact f join agency a on a.id = f.agency_id join unit u on u.id = f.unit_id"
                        + " join position s on s.id = f.signatory_position_id join person p on p.id = s.person_id"
                        + WITHIN + " and " + selection.which().condition()
                        + " order by f.issued_on desc, f.document_id desc");
        return rows(within(query, selection.period(), selection.agencyId(), selection.unitId())
                        .setFirstResult(offset)
                        .setMaxResults(limit))
                .stream()
                .map(FactQueries::document)
                .toList();
    }

    /** How many documents a selection holds. */
    public long count(Selection selection) {
        Query query = entities.createNativeQuery("select count(*) from signing_fact f" + WITHIN + " and "
                + selection.which().condition());
        return number(within(query, selection.period(), selection.agencyId(), selection.unitId())
                .getSingleResult());
    }

    private static CountedDocument document(Object[] row) {
        return new CountedDocument(
                number(row[0]),
                number(row[1]),
                (String) row[2],
                (String) row[3],
                DocumentType.valueOf((String) row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                date(row[8]),
                SigningClass.valueOf((String) row[9]),
                ((String) row[10]).lines().toList(),
                date(row[11]));
    }

    private static Query within(Query query, Period period, Optional<Long> agencyId, Optional<Long> unitId) {
        return query.setParameter(1, day(period.from()))
                .setParameter(2, day(period.end()))
                .setParameter(3, agencyId.orElse(null))
                .setParameter(4, unitId.orElse(null));
    }

    private static Map<Long, String> names(Query query) {
        return rows(query).stream().collect(Collectors.toMap(row -> number(row[0]), row -> (String) row[1]));
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
