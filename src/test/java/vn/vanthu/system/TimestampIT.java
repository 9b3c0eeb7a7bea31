package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.TrustServer;

/** A document with its annex is issued at once and gets its time-stamps when the server has some, although ours was killed. */
@Timeout(400)
class TimestampIT {

    private static final int MOST_SECONDS = 120;

    @Test
    void anIssuedDocumentIsTimestampedLater() throws Exception {
        try (TrustServer stamps = new TrustServer();
                Server server = new Server("timestamps")
                        .with("VANTHU_DEMO_DOCUMENTS", "0")
                        .with("VANTHU_TIMESTAMP_SERVERS", stamps.address("/tsa").toString())) {
            trust(server, stamps);
            stamps.away(true);
            server.start();
            Sql sql = new Sql(server);
            OfficeExample office = new OfficeExample(server);
            long id = office.signedWithAnnex("thông báo có dấu thời gian", Fixtures.textDocument(2, true));
            office.desk().number(id);
            office.desk().issue(id);
            await(sql, "select count(*) from outgoing_timestamp where problem <> ''", "2");
            assertThat(page(server, id)).contains("đang chờ máy chủ cấp dấu thời gian", "Sẽ thử lại lúc");

            server.killWithDatabase();
            stamps.away(false);
            server.start();
            sql.run("update outgoing_timestamp set next_try_at = now()");
            await(
                    sql,
                    "select level || count(*) from outgoing_timestamp where next_try_at is null group by level",
                    "B_LTA2");
            assertThat(page(server, id)).contains("kèm đủ dữ liệu để kiểm tra lâu dài", "Bản lưu có dấu thời gian");
            assertThat(sql.one("select count(*) from journal where act = 'outgoing.timestamp' and subject_id = '" + id
                            + "'"))
                    .as("an entry for each file")
                    .isEqualTo("2");
            theFilesAreSound(server, stamps, id);
        }
    }

    /** The issued files are as they were sent; the raised ones hold them and are sound by a judge who does not know us. */
    private static void theFilesAreSound(Server server, TrustServer stamps, long id) throws Exception {
        Sql sql = new Sql(server);
        assertThat(sql.one("select count(*) from outgoing_version where cause = 'TIMESTAMPED' and document_id = " + id))
                .as("all files in one version")
                .isEqualTo("1");
        String version = " from outgoing_version v join outgoing_version_annex x on x.version_id = v.id"
                + " where v.cause = 'TIMESTAMPED' and v.document_id = " + id;
        byte[] raised = content(server, sql.one("select v.sha256" + version));
        byte[] annex = content(server, sql.one("select x.sha256" + version));
        assertThat(raised)
                .startsWith(content(server, sql.one("select content_sha256 from outgoing_document where id = " + id)));
        assertThat(annex)
                .startsWith(content(server, sql.one("select sha256 from outgoing_annex where document_id = " + id)));
        isSound(server, stamps, raised, 2);
        isSound(server, stamps, annex, 1);
        Visitor officer = Visitor.signedIn(server, "an.nguyen");
        String shown = "/app/outgoing/" + id + "/versions/" + sql.one("select v.ordinal" + version) + "/annexes/1";
        assertThat(officer.get("/app/outgoing/" + id).text()).contains("href=\"" + shown + "\"");
        assertThat(officer.get(shown).status()).as(shown).isEqualTo(200);
    }

    private static void isSound(Server server, TrustServer stamps, byte[] raised, int signatures) throws Exception {
        assertThat(DssOracle.ofTestCertificates(
                                List.of(stamps.authority().root().certificate()),
                                List.of(stamps.authority().revocationList(List.of())))
                        .verdicts(raised))
                .hasSize(signatures)
                .allMatch(verdict -> verdict.startsWith("TOTAL_PASSED "));
        Visitor officer = Visitor.signedIn(server, "an.nguyen");
        officer.get("/app");
        officer.header("X-CSRF", officer.token());
        String report = officer.send("POST", "/api/verifications", raised, "application/pdf")
                .text();
        assertThat(report).contains("\"level\":\"B-LTA\"").doesNotContain("\"INVALID\"", "\"INDETERMINATE\"");
    }

    private static byte[] content(Server server, String sha256) throws Exception {
        return Files.readAllBytes(server.data()
                .resolve("content")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256));
    }

    private static String page(Server server, long id) {
        return Visitor.signedIn(server, "an.nguyen").get("/app/outgoing/" + id).text();
    }

    private static void trust(Server server, TrustServer stamps) throws Exception {
        Path folder = Files.createDirectories(server.data().resolve("trust"));
        Files.write(
                folder.resolve("stamps.crt"),
                stamps.authority().root().certificate().getEncoded());
        Files.write(folder.resolve("stamps.crl"), stamps.authority().revocationList(List.of()));
    }

    private static void await(Sql sql, String question, String answer) {
        for (int i = 0; i < MOST_SECONDS; i++) {
            if (sql.rows(question).equals(List.of(answer))) {
                return;
            }
            Server.pause(1000);
        }
        throw new AssertionError(
                question + " never gave " + answer + ": " + sql.rows("select * from outgoing_timestamp"));
    }
}
