package vn.vanthu.platform.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The data source that the server pools, declared in {@code web.xml}.
 *
 * <p>The server asks for a first connection while it deploys the application; that is when the database is started and
 * migrated, so no bean ever meets an old schema.
 */
public final class OfficeDataSource implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return Database.started().connect();
    }

    /** The server passes an account when one is configured for the pool; ours is known to {@link Database} alone. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        if (out != null) {
            throw new SQLFeatureNotSupportedException("VanThu logs through java.util.logging");
        }
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the driver's own connect timeout in the URL applies
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("vn.vanthu.platform.database");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a wrapper of " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
