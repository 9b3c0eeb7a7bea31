package vn.vanthu.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Arrival numbers on a real PostgreSQL: many clerks at once, some of whose acts fail, leave no gap and no double. */
class ArrivalNumbersIT {

    private static final int CLERKS = 8;
    private static final int ACTS = 40;
    private static final int EVERY_FAILURE = 5;

    private static EmbeddedPostgres server;
    private static DataSource database;
    private static long agency;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(new File("target/postgresql-it"))
                .setLocaleConfig("locale", "C")
                .start();
        database = server.getPostgresDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet inserted = statement.executeQuery("insert into agency"
                        + " (code, name, symbol, place, kind, valid_from)"
                        + " values ('H99.10', 'Sở Xây dựng', 'SXD', 'Bình Minh', 'DEPARTMENT', '2025-01-01')"
                        + " returning id")) {
            inserted.next();
            agency = inserted.getLong(1);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void numbersAreGaplessAndGivenOnceUnderConcurrency() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        List<Callable<List<Integer>>> work = IntStream.range(0, CLERKS)
                .<Callable<List<Integer>>>mapToObj(clerk -> this::register)
                .toList();
        List<Integer> given = new ArrayList<>();
        for (Future<List<Integer>> result : clerks.invokeAll(work)) {
            given.addAll(result.get());
        }
        clerks.shutdown();
        int committed = CLERKS * (ACTS - ACTS / EVERY_FAILURE);
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, committed).boxed().toList());
    }

    @Test
    void aNewYearBeginsAtOne() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(next(connection, 2031)).isEqualTo(1);
            assertThat(next(connection, 2031)).isEqualTo(2);
            assertThat(next(connection, 2032)).isEqualTo(1);
        }
    }

    /** Takes numbers; every fifth act fails after it took one. */
    private List<Integer> register() throws SQLException {
        List<Integer> kept = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int act = 1; act <= ACTS; act++) {
                int number = next(connection, 2026);
                if (act % EVERY_FAILURE == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    kept.add(number);
                }
            }
        }
        return kept;
    }

    private static int next(Connection connection, int year) throws SQLException {
        String sql = ArrivalNumbers.NEXT.replaceAll("\\?\\d", "?");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, agency);
            statement.setInt(2, year);
            try (ResultSet number = statement.executeQuery()) {
                number.next();
                return number.getInt(1);
            }
        }
    }
}
