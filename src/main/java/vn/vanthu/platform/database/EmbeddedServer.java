package vn.vanthu.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL started by ourselves, its data under the data folder, durable as a server of one's own would be.
 *
 * <p>The library's defaults are for throw-away tests; here {@code fsync}, {@code synchronous_commit} and
 * {@code full_page_writes} are on, because an act that was confirmed must survive a power cut.
 */
final class EmbeddedServer {

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class.getName());
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    /** Held for the life of the process: two servers on one data folder would destroy it. */
    private static FileLock folderLock;

    private final Path dataFolder;
    private final Path cluster;
    private final PGSimpleDataSource connections = new PGSimpleDataSource();
    private EmbeddedPostgres server;

    private EmbeddedServer(Path dataFolder) {
        this.dataFolder = dataFolder;
        this.cluster = dataFolder.resolve("database");
        connections.setServerNames(new String[] {"127.0.0.1"});
        connections.setDatabaseName("postgres");
        connections.setUser("postgres");
    }

    /** Starts the server on the given data folder, creating it when it is new. */
    static EmbeddedServer start(Path dataFolder) {
        EmbeddedServer server = new EmbeddedServer(dataFolder);
        try {
            Files.createDirectories(dataFolder);
            claim(dataFolder);
            server.launch();
            return server;
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL could not start in " + dataFolder
                            + ". Start VanThu as an ordinary user who may write there, or set VANTHU_DB_URL,"
                            + " VANTHU_DB_USER and VANTHU_DB_PASSWORD to a PostgreSQL server of your own.",
                    e);
        }
    }

    PGSimpleDataSource connections() {
        return connections;
    }

    /**
     * Starts it again when its process is gone, as after the operating system ended it for want of memory.
     *
     * @return whether a new attempt to connect makes sense
     */
    synchronized boolean revive() {
        try {
            if (running()) {
                return false;
            }
            LOG.warning("The embedded PostgreSQL is gone; starting it again");
            launch();
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.SEVERE, "The embedded PostgreSQL does not start again", e);
            return false;
        }
    }

    private void launch() throws IOException {
        if (server != null) {
            server.close(); // its process is gone, but it still holds a lock
        }
        stopLeftOver(cluster);
        ClusterAccess access = ClusterAccess.of(dataFolder, cluster);
        server = builder(dataFolder, cluster, access.password()).start();
        connections.setPortNumbers(new int[] {server.getPort()});
        connections.setPassword(access.password());
        access.enforce(connections);
    }

    private boolean running() throws IOException {
        return owner(cluster).filter(EmbeddedServer::isPostgres).isPresent();
    }

    /** The process that says it serves the cluster. */
    private static Optional<ProcessHandle> owner(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim()));
    }

    private static EmbeddedPostgres.Builder builder(Path dataFolder, Path cluster, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(dataFolder.resolve("postgresql").toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("jit", "off") // translating a query takes longer than ours run
                .setServerConfig("max_parallel_workers_per_gather", "0") // many people at once use all processors
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", ""); // they would be left in /tmp by each kill
    }

    private static void claim(Path dataFolder) throws IOException {
        FileChannel channel = FileChannel.open(
                dataFolder.resolve("vanthu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            folderLock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException("This process already runs a VanThu on " + dataFolder, e);
        }
        if (folderLock == null) {
            channel.close();
            throw new IllegalStateException("Another VanThu runs on " + dataFolder);
        }
    }

    /** A killed server leaves its PostgreSQL running; the lock above makes sure that nobody uses it any more. */
    private static void stopLeftOver(Path cluster) throws IOException {
        owner(cluster).filter(EmbeddedServer::isPostgres).ifPresent(EmbeddedServer::stop);
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle process) {
        LOG.info(() -> "Stopping the PostgreSQL that a killed VanThu left behind, process " + process.pid());
        process.destroy();
        try {
            process.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "PostgreSQL process " + process.pid() + " does not stop; end it by hand", e);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping PostgreSQL", e);
        }
    }
}
