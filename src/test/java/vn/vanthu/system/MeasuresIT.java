package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every number opens as many documents as it says, and a fact that was changed behind the product's back is found. */
@ExtendWith(SharedServer.class)
class MeasuresIT {

    private static final Pattern NUMBER = Pattern.compile("id=\"number\">([\\d.]+) ");

    private final Server server;

    MeasuresIT(Server server) {
        this.server = server;
    }

    @Test
    void everyNumberOpensAsManyDocuments() {
        new Examples(server).make();
        Visitor manager = Visitor.signedIn(server, "hanh.do");
        try (JsonReader measures = json(manager, "/api/compliance/measures")) {
            for (JsonObject measure : measures.readArray().getValuesAs(JsonObject.class)) {
                String name = measure.getString("measure");
                try (JsonReader figures = json(manager, "/api/compliance/measures/" + name)) {
                    JsonObject all = figures.readObject();
                    same(manager, name, "", all.getJsonObject("total"), measure.getJsonArray("parts"));
                    for (JsonObject row : all.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                        String unit = "&unit=" + row.getString("key");
                        same(manager, name, unit, row, measure.getJsonArray("parts"));
                    }
                }
            }
        }
    }

    private static void same(Visitor manager, String measure, String rows, JsonObject figures, JsonArray parts) {
        long sum = 0;
        for (JsonObject part : parts.getValuesAs(JsonObject.class)) {
            String code = part.getString("code");
            int number = figures.getJsonObject("parts").getInt(code);
            assertThat(documents(manager, measure, rows, code))
                    .as(measure + rows + code)
                    .isEqualTo(number);
            sum += number;
        }
        assertThat(documents(manager, measure, rows, "EVERYTHING")).isEqualTo(sum);
        assertThat(documents(manager, measure, rows, "COUNTED")).isEqualTo(figures.getInt("counted"));
        assertThat(documents(manager, measure, rows, "REACHED")).isEqualTo(figures.getInt("reached"));
    }

    private static long documents(Visitor manager, String measure, String rows, String which) {
        Answer page = manager.get("/app/compliance/documents?measure=" + measure + rows + "&which=" + which);
        Matcher number = NUMBER.matcher(page.text());
        assertThat(number.find()).as(page.text()).isTrue();
        return Long.parseLong(number.group(1).replace(".", ""));
    }

    @Test
    void whatWasChangedBehindTheProductsBackIsAnAlarm() {
        new Examples(server).make();
        Visitor manager = Visitor.signedIn(server, "hanh.do");
        assertThat(recount(manager)).contains("Số liệu khớp với");
        Sql sql = new Sql(server);
        String document = sql.one("select min(d.id) from incoming_document d join agency a on a.id = d.agency_id"
                + " join person p on p.login = 'hanh.do' join position s on s.person_id = p.id and s.agency_id = a.id");
        sql.run("update incoming_fact set task = not task where document_id = " + document);
        try {
            assertThat(recount(manager))
                    .contains("chỗ không khớp")
                    .contains("no task")
                    .contains(" " + document);
            assertThat(manager.get("/app/compliance").text()).contains("id=\"alarm\"");
            assertThat(manager.get("/app").text()).contains("Số liệu không khớp văn bản");
            assertThat(Visitor.signedIn(server, "an.nguyen").get("/app").text())
                    .doesNotContain("Số liệu không khớp văn bản");
        } finally {
            sql.run("update incoming_fact set task = not task where document_id = " + document);
        }
        assertThat(recount(manager)).contains("Số liệu khớp với");
        assertThat(manager.get("/app/compliance").text()).doesNotContain("id=\"alarm\"");
    }

    private static String recount(Visitor manager) {
        assertThat(manager.post("/app/compliance/recount", Map.of()).status()).isEqualTo(303);
        String page = manager.get("/app/compliance/recount").text();
        for (int tries = 0; page.contains("data-look-again") && tries < 240; tries++) {
            Server.pause(500);
            page = manager.get("/app/compliance/recount").text();
        }
        return page;
    }

