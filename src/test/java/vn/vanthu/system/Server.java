package vn.vanthu.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The product as an operator runs it: {@code java -jar vanthu.jar} on a data folder of its own.
 *
 * <p>It can be killed at any moment and started again on its data; {@link #close} stops it and its database.
 */
final class Server implements AutoCloseable {

    static final Path TARGET = Path.of("target").toAbsolutePath();

    /** A server that lives for a minute does not earn back what its optimising compiler costs. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOG_PATIENCE = Duration.ofMinutes(8);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

    private final Path data;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> options = new ArrayList<>();
    private final HttpClient probe =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private int port;
    private Process process;
    private Duration startUp = Duration.ZERO;

    /** A server that is not started yet, with a fresh data folder of this name under {@code target/system}. */
    Server(String name) {
        this.data = TARGET.resolve("system").resolve(name);
        erase(data);
        erase(log());
        environment.put("VANTHU_DEMO", "true");
        environment.put("VANTHU_DATA_FOLDER", data.toString());
        options.add("-Xmx700m");
        options.add(QUICK_COMPILER);
        options.add("-Djava.io.tmpdir=" + temporary());
    }

    /** One more setting, by the name of its environment variable. */
    Server with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** With every compiler that an operator's has, for measurements. */
    Server measured() {
        options.remove(QUICK_COMPILER);
        return this;
    }

    /** Starts the process and waits until it serves. */
    Server start() {
        try {
            Files.createDirectories(temporary());
            port = freePort();
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment().putAll(environment);
            builder.directory(data.toFile());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            long begin = System.nanoTime();
            process = builder.start();
            awaitReady();
            startUp = Duration.ofNanos(System.nanoTime() - begin);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to the server and nothing else; its PostgreSQL is left as a power cut would not even leave it. */
    void kill() {
        process.destroyForcibly();
        await(process.toHandle());
    }

    /** SIGKILL to the server and to every process of its database. */
    void killWithDatabase() {
        List<ProcessHandle> everything = database();
        if (everything.isEmpty()) {
            throw new AssertionError("No database to kill");
        }
        kill();
        everything.forEach(ProcessHandle::destroyForcibly);
        everything.forEach(Server::await);
    }

    /** The processes of its database, which are nobody's children: its starter has long ended. */
    List<ProcessHandle> database() {
        Path pidFile = data.resolve("database").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return List.of();
        }
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                    .stream()
                    .filter(postmaster -> postmaster.info().command().orElse("").endsWith("postgres"))
                    .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + port + pathAndQuery);
    }

    /** Under the name that a browser on the same machine would use. */
    String origin() {
        return "http://localhost:" + port;
    }

    Path data() {
        return data;
    }

    /** The temporary folder it is given, as another machine's {@code /tmp}. */
    Path temporary() {
        return data.resolve("tmp");
    }

    Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    String logText() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the log holds these words. */
    void awaitLog(String words) {
        long end = System.nanoTime() + LOG_PATIENCE.toNanos();
        while (!logText().contains(words)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("The log never said '" + words + "':\n" + tail());
            }
            pause(500);
        }
    }

    /** From the start of the process until it served. */
    Duration startUp() {
        return startUp;
    }

    long pid() {
        return process.pid();
    }

    /** Stops the server in order; what does not stop is killed. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> everything = database();
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        everything.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        database().forEach(ProcessHandle::destroyForcibly);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(Path.of(System.getProperty("vanthu.server.jar", "target/vanthu.jar"))
                .toAbsolutePath()
                .toString());
        command.add("--port");
        command.add(Integer.toString(port));
        return command;
    }

    private void awaitReady() {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new AssertionError("The server ended while it started:\n" + tail());
            }
            if (healthy()) {
                return;
            }
            pause(100);
        }
        process.destroyForcibly();
        throw new AssertionError("The server did not get ready:\n" + tail());
    }

    private boolean healthy() {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return probe.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private String tail() {
        String text = logText();
        return text.substring(Math.max(0, text.length() - 4000));
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static void await(ProcessHandle handle) {
        handle.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Below those that connections of clients are given, so that none takes it before the server does. */
    private static int freePort() throws IOException {
        BindException taken = null;
        for (int i = 0; i < 50; i++) {
            try (ServerSocket socket =
                    new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 30_000))) {
                return socket.getLocalPort();
            } catch (BindException e) {
                taken = e;
            }
        }
        throw taken;
    }

    private static void erase(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
