package vn.vanthu.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures the running server over one million documents of five years and 400 units: lists, the register of a year, the
 * province's figures and the documents behind them with 50 people at once, the recount of everything, and a hundred
 * documents numbered and issued in one go. Not part of the build; {@code docs/benchmarks.md} has the command and the
 * results.
 */
final class MillionDocuments {

    private static final int PEOPLE = 50;
    private static final int REQUESTS_EACH = 12;

    /** What a person looks at a page before the next. */
    private static final int READING_MILLISECONDS = 5_000;

    private static final int ROUNDS = 3;
    private static final int BATCH = 100;

    /** Address by who asks for it. */
    private record Look(String kind, String login, String address) {}

    private static final List<Look> LOOKS = List.of(
            new Look("list", "dung.pham", "/app/outgoing"),
            new Look("list", "dung.pham", "/app/outgoing?page=700"),
            new Look("list", "dung.pham", "/app/outgoing?state=ISSUED&type=DECISION&year=2023"),
            new Look("list", "dung.pham", "/app/outgoing?q=nha+o+xa+hoi"),
            new Look("list", "dung.pham", "/app/outgoing?q=15/Q%C4%90-SXD"),
            new Look("list", "dung.pham", "/app/outgoing?sort=SUBJECT&order=asc"),
            new Look("list", "chi.le", "/app/outgoing?year=2024"),
            new Look("register", "dung.pham", "/app/outgoing/register?group=LETTERS&year=2025"),
            new Look("register", "dung.pham", "/app/outgoing/register?group=LETTERS&year=2024&page=40"),
            new Look("dashboard", "minh.dang", "/app/compliance?period=2025"),
            new Look("dashboard", "minh.dang", "/app/compliance?period=2025&measure=HANDLED"),
            new Look("dashboard", "minh.dang", "/app/compliance?period=2025-Q3&measure=ELECTRONIC&by=TYPE"),
            new Look("drill-down", "minh.dang", "/app/compliance/documents?measure=SIGNED&period=2025&which=MISSED"),
            new Look(
                    "drill-down",
                    "minh.dang",
                    "/app/compliance/documents?measure=SIGNED&period=2025&which=INVALID&page=3"),
            new Look(
                    "drill-down", "minh.dang", "/app/compliance/documents?measure=SIGNED&period=2025-03&which=COUNTED"),
            new Look(
                    "drill-down",
                    "minh.dang",
                    "/app/compliance/documents?measure=HANDLED&period=2025&which=OPEN_OVERDUE"));

    private MillionDocuments() {}

    public static void main(String[] arguments) throws Exception {
        try (Server server = new Server("million")
                .measured()
                .with("VANTHU_DEMO_DOCUMENTS", "12")
                .with("VANTHU_COMPLIANCE_RECOUNT_MINUTES", "0")) {
            server.start();
            server.awaitLog("The demo's year is complete");
            Sql sql = new Sql(server);
            fill(sql);
            looks(server);
            recount(server, sql);
            batch(server, sql);
        }
    }

    private static void fill(Sql sql) {
        long begin = System.nanoTime();
        sql.script(text("/load/million.sql"));
        System.out.printf("filled in %.0f s: %s documents%n", seconds(begin), documents(sql));
        begin = System.nanoTime();
        sql.run("delete from measure_sum_basis");
        sql.run("update scheduled_tasks set execution_time = now() where task_name = 'compliance-sums'");
        await(sql, "select count(*) from measure_sum_basis", "1");
        System.out.printf("sums built in %.0f s%n", seconds(begin));
        sql.run("vacuum analyze");
    }

    private static String documents(Sql sql) {
        return sql.one("select (select count(*) from outgoing_document) + (select count(*) from incoming_document)");
    }