    @Test
    void aTargetHoldsForItsUnitAndItsTime() {
        Visitor manager = Visitor.signedIn(server, "hanh.do");
        Map<String, String> target = Map.of(
                "measure", "DOSSIERS",
                "scope", "AGENCY",
                "percent", "62,5",
                "first", "2026-01-01",
                "last", "2026-06-30",
                "base", "Kế hoạch 12/KH-UBND");
        assertThat(manager.post("/app/compliance/targets", target).status()).isEqualTo(303);
        assertThat(manager.post("/app/compliance/targets", target).status()).isEqualTo(409);
        assertThat(manager.get("/app/compliance?measure=DOSSIERS&period=2026-6M")
                        .text())
                .contains("62,5%");
        assertThat(manager.get("/app/compliance?measure=DOSSIERS&period=2026").text())
                .doesNotContain("62,5%");
        assertThat(manager.get("/api/compliance/measures/DOSSIERS?period=2026-6M&format=csv")
                        .text())
                .startsWith("measure,key,name,month,reached,counted,percent,ON_SYSTEM,EMPTY,UNOPENED");
        assertThat(manager.get("/api/compliance/measures/NOTHING").status()).isEqualTo(404);
        assertThat(manager.get("/api/compliance/measures/SIGNED?period=1").status())
                .isEqualTo(422);
    }

    @Test
    void aConfirmedReportStaysAndLaterChangesShow() {
        Visitor manager = Visitor.signedIn(server, "hanh.do");
        Sql sql = new Sql(server);
        String[] fact = sql.one("select min(f.document_id), to_char(min(f.issued_on), 'YYYY|MM') from signing_fact f"
                        + " join position s on s.agency_id = f.agency_id join person p on p.id = s.person_id"
                        + " where p.login = 'hanh.do' and f.recalled_on is null and f.issued_on = (select min(g.issued_on)"
                        + " from signing_fact g where g.agency_id = s.agency_id and g.recalled_on is null)")
                .split("\\|");
        Map<String, String> month = Map.of("year", fact[1], "part", fact[2], "note", "");
        Answer confirmed = manager.post("/app/compliance/reports", month);
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(303);
        String report = "/app/compliance/reports/" + confirmed.location().replaceAll(".*/", "");
        assertThat(manager.post("/app/compliance/reports", month).status()).isEqualTo(409);
        assertThat(manager.get(report).text())
                .contains("Số liệu hôm nay vẫn như báo cáo")
                .as("the target that held")
                .contains(">100%<");
        assertThat(new String(manager.get(report + "/report.pdf").bytes(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(manager.get(report + "/report.xlsx").bytes()).startsWith('P', 'K');
        assertThat(Visitor.signedIn(server, "an.nguyen").get(report).status()).isEqualTo(403);
        whoConfirmedSigns(manager, report);
        assertThatThrownBy(() -> sql.run("update compliance_report_figure set number = number + 1"))
                .hasRootCauseMessage("ERROR: a confirmed report is not changed\n  Where: PL/pgSQL function"
                        + " confirmed_reports_stay() line 3 at RAISE");
        sql.run("delete from measure_sum_basis"); // what is changed below is in no sum
        sql.run("update signing_fact set recalled_on = issued_on where document_id = " + fact[0]);
        try {
            assertThat(manager.get(report).text())
                    .contains("Thay đổi sau khi xác nhận")
                    .contains("Đã thu hồi");
        } finally {
            sql.run("update signing_fact set recalled_on = null where document_id = " + fact[0]);
        }
    }

    private void whoConfirmedSigns(Visitor manager, String report) {
        Map<String, String> right = Map.of("pin", Visitor.PASSWORD);
        Visitor director = Visitor.signedIn(server, "giang.vo");
        assertThat(director.get(report).text()).contains("chưa được Đỗ Thị Hạnh ký số");
        assertThat(director.post(report + "/sign", right).status())
                .as("somebody else")
                .isEqualTo(403);
        Answer wrong = manager.post(report + "/sign", Map.of("pin", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Mã PIN không đúng");
        assertThat(verdicts(manager, report)).as("unsigned").doesNotContain("indication");
        assertThat(manager.post(report + "/sign", right).status()).isEqualTo(303);
        assertThat(manager.post(report + "/sign", right).status()).as("twice").isEqualTo(409);
        assertThat(manager.get(report).text()).contains("Đỗ Thị Hạnh đã ký số báo cáo lúc");
        assertThat(verdicts(manager, report))
                .contains("\"VALID\"", "Đỗ Thị Hạnh")
                .doesNotContain("\"INVALID\"", "\"INDETERMINATE\"");
        assertThatThrownBy(() -> new Sql(server).run("delete from compliance_report_signature"))
                .hasStackTraceContaining("a confirmed report is not changed");
    }

    /** What the check says of the report's PDF. */
    private static String verdicts(Visitor manager, String report) {
        byte[] pdf = manager.get(report + "/report.pdf").bytes();
        manager.header("X-CSRF", manager.token());
        return manager.send("POST", "/api/verifications", pdf, "application/pdf")
                .text();
    }

    private static JsonReader json(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.text()));
    }
}
