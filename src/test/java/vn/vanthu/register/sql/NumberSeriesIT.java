package vn.vanthu.register.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.register.HeldNumber;
import vn.vanthu.register.NumberAlreadyTaken;
import vn.vanthu.register.NumberNotReserved;
import vn.vanthu.register.SeriesOwner;
import vn.vanthu.register.TakenNumber;
import vn.vanthu.register.TypeGroup;

/** Numbers on a real PostgreSQL, taken by many at once while some acts fail: no gap, no double. */
class NumberSeriesIT {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final int THREADS = 16;
    private static final int ACTS = 60;

    private static EmbeddedPostgres server;
    private static long agency;

    @BeforeAll
    static void start() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "register-it"));
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setServerConfig("max_connections", "40")
                .start();
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("insert into agency (code, name, symbol, place, kind, valid_from)"
                                + " values ('H1', 'Sở', 'S', 'X', 'OTHER', '2025-01-01') returning id")) {
            row.next();
            agency = row.getLong(1);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void sixteenClerksAndFailingActsLeaveNoGapAndNoDouble() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(THREADS);
        List<Future<List<Integer>>> work = new ArrayList<>();
        for (int clerk = 0; clerk < THREADS; clerk++) {
            int who = clerk;
            work.add(clerks.submit(() -> actAsClerk(who)));
        }
        List<Integer> acknowledged = new ArrayList<>();
        for (Future<List<Integer>> clerk : work) {
            acknowledged.addAll(clerk.get());
        }
        clerks.shutdown();

        assertThat(acknowledged)
                .hasSizeGreaterThan(THREADS * ACTS / 3)
                .hasSizeLessThan(THREADS * ACTS)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, acknowledged.size()).boxed().toList());
    }

    @Test
    void seriesOfYearsAndGroupsCountByThemselves() throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            NumberSeries series = new NumberSeries(connection);
            assertThat(series.take(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2025, "a", NOW)
                            .number())
                    .isEqualTo(1);
            assertThat(series.take(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2025, "b", NOW)
                            .number())
                    .isEqualTo(2);
            assertThat(series.take(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2026, "c", NOW)
                            .number())
                    .isEqualTo(1);
            assertThat(series.take(SeriesOwner.agency(agency), TypeGroup.OTHERS, 2026, "d", NOW)
                            .number())
                    .isEqualTo(1);
            assertThatThrownBy(() -> series.take(SeriesOwner.agency(agency), TypeGroup.OTHERS, 2026, "d", NOW))
                    .isInstanceOf(NumberAlreadyTaken.class);
            connection.rollback();
        }
    }

    @Test
    void aReservedNumberGoesToOneDocumentAndAVoidedOneToNone() throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            NumberSeries series = new NumberSeries(connection);
            series.reserve(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027, "Dũng", "họp hội đồng", NOW);
            series.reserve(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027, "Dũng", "dự phòng", NOW);
            assertThat(series.take(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027, "a", NOW)
                            .number())
                    .isEqualTo(3);

            series.useReserved(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027, 1, "b", NOW);
            assertThatThrownBy(() ->
                            series.useReserved(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027, 1, "c", NOW))
                    .isInstanceOf(NumberNotReserved.class);
            series.voidNumber(
                    SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027, 2, null, "Dũng", "không dùng", NOW);
            assertThatThrownBy(() ->
                            series.useReserved(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027, 2, "c", NOW))
                    .isInstanceOf(NumberNotReserved.class);
            series.voidNumber(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027, 3, "a", "Dũng", "sai chữ ký", NOW);

            assertThat(series.take(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027, "a", NOW)
                            .number())
                    .as("the document gets another number, never a voided one")
                    .isEqualTo(4);
            assertThat(series.held(SeriesOwner.agency(agency), TypeGroup.DECISIONS, 2027))
                    .extracting(HeldNumber::number, HeldNumber::voided, HeldNumber::reason)
                    .containsExactly(tuple(2, true, "không dùng"), tuple(3, true, "sai chữ ký"));
            connection.rollback();
        }
    }

    @Test
    void theYearTurnsAtMidnightInVietnam() throws Exception {
        Instant lastSecond = Instant.parse("2026-12-31T16:59:59Z");
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            NumberSeries series = new NumberSeries(connection);
            assertThat(series.take(SeriesOwner.agency(agency), TypeGroup.OTHERS, yearAt(lastSecond), "old", lastSecond))
                    .isEqualTo(new TakenNumber(TypeGroup.OTHERS, 2026, 1));
            Instant midnight = lastSecond.plusSeconds(1);
            assertThat(series.take(SeriesOwner.agency(agency), TypeGroup.OTHERS, yearAt(midnight), "new", midnight))
                    .isEqualTo(new TakenNumber(TypeGroup.OTHERS, 2027, 1));
            connection.rollback();
        }
    }

    private static int yearAt(Instant moment) {
        return OfficeTime.dateOf(moment).getYear();
    }

    /** The numbers this clerk's committed acts got. */
    private static List<Integer> actAsClerk(int clerk) throws SQLException {
        Random chance = new Random(clerk);
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            for (int act = 0; act < ACTS; act++) {
                int number = new NumberSeries(connection)
                        .take(SeriesOwner.agency(agency), TypeGroup.LETTERS, 2026, "clerk-" + clerk + "-" + act, NOW)
                        .number();
                if (chance.nextInt(3) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }
}