    private static void looks(Server server) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Map<String, Visitor>> visitors = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            visitors.add(Map.of(
                    "dung.pham", Visitor.signedIn(server, "dung.pham"),
                    "chi.le", Visitor.signedIn(server, "chi.le"),
                    "minh.dang", Visitor.signedIn(server, "minh.dang")));
        }
        for (int round = 1; round <= ROUNDS; round++) {
            List<Callable<Map<Look, List<Double>>>> work = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                int first = person;
                work.add(() -> requests(visitors.get(first), first));
            }
            Map<String, List<Double>> all = new LinkedHashMap<>();
            for (Future<Map<Look, List<Double>>> one : people.invokeAll(work)) {
                one.get().forEach((look, times) -> all.computeIfAbsent(look.kind(), kind -> new ArrayList<>())
                        .addAll(times));
            }
            print(round, all);
        }
        people.shutdown();
    }

    private static Map<Look, List<Double>> requests(Map<String, Visitor> visitor, int first) {
        Map<Look, List<Double>> times = new LinkedHashMap<>();
        Server.pause(first * (long) READING_MILLISECONDS / PEOPLE);
        for (int request = 0; request < REQUESTS_EACH; request++) {
            Look look = LOOKS.get((first * 5 + request * 7) % LOOKS.size());
            long begin = System.nanoTime();
            Answer answer = visitor.get(look.login()).get(look.address());
            times.computeIfAbsent(look, each -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
            if (answer.status() != 200) {
                throw new AssertionError(look + ": " + answer);
            }
            Server.pause(READING_MILLISECONDS);
        }
        return times;
    }

    private static void print(int round, Map<String, List<Double>> all) {
        all.forEach((kind, times) -> {
            double[] sorted =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    "%s, %d people, round %d: median %.0f ms, 95%% under %.0f ms of %d%n",
                    kind, PEOPLE, round, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted.length);
        });
    }

    private static void recount(Server server, Sql sql) {
        Visitor manager = Visitor.signedIn(server, "minh.dang");
        manager.get("/app/compliance/recount");
        Answer asked = manager.post("/app/compliance/recount", Map.of());
        if (asked.status() != 303) {
            throw new AssertionError(asked.toString());
        }
        await(sql, "select count(*) from recount_request where ended_at is not null", "1");
        System.out.println("recount took, documents, differences: "
                + sql.one("select extract(epoch from q.ended_at - q.started_at), r.documents, r.differences"
                        + " from recount_request q, recount_run r order by r.id desc limit 1"));
    }

    /** A hundred documents with the signatory's signature on them get numbers, seals and go out. */
    private static void batch(Server server, Sql sql) {
        List<String> columns = sql.rows("select column_name from information_schema.columns where table_name ="
                + " 'outgoing_document' and column_name not in ('id', 'number', 'notation', 'numbered_on', 'issued_on',"
                + " 'issued_at', 'state', 'content_sha256', 'check_code') order by ordinal_position");
        String names = String.join(", ", columns);
        sql.run("insert into outgoing_document (state, content_sha256, " + names + ") select 'SIGNED', v.sha256, d."
                + String.join(", d.", columns) + " from (select d.* from outgoing_document d join agency a"
                + " on a.id = d.agency_id where a.code = 'H99.10' and exists (select 1 from outgoing_version v"
                + " where v.document_id = d.id and v.cause = 'SIGNED') order by d.id limit 1) d"
                + " join outgoing_version v on v.document_id = d.id and v.cause = 'SIGNED', generate_series(1, " + BATCH
                + ")");
        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        for (String act : List.of("number", "issue")) {
            List<String> chosen = sql.rows("select id || ':' || version from outgoing_document where state = '"
                    + (act.equals("number") ? "SIGNED" : "NUMBERED") + "' order by id desc limit " + BATCH);
            long begin = System.nanoTime();
            Answer answer =
                    clerk.postMany("/app/outgoing/batch/" + act, Map.of("chosen", chosen, "csrf", clerk.token()));
            System.out.printf(
                    "%s of %d documents: %.1f s, status %d%n", act, chosen.size(), seconds(begin), answer.status());
        }
        System.out.println(
                "of these issued: "
                        + sql.one(
                                "select count(*) from outgoing_document d join signing_fact f"
                                        + " on f.document_id = d.id where f.recorded_at > now() - interval '10 minutes' and d.state = 'ISSUED'"));
    }

    private static void await(Sql sql, String query, String answer) {
        long end = System.nanoTime() + 600_000_000_000L;
        while (!sql.one(query).equals(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(query + " never became " + answer);
            }
            Server.pause(500);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static List<String> text(String resource) {
        try (InputStream in = MillionDocuments.class.getResourceAsStream(resource)) {
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\\n\\s*\\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
