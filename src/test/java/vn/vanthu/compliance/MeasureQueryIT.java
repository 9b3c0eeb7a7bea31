package vn.vanthu.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queries of the measures on a real PostgreSQL, over random histories, against counting them one by one. */
class MeasureQueryIT {

    private static final int FACTS = 400;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    private static EmbeddedPostgres server;

    private record Sent(
            int id,
            int unit,
            LocalDate on,
            String signingClass,
            String paper,
            boolean excepted,
            LocalDate recalled,
            Boolean inTime,
            Integer minutes) {}

    private record Received(
            int id,
            Integer unit,
            boolean task,
            boolean exchange,
            LocalDate on,
            LocalDate registerBy,
            LocalDate directed,
            LocalDate directBy,
            LocalDate first,
            LocalDate deadline,
            LocalDate finished,
            LocalDate recalled) {}

    private record Counted(int unit, LocalDate on, String part) {}

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(new File("target/postgresql-measures"))
                .setLocaleConfig("locale", "C")
                .start();
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** Only the facts are looked at, so what they refer to need not be there. */
    @BeforeEach
    void empty() throws SQLException {
        run(
                "truncate signing_fact, incoming_fact",
                "insert into person (login, full_name) values ('a', 'A')" + " on conflict do nothing");
        run(
                "set session_replication_role = replica",
                "delete from position",
                "insert into position (id, person_id,"
                        + " agency_id, unit_id, title, valid_from) overriding system value values (7, 1, 1, 1, 'GĐ', '2020-01-01')");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyGroupIsWhatCountingByHandGives(long seed) throws SQLException {
        Random random = new Random(seed);
        int cutOff = random.nextInt(29);
        Period period = random.nextBoolean()
                ? Period.year(2026).cutOff(cutOff)
                : new Period(2026, 1 + random.nextInt(10), 1 + random.nextInt(3), cutOff);
        List<Sent> sent = sent(random);
        List<Received> received = received(random);
        for (Measure measure : Measure.values()) {
            if (measure.kind() != FactKind.DOSSIER) {
                List<Counted> counted = measure.kind() == FactKind.OUTGOING
                        ? sent.stream()
                                .map(each -> new Counted(each.unit(), each.on(), partOf(measure, each)))
                                .toList()
                        : received.stream()
                                .filter(each -> measure != Measure.TASKS || each.task())
                                .map(each -> new Counted(
                                        each.unit() == null ? 0 : each.unit(), each.on(), partOf(measure, each)))
                                .toList();
                assertThat(queried(measure, period))
                        .as("%s %s", measure, period)
                        .isEqualTo(byHand(counted, period));
                sumUp(measure, cutOff);
                assertThat(rows(statements(measure, period).groupsOfSums(Grouping.UNIT, Grouping.UNIT)))
                        .as("sums of %s %s", measure, period)
                        .isEqualTo(byHand(counted, period));
                assertThat(differences(measure, cutOff)).isZero();
                run("update measure_sum set number = number + 1 where ctid = (select max(ctid) from measure_sum)");
                assertThat(differences(measure, cutOff)).isEqualTo(1);
            }
        }
    }

    private static Map<String, Long> byHand(List<Counted> facts, Period period) {
        Map<String, Long> groups = new TreeMap<>();
        for (Counted fact : facts) {
            if (!fact.on().isBefore(period.from()) && fact.on().isBefore(period.end())) {
                YearMonth month = Period.monthOf(fact.on(), period.cutOff());
                groups.merge(fact.unit() + " " + month + " " + fact.part(), 1L, Long::sum);
            }
        }
        return groups;
    }

    private static String partOf(Measure measure, Sent fact) {
        if (fact.recalled() != null) {
            return "RECALLED";
        }
        boolean instead = "INSTEAD".equals(fact.paper());
        return switch (measure) {
            case SIGNED -> instead && fact.excepted() ? "EXCEPTED" : fact.signingClass();
            case ELECTRONIC ->
                fact.excepted() ? "EXCEPTED" : fact.paper() == null ? "ELECTRONIC" : instead ? "PAPER" : "BESIDE";
            default ->
                instead
                        ? "PAPER_DOCUMENT"
                        : fact.inTime() == null ? "UNMEASURED" : fact.inTime() ? "IN_TIME" : "OUT_OF_TIME";
        };
    }

    private static String partOf(Measure measure, Received fact) {
        if (measure == Measure.REGISTERED) {
            return !fact.exchange() ? "BY_HAND" : timed(fact.on(), fact.registerBy());
        }
        if (fact.recalled() != null) {
            return "RECALLED";
        }
        if (measure == Measure.DIRECTED) {
            if (fact.directBy() != null && fact.directed() == null) {
                return TODAY.isAfter(fact.directBy()) ? "WAITING_LONG" : "WAITING";
            }
            return timed(fact.directed(), fact.directBy());
        }
        LocalDate due = measure == Measure.TASKS ? fact.first() : fact.deadline();
        if (due == null) {
            return "NO_DEADLINE";
        }
        if (fact.finished() == null) {
            return TODAY.isAfter(due) ? "OPEN_OVERDUE" : "OPEN_IN_TIME";
        }
        int order = Integer.signum(fact.finished().compareTo(due));
        if (measure == Measure.TASKS) {
            return order > 0 ? "DONE_LATE" : "DONE_IN_TIME";
        }
        return order < 0 ? "EARLY" : order == 0 ? "ON_TIME" : "LATE";
    }

    private static String timed(LocalDate done, LocalDate by) {
        return by == null ? "UNMEASURED" : done.isAfter(by) ? "OUT_OF_TIME" : "IN_TIME";
    }

    private static Map<String, Long> queried(Measure measure, Period period) throws SQLException {
        return rows(statements(measure, period).groups(Grouping.UNIT));
    }

    private static FactSql statements(Measure measure, Period period) {
        Selection selection = new Selection(
                measure,
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Selection.EVERYTHING);
        return new FactSql(selection, TODAY);
    }

    /** The sums as they are built, and as acts change them: every fact taken away and added again. */
    private static void sumUp(Measure measure, int cutOff) throws SQLException {
        run("delete from measure_sum", Sums.into(Sums.sums(measure, cutOff)));
        String id = measure.kind().id();
        run(
                Sums.into(Sums.rows(measure, cutOff, id + " % 3 = 0", -1)),
                Sums.into(Sums.rows(measure, cutOff, id + " % 3 = 0", 1)));
    }

    private static int differences(Measure measure, int cutOff) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Sums.differences(measure, cutOff))) {
            int differences = 0;
            while (rows.next()) {
                differences++;
            }
            return differences;
        }
    }

    private static Map<String, Long> rows(String sql) throws SQLException {
        Map<String, Long> groups = new TreeMap<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                YearMonth month = YearMonth.from(rows.getDate(2).toLocalDate());
                groups.put(rows.getString(1) + " " + month + " " + rows.getString(3), rows.getLong(4));
            }
        }
        return groups;
    }

    private static List<Sent> sent(Random random) throws SQLException {
        List<Sent> facts = new ArrayList<>();
        List<String> statements = new ArrayList<>(List.of("set session_replication_role = replica"));
        String[] papers = {null, null, "INSTEAD", "BESIDE"};
        for (int id = 1; id <= FACTS; id++) {
            String paper = papers[random.nextInt(4)];
            Sent fact = new Sent(
                    id,
                    1 + random.nextInt(3),
                    day(random),
                    SigningClass.values()[random.nextInt(6)].name(),
                    paper,
                    paper != null && random.nextBoolean(),
                    random.nextInt(8) == 0 ? TODAY : null,
                    random.nextInt(5) == 0 ? null : Boolean.valueOf(random.nextBoolean()),
                    random.nextInt(500));
            facts.add(fact);
            statements.add(
                    "insert into signing_fact values (" + id + ", 1, " + fact.unit() + ", 'REPORT', '1', 's', 7, '"
                            + fact.on() + "', 'VALID', 'VALID', 0, 0, '" + fact.signingClass() + "', '', "
                            + text(fact.recalled()) + ", now(), " + text(paper) + ", '"
                            + (paper == null ? "" : fact.excepted() ? "LISTED" : "OTHER") + "', " + fact.excepted()
                            + ", '2026-01-02', "
                            + (fact.inTime() == null ? "null" : fact.inTime() ? "'2026-01-02'" : "'2026-01-01'") + ", "
                            + fact.minutes() + ")");
        }
        run(statements.toArray(String[]::new));
        return facts;
    }

    private static List<Received> received(Random random) throws SQLException {
        List<Received> facts = new ArrayList<>();
        List<String> statements = new ArrayList<>(List.of("set session_replication_role = replica"));
        for (int id = 1; id <= FACTS; id++) {
            LocalDate on = day(random);
            LocalDate first = later(random, on, 20);
            Received fact = new Received(
                    id,
                    random.nextInt(4) == 0 ? null : Integer.valueOf(1 + random.nextInt(3)),
                    random.nextBoolean(),
                    random.nextInt(3) > 0,
                    on,
                    random.nextInt(4) == 0 ? null : on.plusDays(random.nextInt(3) - 1L),
                    later(random, on, 3),
                    later(random, on, 3),
                    first,
                    first == null ? null : first.plusDays(random.nextInt(3)),
                    later(random, on, 25),
                    random.nextInt(8) == 0 ? on : null);
            if (fact.directed() == null && fact.directBy() == null) {
                fact = new Received(
                        id,
                        fact.unit(),
                        fact.task(),
                        fact.exchange(),
                        on,
                        fact.registerBy(),
                        null,
                        on,
                        first,
                        fact.deadline(),
                        fact.finished(),
                        fact.recalled());
            }
            facts.add(fact);
            statements.add("insert into incoming_fact values (" + id + ", 1, " + fact.unit() + ", '"
                    + (fact.exchange() ? "EXCHANGE" : "PAPER") + "', 'REPORT', '1', 'a', 's', " + fact.task()
                    + ", now(), now(), '" + on + "', " + text(fact.registerBy()) + ", 5, "
                    + text(fact.directed()) + ", " + text(fact.directed()) + ", " + text(fact.directBy()) + ", 5, "
                    + text(fact.first()) + ", " + text(fact.deadline()) + ", " + text(fact.finished()) + ", "
                    + text(fact.recalled()) + ", now())");
        }
        run(statements.toArray(String[]::new));
        return facts;
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2025, 12, 1).plusDays(random.nextInt(396));
    }

    private static LocalDate later(Random random, LocalDate day, int most) {
        return random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(most));
    }

    private static String text(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
