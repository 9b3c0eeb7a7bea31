package vn.vanthu.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * Who may enter the embedded PostgreSQL: whoever knows the password in the data folder's {@code keys/database.password}.
 *
 * <p>The library makes a cluster that believes every local user; on a machine with several people that would let each of
 * them rewrite the registers.
 */
final class ClusterAccess {

    private static final int PASSWORD_BYTES = 24;
    private static final String WITH_PASSWORD = rule("scram-sha-256");
    private static final String WITHOUT_PASSWORD = rule("trust");

    private final String password;
    private final Path rules;

    private ClusterAccess(String password, Path rules) {
        this.password = password;
        this.rules = rules;
    }

    /** Reads the password of the cluster or makes one; before the cluster is started. */
    static ClusterAccess of(Path dataFolder, Path cluster) throws IOException {
        Path file = dataFolder.resolve("keys").resolve("database.password");
        Path rules = cluster.resolve("pg_hba.conf");
        boolean known = Files.exists(file) && Files.size(file) > 0;
        ClusterAccess access = new ClusterAccess(known ? Files.readString(file).strip() : create(file), rules);
        if (Files.exists(rules) && !(known && Files.readString(rules).equals(WITH_PASSWORD))) {
            Files.writeString(rules, WITHOUT_PASSWORD); // until the running server has been told the password
        }
        return access;
    }

    String password() {
        return password;
    }

    /** Makes the running server ask for the password. */
    void enforce(DataSource connections) throws IOException {
        if (Files.readString(rules).equals(WITH_PASSWORD)) {
            return;
        }
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set password_encryption = 'scram-sha-256'");
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(rules, WITH_PASSWORD); // in place: the file belongs to the account PostgreSQL runs as
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The password of the embedded PostgreSQL could not be set", e);
        }
    }

    private static String rule(String method) {
        return "# kept by VanThu\nhost all all 127.0.0.1/32 " + method + "\n";
    }

    private static String create(Path file) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh =
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, fresh, ownerOnly)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        return password;
    }
}
