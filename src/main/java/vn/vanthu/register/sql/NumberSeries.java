package vn.vanthu.register.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.register.HeldNumber;
import vn.vanthu.register.NumberAlreadyTaken;
import vn.vanthu.register.NumberNotReserved;
import vn.vanthu.register.SeriesOwner;
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

    TakenNumber take(SeriesOwner owner, TypeGroup group, int year, String holder, Instant now) throws SQLException {
        long register = register(owner, group);
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

    /** Holds the next number back; its holder is the reservation until a document gets it. */
    TakenNumber reserve(SeriesOwner owner, TypeGroup group, int year, String by, String reason, Instant now)
            throws SQLException {
        long register = register(owner, group);
        int number = next(register, year);
        try (PreparedStatement insert = connection.prepareStatement("insert into register_number (register_id, year,"
                + " number, holder, taken_at, reserved_by, reserve_reason) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, register);
            insert.setInt(2, year);
            insert.setInt(3, number);
            insert.setString(4, reservation(register, year, number));
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setString(6, by);
            insert.setString(7, reason);
            insert.executeUpdate();
        }
        return new TakenNumber(group, year, number);
    }

    void useReserved(SeriesOwner owner, TypeGroup group, int year, int number, String holder, Instant now)
            throws SQLException {
        long register = register(owner, group);
        try (PreparedStatement update = connection.prepareStatement("update register_number set holder = ?,"
                + " taken_at = ? where register_id = ? and year = ? and number = ? and holder = ?"
                + " and voided_at is null")) {
            update.setString(1, holder);
            update.setTimestamp(2, Timestamp.from(now));
            update.setLong(3, register);
            update.setInt(4, year);
            update.setInt(5, number);
            update.setString(6, reservation(register, year, number));
            requireOne(update.executeUpdate(), number);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new NumberAlreadyTaken();
            }
            throw e;
        }
    }

    /** The row stays, under a holder of its own, so that the document can get another number. */
    void voidNumber(
            SeriesOwner owner,
            TypeGroup group,
            int year,
            int number,
            String holder,
            String by,
            String reason,
            Instant now)
            throws SQLException {
        long register = register(owner, group);
        try (PreparedStatement update = connection.prepareStatement("update register_number set holder = ?,"
                + " voided_at = ?, voided_by = ?, void_reason = ? where register_id = ? and year = ? and number = ?"
                + " and holder = ? and voided_at is null")) {
            update.setString(1, "voided:" + register + ":" + year + ":" + number);
            update.setTimestamp(2, Timestamp.from(now));
            update.setString(3, by);
            update.setString(4, reason);
            update.setLong(5, register);
            update.setInt(6, year);
            update.setInt(7, number);
            update.setString(8, holder == null ? reservation(register, year, number) : holder);
            requireOne(update.executeUpdate(), number);
        }
    }

    int last(SeriesOwner owner, TypeGroup group, int year) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select y.last_number from register_year y"
                        + " join register r on r.id = y.register_id where r.agency_id = ? and r.type_group = ? and coalesce(r.council_id, 0) = ? and y.year = ?")) {
            name(select, owner, group);
            select.setInt(4, year);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    List<HeldNumber> held(SeriesOwner owner, TypeGroup group, int year) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select n.number, coalesce(n.voided_at,"
                + " n.taken_at), coalesce(n.voided_by, n.reserved_by), coalesce(n.void_reason, n.reserve_reason),"
                + " n.voided_at is not null from register_number n join register r on r.id = n.register_id"
                + " where r.agency_id = ? and r.type_group = ? and coalesce(r.council_id, 0) = ? and n.year = ?"
                + " and (n.voided_at is not null or n.holder like 'reserved:%') order by n.number")) {
            name(select, owner, group);
            select.setInt(4, year);
            List<HeldNumber> held = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    held.add(new HeldNumber(
                            rows.getInt(1),
                            rows.getTimestamp(2).toInstant(),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBoolean(5)));
                }
            }
            return List.copyOf(held);
        }
    }

    private static String reservation(long register, int year, int number) {
        return "reserved:" + register + ":" + year + ":" + number;
    }

    private static void requireOne(int changed, int number) {
        if (changed != 1) {
            throw new NumberNotReserved(number);
        }
    }

    private long register(SeriesOwner owner, TypeGroup group) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into register (agency_id, type_group, council_id) values (?, ?, nullif(?, 0)) on conflict do nothing")) {
            name(insert, owner, group);
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select id from register where agency_id = ? and type_group = ? and coalesce(council_id, 0) = ?")) {
            name(select, owner, group);
            return single(select);
        }
    }

    /** The first three places of a statement that names a register. */
    private static void name(PreparedStatement statement, SeriesOwner owner, TypeGroup group) throws SQLException {
        statement.setLong(1, owner.agencyId());
        statement.setString(2, group.name());
        statement.setLong(3, owner.councilId());
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
