package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Pulls the plug while clerks number and issue: SIGKILL at random moments, restart on the same data, look. Nothing that
 * was confirmed may be lost, no number given twice or skipped, no act half done.
 *
 * <p>Ten kills in the build; {@code -Dvanthu.kills=200} for more, {@code -Dvanthu.kills.seed=…} for other moments.
 */
class KillIT {

    private static final int DOCUMENTS_A_DESK = 2;
    private static final int SHORTEST_LOAD_MILLISECONDS = 2500;
    private static final String OWN = "kéo phích cắm";

    private final int kills = Integer.getInteger("vanthu.kills", 10);
    private final Random random = new Random(Long.getLong("vanthu.kills.seed", 20261122L));
    private final Server server = new Server("kill").with("VANTHU_DEMO_DOCUMENTS", "0");
    private final Sql sql = new Sql(server);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Desk> desks = List.of(
            new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo"),
            new Desk(server, "binh.tran", "binh.tran", "dung.pham", "giang.vo"),
            new Desk(server, "nga.ngo", "nga.ngo", "lan.hoang", "minh.dang"));
    private final Map<Desk, Queue<Long>> waiting = new java.util.LinkedHashMap<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    @Test
    void nothingConfirmedIsLostAndNothingIsHalfDone() throws Exception {
        desks.forEach(desk -> waiting.put(desk, new ConcurrentLinkedQueue<>()));
        server.start();
        int longest = undisturbed();
        for (int kill = 1; kill <= kills; kill++) {
            prepare(kill);
            List<Future<?>> load = startLoad();
            int moment = random.nextInt(longest);
            Server.pause(moment);
            if (random.nextBoolean()) {
                server.kill();
            } else {
                server.killWithDatabase();
            }
            settle(load);
            server.start();
            examine("kill " + kill + " after " + moment + " ms");
        }
        assertThat(confirmed("ISSUE")).as("the load did issue documents").isNotEmpty();
        examineOutside();
        System.out.printf(
                "KillIT: %d kills, %d acts confirmed (%d numbers, %d issues), nothing lost%n",
                kills,
                desks.stream().mapToInt(desk -> desk.acknowledged().size()).sum(),
                confirmed("NUMBER").size(),
                confirmed("ISSUE").size());
    }

    /** One round to its end; how long it took says how late a kill still falls into the work. */
    private int undisturbed() throws Exception {
        prepare(0);
        long begin = System.nanoTime();
        settle(startLoad());
        int milliseconds = (int) ((System.nanoTime() - begin) / 1_000_000);
        examine("no kill");
        return Math.max(SHORTEST_LOAD_MILLISECONDS, milliseconds);
    }

    private void prepare(int kill) throws Exception {
        List<Future<?>> work = new ArrayList<>();
        for (Desk desk : desks) {
            work.add(threads.submit(() -> {
                desk.open();
                String position = signatoryOf(desk);
                String recipient = sql.one("select id from agency where code = 'H99.50.01'");
                for (int i = 0; i < DOCUMENTS_A_DESK; i++) {
                    waiting.get(desk)
                            .add(desk.signedDocument(
                                    OWN + " lần " + kill + ", văn bản " + i + ", " + desk.hashCode(),
                                    recipient,
                                    position));
                }
            }));
        }
        settle(work);
    }

    private String signatoryOf(Desk desk) {
        return sql.one("select min(s.id) from position s join position_role r on r.position_id = s.id"
                + " where r.role = 'SIGNATORY' and s.agency_id = (select c.agency_id from position c"
                + " join person p on p.id = c.person_id where p.login = '" + desk.clerkName() + "')");
    }

    private List<Future<?>> startLoad() {
        List<Future<?>> load = new ArrayList<>();
        for (Desk desk : desks) {
            load.add(threads.submit(() -> Desk.untilKilled(() -> {
                for (Long id = waiting.get(desk).poll();
                        id != null;
                        id = waiting.get(desk).poll()) {
                    desk.number(id);
                    desk.issue(id);
                }
            })));
        }
        return load;
    }

    private static void settle(List<Future<?>> work) throws InterruptedException, ExecutionException, TimeoutException {
        for (Future<?> one : work) {
            one.get(3, TimeUnit.MINUTES);
        }
    }

    private List<Long> confirmed(String act) {
        return desks.stream()
                .flatMap(desk -> desk.acknowledged().stream())
                .filter(confirmed -> confirmed.startsWith(act + " "))
                .map(confirmed -> Long.valueOf(confirmed.substring(act.length() + 1)))
                .toList();
    }

