package vn.vanthu.register.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import vn.vanthu.register.NumberAlreadyTaken;
import vn.vanthu.register.TakenNumber;
import vn.vanthu.register.TypeGroup;

/**
 * The statements by which a number is given, on a connection whose transaction the caller ends. The row of the year's
 * counter is the lock; the primary key of the given numbers is the second guard.
 */
final class NumberSeries {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Connection connection;

    NumberSeries(Connection connection) {
        this.connection = connection;
    }

    TakenNumber take(long agencyId, TypeGroup group, int year, String holder, Instant now) throws SQLException {
        long register = register(agencyId, group);
        int number = next(register, year);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into register_number (register_id, year, number, holder, taken_at) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, register);
            insert.setInt(2, year);
            insert.setInt(3, number);
            insert.setString(4, holder);
            insert.setTimestamp(5, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new NumberAlreadyTaken();
            }
            throw e;
        }
        return new TakenNumber(group, year, number);
    }

    private long register(long agencyId, TypeGroup group) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into register (agency_id, type_group) values (?, ?) on conflict do nothing")) {
            insert.setLong(1, agencyId);
            insert.setString(2, group.name());
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("select id from register where agency_id = ? and type_group = ?")) {
            select.setLong(1, agencyId);
            select.setString(2, group.name());
            return single(select);
        }
    }

    /** Counts up and, by the update, locks the counter until the transaction ends. */
    private int next(long register, int year) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into register_year (register_id, year) values (?, ?) on conflict do nothing")) {
            insert.setLong(1, register);
            insert.setInt(2, year);
            insert.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement("update register_year set last_number ="
                + " last_number + 1 where register_id = ? and year = ? returning last_number")) {
            update.setLong(1, register);
            update.setInt(2, year);
            return (int) single(update);
        }
    }

    private static long single(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("expected one row");
            }
            return rows.getLong(1);
        }
    }
}
