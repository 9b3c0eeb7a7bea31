package vn.vanthu.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.vanthu.platform.config.Settings;

/** The database of this installation once it is up and its schema current. */
final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    /**
     * A plan made once for all values cannot know whether a word is in ten documents or in a hundred thousand: the same
     * search takes twenty times as long with it, from the sixth time on.
     */
    private static final String PLAN_FOR_THE_VALUES = "-c plan_cache_mode=force_custom_plan";

    private static Database started;

    private final PGSimpleDataSource connections;

    /** The server that is ours to start again; null when the database is somebody else's. */
    private final EmbeddedServer embedded;

    private Database(PGSimpleDataSource connections, EmbeddedServer embedded) {
        this.connections = connections;
        if (connections.getOptions() == null) {
            connections.setOptions(PLAN_FOR_THE_VALUES);
        }
        this.embedded = embedded;
    }

    /** Starts the database at the first call; later calls give the same one. */
    static synchronized Database started() {
        if (started == null) {
            Database database = locate();
            database.migrate();
            started = database;
        }
        return started;
    }

    Connection connect() throws SQLException {
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            if (embedded == null || !embedded.revive()) {
                throw e;
            }
            return connections.getConnection();
        }
    }

    private static Database locate() {
        Optional<String> url = Settings.optional("vanthu.db.url");
        if (url.isPresent()) {
            return new Database(external(url.get()), null);
        }
        EmbeddedServer embedded = EmbeddedServer.start(Settings.dataFolder());
        return new Database(embedded.connections(), embedded);
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
                .outOfOrder(true) // each feature numbers its own changes
                .dataSource(connections)
                .load()
                .migrate()
                .migrationsExecuted;
        LOG.info(() -> "Database ready, " + applied + " schema changes applied");
    }
}