    private void examine(String when) {
        List<String> numbered = sql.rows("select id from outgoing_document where number is not null");
        List<String> issued = sql.rows("select id from outgoing_document where state = 'ISSUED'");
        assertThat(numbered).as("confirmed numbers, " + when).containsAll(texts(confirmed("NUMBER")));
        assertThat(issued).as("confirmed issues, " + when).containsAll(texts(confirmed("ISSUE")));
        none(
                when,
                "gaps and doubles in a register",
                "select y.register_id, y.last_number, count(n.number) from register_year y left join register_number n"
                        + " on n.register_id = y.register_id and n.year = y.year group by 1, 2, y.year"
                        + " having y.last_number <> count(distinct n.number) or y.last_number <> coalesce(max(n.number), 0)");
        none(
                when,
                "documents and registers that disagree",
                "select d.id, d.number, n.number from outgoing_document d full join register_number n"
                        + " on n.holder = 'outgoing:' || d.id where d.number is distinct from n.number");
        none(
                when,
                "the same notation twice",
                "select agency_id, notation from outgoing_document where notation is not null group by 1, 2 having count(*) > 1");
        halfDone(when, "NUMBER", "number is not null", "outgoing.number");
        halfDone(when, "ISSUE", "state = 'ISSUED'", "outgoing.issue");
        none(
                when,
                "issued without its consignments, facts or sealed file, or the other way round",
                "select d.id from outgoing_document d where (d.state = 'ISSUED') is distinct from"
                        + " (exists (select 1 from sent_document s where s.outgoing_document_id = d.id and"
                        + " (select count(*) from consignment c where c.sent_document_id = s.id)"
                        + " = (select count(*) from outgoing_recipient r where r.document_id = d.id)))"
                        + " or (d.state = 'ISSUED') is distinct from exists (select 1 from signing_fact f where f.document_id = d.id)"
                        + " or (d.state = 'ISSUED') is distinct from exists (select 1 from outgoing_version v where"
                        + " v.document_id = d.id and v.cause = 'SEALED' and v.sha256 = d.content_sha256)");
        none(
                when,
                "a broken journal",
                "select sequence from (select sequence, previous_hash, lag(hash) over (order by sequence) as before,"
                        + " row_number() over (order by sequence) as place from journal) j"
                        + " where place <> sequence or (sequence > 1 and previous_hash <> before)");
        assertFilesExist(when);
    }

    /** Exactly one step and one entry in the journal for a document that got so far, none for one that did not. */
    private void halfDone(String when, String act, String reached, String entry) {
        none(
                when,
                act + " half done",
                "select d.id from outgoing_document d where (select count(*) from outgoing_step s"
                        + " where s.document_id = d.id and s.act = '" + act + "') <> (case when " + reached
                        + " then 1 else 0 end) or (select count(*) from journal j where j.act = '" + entry
                        + "' and j.subject_id = d.id::text) <> (case when " + reached + " then 1 else 0 end)");
    }

    private void assertFilesExist(String when) {
        Path content = server.data().resolve("content");
        for (String sum : sql.rows("select distinct sha256 from outgoing_version")) {
            assertThat(content.resolve(sum.substring(0, 2))
                            .resolve(sum.substring(2, 4))
                            .resolve(sum))
                    .as("file of a version, " + when)
                    .exists();
        }
    }

    /** The product's own offline checks: the chain by its hashes, every file by its sum. */
    private void examineOutside() throws IOException, InterruptedException {
        Visitor administrator = Visitor.signedIn(server, "khanh.bui");
        Path export = server.data().resolveSibling("kill-journal.jsonl");
        Answer journal = administrator.get("/api/journal");
        assertThat(journal.status()).isEqualTo(200);
        Files.write(export, journal.bytes());
        assertThat(tool("audit", "verify", export.toString())).as("journal").isZero();
        assertThat(tool("verify-store", server.data().resolve("content").toString()))
                .as("content store")
                .isZero();
        try (var unpacked = Files.list(server.temporary())) {
            assertThat(unpacked.filter(file -> file.getFileName().toString().startsWith("vanthu-")))
                    .as("what the killed servers had unpacked is removed")
                    .hasSize(1);
        }
    }

    private static int tool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                Path.of(System.getProperty("vanthu.tools.jar", "target/vanthu-tools.jar"))
                        .toAbsolutePath()
                        .toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Server.TARGET.resolve("system/kill-tools.log").toFile())
                .start()
                .waitFor();
    }

    private void none(String when, String what, String query) {
        assertThat(sql.rows(query)).as(what + ", " + when).isEmpty();
    }

    private static List<String> texts(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }
}
