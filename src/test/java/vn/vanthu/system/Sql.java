package vn.vanthu.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks behind the product's back into the database of a running server. */
final class Sql {

    private final Server server;

    Sql(Server server) {
        this.server = server;
    }

    /** Rows of a query; columns as text, separated by a bar. */
    List<String> rows(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    String one(String query) {
        List<String> rows = rows(query);
        if (rows.size() != 1) {
            throw new AssertionError("expected one row of " + query + " but got " + rows);
        }
        return rows.get(0);
    }

    /** Changes the data, for measurements only. */
    void run(String statement) {
        try (Connection connection = connect();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    /** Runs statements one after the other on one connection, for measurements only. */
    void script(List<String> statements) {
        try (Connection connection = connect();
                Statement change = connection.createStatement()) {
            for (String statement : statements) {
                change.execute(statement);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + line("database/postmaster.pid", 3) + "/postgres",
                "postgres",
                line("keys/database.password", 0));
    }

    private String line(String file, int index) {
        try {
            return Files.readAllLines(server.data().resolve(file)).get(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
