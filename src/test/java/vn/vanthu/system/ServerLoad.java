package vn.vanthu.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Measures the running server: how soon it is ready, how much memory it takes at rest, how fast a list of 10,000
 * documents answers 20 people at once, how much a first visit loads. Not part of the build; {@code docs/benchmarks.md}
 * has the command and the results.
 */
final class ServerLoad {

    private static final int DOCUMENTS = 10_000;
    private static final int PEOPLE = 20;
    private static final int REQUESTS_EACH = 50;

    /** A server that has just started compiles its code while it answers: the first rounds show what that costs. */
    private static final int ROUNDS = 5;

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"#]+)");

    private ServerLoad() {}

    public static void main(String[] arguments) throws Exception {
        try (Server server = new Server("load").measured().with("VANTHU_DEMO_DOCUMENTS", "2")) {
            server.start();
            System.out.printf("ready after %.1f s on an empty data folder%n", seconds(server));
            server.awaitLog("The demo's year is complete");
            server.kill();
            server.start();
            System.out.printf("ready after %.1f s on existing data%n", seconds(server));
            Server.pause(30_000);
            System.out.printf("resident memory at rest: %d MB%n", residentMegabytes(server.pid()));
            firstVisit(server);
            fill(server);
            lists(server);
            System.out.printf("resident memory after the load: %d MB%n", residentMegabytes(server.pid()));
        }
    }

    private static double seconds(Server server) {
        return server.startUp().toMillis() / 1000.0;
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Copies of a document of the demo: enough for lists, which is all that is asked of them. */
    private static void fill(Server server) {
        Sql sql = new Sql(server);
        List<String> columns = sql.rows("select column_name from information_schema.columns where table_name ="
                + " 'outgoing_document' and column_name not in ('id', 'number', 'notation', 'numbered_on', 'state',"
                + " 'document_date', 'subject') order by ordinal_position");
        String names = String.join(", ", columns);
        sql.run("insert into outgoing_document (state, document_date, subject, " + names + ") select 'SIGNED',"
                + " current_date - (n % 300), 'văn bản thử tải số ' || n, " + names
                + " from (select * from outgoing_document"
                + " where agency_id = (select id from agency where code = 'H99.10') order by id limit 1) d,"
                + " generate_series(1, " + DOCUMENTS + ") n");
        sql.run("analyze outgoing_document");
    }

    private static void lists(Server server) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Visitor> visitors = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            visitors.add(Visitor.signedIn(server, "dung.pham"));
        }
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            double[] milliseconds = round(people, visitors);
            double elapsed = (System.nanoTime() - begin) / 1e9;
            Arrays.sort(milliseconds);
            System.out.printf(
                    "list of %d documents, %d people, round %d: median %.0f ms, 95%% under %.0f ms, %.0f pages a second%n",
                    DOCUMENTS,
                    PEOPLE,
                    round,
                    milliseconds[milliseconds.length / 2],
                    milliseconds[milliseconds.length * 95 / 100],
                    milliseconds.length / elapsed);
        }
        people.shutdown();
    }

    private static double[] round(ExecutorService people, List<Visitor> visitors) throws Exception {
        List<Callable<double[]>> work = new ArrayList<>();
        for (Visitor visitor : visitors) {
            work.add(() -> requests(visitor));
        }
        List<Double> all = new ArrayList<>();
        for (Future<double[]> one : people.invokeAll(work)) {
            Arrays.stream(one.get()).forEach(all::add);
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] requests(Visitor visitor) {
        double[] milliseconds = new double[REQUESTS_EACH];
        for (int request = 0; request < REQUESTS_EACH; request++) {
            long begin = System.nanoTime();
            Answer answer = visitor.get("/app/outgoing?page=" + (1 + request % 20));
            milliseconds[request] = (System.nanoTime() - begin) / 1e6;
            if (answer.status() != 200) {
                throw new AssertionError(answer.toString());
            }
            Server.pause(200);
        }
        return milliseconds;
    }

    /** The page and every style, script and picture that it names, as they come over the wire. */
    private static void firstVisit(Server server) throws IOException {
        Visitor visitor = Visitor.signedIn(server, "an.nguyen").header("Accept-Encoding", "gzip");
        for (String address : List.of("/app", "/app/outgoing", "/app/incoming", "/app/search", "/app/verifications")) {
            Answer page = visitor.get(address);
            long total = page.bytes().length;
            Matcher asset = ASSET.matcher(unpacked(page));
            Set<String> assets = new LinkedHashSet<>();
            while (asset.find()) {
                assets.add(asset.group(1));
            }
            for (String each : assets) {
                total += visitor.get(each).bytes().length;
            }
            System.out.printf("first visit of %s: %d KB in %d files%n", address, total / 1024, 1 + assets.size());
        }
    }

    private static String unpacked(Answer page) throws IOException {
        if (page.header("Content-Encoding").filter("gzip"::equals).isEmpty()) {
            return page.text();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(page.bytes()))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
