package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.TrustServer;

/** A document is issued at once and gets its time-stamp when the server has one, although ours was killed meanwhile. */
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
            long id = office.signed("thông báo có dấu thời gian");
            office.desk().number(id);
            office.desk().issue(id);
            await(sql, "select count(*) from outgoing_timestamp where problem <> ''", "1");
            assertThat(page(server, id)).contains("đang chờ máy chủ cấp dấu thời gian", "Sẽ thử lại lúc");

            server.killWithDatabase();
            stamps.away(false);
            server.start();
            sql.run("update outgoing_timestamp set next_try_at = now()");
            await(sql, "select level from outgoing_timestamp where next_try_at is null", "B_LTA");
            assertThat(page(server, id)).contains("kèm đủ dữ liệu để kiểm tra lâu dài", "Bản lưu có dấu thời gian");
            assertThat(sql.one("select count(*) from journal where act = 'outgoing.timestamp' and subject_id = '" + id
                            + "'"))
                    .isEqualTo("1");
            theFilesAreSound(server, stamps, id);
        }
    }

    /** The issued file is as it was sent; the raised one holds it and is sound by a judge who does not know us. */
    private static void theFilesAreSound(Server server, TrustServer stamps, long id) throws Exception {
        Sql sql = new Sql(server);
        byte[] issued = content(server, sql.one("select content_sha256 from outgoing_document where id = " + id));
        byte[] raised = content(
                server,
                sql.one("select sha256 from outgoing_version where cause = 'TIMESTAMPED' and document_id = " + id));
        assertThat(raised).startsWith(issued);
        assertThat(DssOracle.ofTestCertificates(
                                List.of(stamps.authority().root().certificate()),
                                List.of(stamps.authority().revocationList(List.of())))
                        .verdicts(raised))
                .hasSize(2)
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
