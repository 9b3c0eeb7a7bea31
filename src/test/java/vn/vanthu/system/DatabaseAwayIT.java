package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database's process ends under the running server, as when the operating system wants its memory. */
class DatabaseAwayIT {

    @Test
    void theOfficeGoesOnWhenItsDatabaseIsBack() {
        try (Server server = new Server("database-away").with("VANTHU_DEMO_DOCUMENTS", "0")) {
            server.start();
            Visitor officer = Visitor.signedIn(server, "an.nguyen");
            Map<String, String> draft = Map.of(
                    "type",
                    "OFFICIAL_LETTER",
                    "subject",
                    "trước khi mất cơ sở dữ liệu",
                    "source",
                    "COMPOSED",
                    "addressees",
                    "",
                    "recipients",
                    "- Lưu: VT.",
                    "body",
                    "Nội dung.",
                    "then",
                    "save");
            String edit = URI.create(officer.post("/app/outgoing/new", draft).location())
                    .getPath();

            List<ProcessHandle> database = server.database();
            assertThat(database).isNotEmpty();
            database.forEach(ProcessHandle::destroyForcibly);

            Answer first = officer.get(edit);
            for (int attempt = 0; first.status() == 503 && attempt < 10; attempt++) {
                assertThat(first.text()).contains("Cơ sở dữ liệu tạm thời không trả lời");
                first = officer.get(edit);
            }
            assertThat(first.status()).as(first.toString()).isEqualTo(200);
            assertThat(first.text()).contains("trước khi mất cơ sở dữ liệu");
            assertThat(officer.get("/api/health").status()).isEqualTo(200);
            assertThat(server.logText()).contains("The embedded PostgreSQL is gone; starting it again");
        }
    }
}
