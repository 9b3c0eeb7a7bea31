package vn.vanthu.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.vanthu.platform.config.Settings;

/** The database of this installation once it is up and its schema current. */
final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static Database started;

    private final PGSimpleDataSource connections;

    private Database(PGSimpleDataSource connections) {
        this.connections = connections;
    }

    /** Starts the database at the first call; later calls give the same one. */
    static synchronized Database started() {
        if (started == null) {
            Database database = new Database(locate());
            database.migrate();
            started = database;
        }
        return started;
    }

    Connection connect() throws SQLException {
        return connections.getConnection();
    }

    private static PGSimpleDataSource locate() {
        return Settings.optional("vanthu.db.url")
                .map(Database::external)
                .orElseGet(() -> EmbeddedServer.start(Settings.dataFolder()));
    }

    private static PGSimpleDataSource external(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(Settings.text("vanthu.db.user"));
        source.setPassword(Settings.optional("vanthu.db.password").orElse(""));
        return source;
    }

    private void migrate() {
        Properties quiet = new Properties();
        quiet.setProperty("flyway.locations", "classpath:db/migration");
        int applied = Flyway.configure(Database.class.getClassLoader())
                .configuration(quiet)
                .dataSource(connections)
                .load()
                .migrate()
                .migrationsExecuted;
        LOG.info(() -> "Database ready, " + applied + " schema changes applied");
    }
}
