package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** Units are merged, renamed, split and moved by the administrator's page; work goes on, history stays. */
@Timeout(900)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrganisationIT {

    private static final String PAGE = "/app/administration/organisation";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Server SERVER = new Server("organisation").with("VANTHU_DEMO_DOCUMENTS", "40");
    private static Sql sql;

    @BeforeAll
    static void start() {
        SERVER.start();
        SERVER.awaitLog("The demo's year is complete");
        sql = new Sql(SERVER);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Visitor administrator() {
        Visitor visitor = Visitor.signedIn(SERVER, "khanh.bui");
        visitor.get(PAGE);
        return visitor;
    }

    private static String unit(String symbol) {
        return sql.one("select u.id from unit u join agency a on a.id = u.agency_id where a.code = 'H99.10'"
                + " and u.symbol = '" + symbol + "' and u.valid_to is null");
    }

    private static Map<String, Object> change(String kind, LocalDate on, Object units, String... more) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("kind", kind);
        form.put("date", on.toString());
        form.put("base", "Quyết định 12/QĐ-UBND");
        form.put("unit", units);
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private static String count(String from) {
        return sql.one("select count(*) from " + from);
    }

    private static void recountAgrees() {
        Visitor manager = Visitor.signedIn(SERVER, "hanh.do");
        manager.get("/app/compliance/recount");
        assertThat(manager.post("/app/compliance/recount", Map.of()).status()).isEqualTo(303);
        String page = manager.get("/app/compliance/recount").text();
        for (int tries = 0; page.contains("data-look-again") && tries < 240; tries++) {
            Server.pause(500);
            page = manager.get("/app/compliance/recount").text();
        }
        assertThat(page).contains("Số liệu khớp với");
    }

    @Test
    @Order(1)
    void aMergerHandsOnWhatIsInHandAndLeavesWhatIsDone() {
        String planning = unit("QHKT");
        String building = unit("QLXD");
        List<String> both = List.of(planning, building);
        String issued = "outgoing_document where issued_on is not null and unit_id in (" + String.join(",", both) + ")";
        String open = "outgoing_document where issued_on is null and state <> 'DISCARDED' and unit_id in ("
                + String.join(",", both) + ")";
        String inHand = "incoming_document where state in ('ASSIGNED', 'IN_PROGRESS') and lead_unit_id in ("
                + String.join(",", both) + ")";
        String issuedBefore = count(issued);
        String openBefore = count(open);
        String inHandBefore = count(inHand);
        String factsBefore = sql.rows("select document_id, unit_id from incoming_fact order by 1")
                .toString();
        Visitor officer = Visitor.signedIn(SERVER, "an.nguyen");
        Visitor administrator = administrator();
        Map<String, Object> early = change(
                "MERGE", LocalDate.of(2025, 2, 3), both, "target", "", "name", "Phòng Xây dựng", "symbol", "PXD");
        assertThat(administrator.postMany(PAGE + "/change", early).text())
                .contains("văn bản ấy phải thuộc đơn vị của ngày ấy");
        Answer preview = administrator.get(PAGE + "/change?kind=MERGE&unit=" + planning + "&unit=" + building
                + "&name=X&symbol=PXD&date=" + TODAY + "&base=b&look=yes");
        assertThat(preview.text())
                .contains("3 chức vụ chuyển sang đơn vị mới")
                .contains(openBefore.isEmpty() ? "" : " văn bản chưa ký được tiếp tục");
        Map<String, Object> merger =
                change("MERGE", TODAY, both, "target", "", "name", "Phòng Xây dựng và Quy hoạch", "symbol", "XDQH");
        assertThat(officer.postMany(PAGE + "/change", merger).status()).isEqualTo(403);
        assertThat(administrator.postMany(PAGE + "/change", merger).status()).isEqualTo(303);

        String merged = unit("XDQH");
        assertThat(count(issued)).as("issued documents stay").isEqualTo(issuedBefore);
        assertThat(count(open)).isEqualTo("0");
        assertThat(count("outgoing_document where issued_on is null and state <> 'DISCARDED' and unit_id = " + merged))
                .isEqualTo(openBefore);
        assertThat(count(inHand)).isEqualTo("0");
        assertThat(count("incoming_document where counted_unit_id in (" + String.join(",", both)
                        + ") and lead_unit_id = " + merged))
                .isEqualTo(inHandBefore);
        assertThat(sql.rows("select document_id, unit_id from incoming_fact order by 1")
                        .toString())
                .as("facts stay")
                .isEqualTo(factsBefore);
        assertThat(officer.get("/app").status())
                .as("whoever worked goes on working")
                .isEqualTo(200);
        assertThat(sql.one("select valid_to from unit where id = " + planning)).isEqualTo(TODAY.toString());
        Visitor clerk = Visitor.signedIn(SERVER, "dung.pham");
        assertThat(clerk.get("/app/outgoing?unit=" + building).text())
                .as("documents of a unit that is no more are found by it")
                .containsPattern("Phòng Quản lý xây dựng \\(\\d\\d/\\d\\d/\\d{4} – \\d\\d/\\d\\d/\\d{4}\\)")
                .containsPattern("href=\"/app/outgoing/\\d+\"");
        assertThat(clerk.get("/app/incoming?view=ALL").text()).contains("Phòng Quản lý xây dựng (");
        recountAgrees();
    }

    @Test
    @Order(2)
    void figuresShowTheUnitsOfTheirPeriod() {
        Visitor manager = Visitor.signedIn(SERVER, "hanh.do");
        String now = manager.get("/app/compliance?period=" + TODAY.getYear()).text();
        assertThat(now)
                .contains("Sáp nhập vào Phòng Xây dựng và Quy hoạch ngày")
                .contains("Nhận sáp nhập Phòng Quy hoạch - Kiến trúc, Phòng Quản lý xây dựng ngày");
        String past = manager.get("/api/compliance/measures/SIGNED?period=" + (TODAY.getYear() - 1))
                .text();
        assertThat(past)
                .contains("Phòng Quy hoạch - Kiến trúc")
                .contains("Phòng Quản lý xây dựng")
                .doesNotContain("Phòng Xây dựng và Quy hoạch");
    }

    @Test
    @Order(3)
    void aPlannedChangeHappensOnItsDayAlsoAfterAPowerCut() {
        Visitor administrator = administrator();
        String office = unit("VP");
        Map<String, Object> rename =
                change("RENAME", TODAY.plusDays(1), office, "name", "Văn phòng Sở Xây dựng", "symbol", "VP");
        assertThat(administrator.postMany(PAGE + "/change", rename).status()).isEqualTo(303);
        assertThat(sql.one("select name from unit where id = " + office)).isEqualTo("Văn phòng Sở");
        assertThat(administrator.postMany(PAGE + "/change", rename).status())
                .as("one at a time")
                .isEqualTo(409);
        String planned = sql.one("select id from organisation_change where state = 'PLANNED'");
        assertThat(administrator
                        .post(PAGE + "/changes/" + planned + "/cancel", Map.of("version", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(sql.one("select state from organisation_change where id = " + planned))
                .isEqualTo("CANCELLED");
        assertThat(administrator.postMany(PAGE + "/change", rename).status()).isEqualTo(303);
        sql.run("update organisation_change set effective_on = date '" + TODAY + "' where state = 'PLANNED'");
        SERVER.kill();
        SERVER.start();
        Visitor clerk = Visitor.signedIn(SERVER, "dung.pham");
        assertThat(clerk.get("/app").status()).isEqualTo(200);
        assertThat(sql.one("select name from unit where id = " + office)).isEqualTo("Văn phòng Sở Xây dựng");
        assertThat(sql.one(
                        "select actor from journal where act = 'organisation.changed' order by sequence desc limit 1"))
                .isEqualTo("system");
        Visitor manager = Visitor.signedIn(SERVER, "hanh.do");
        assertThat(manager.get("/app/compliance?period=" + TODAY.getYear()).text())
                .contains("Đổi tên từ Văn phòng Sở ngày");
        assertThat(manager.get("/app/compliance?period=" + (TODAY.getYear() - 1))
                        .text())
                .contains("Nay là Văn phòng Sở Xây dựng");
    }

    @Test
    @Order(4)
    void aUnitThatMovesTakesItsPeopleAndDraftsAndLeavesWhatIsRegistered() {
        sql.run(
                "insert into unit (agency_id, name, symbol, valid_from) select id, 'Phòng Thử chuyển', 'TC', '2025-01-01'"
                        + " from agency where code = 'H99.10'");
        String moving = unit("TC");
        sql.run("update position set unit_id = " + moving + " where person_id = (select id from person where login ="
                + " 'an.nguyen') and valid_to is null");
        Visitor officer = Visitor.signedIn(SERVER, "an.nguyen");
        officer.get("/app/outgoing/new");
        Answer saved = officer.post(
                "/app/outgoing/new", Map.of("type", "REPORT", "subject", "dự thảo đi theo người", "body", "Nội dung."));
        String draft = saved.location().replaceAll(".*/outgoing/(\\d+).*", "$1");
        String office = sql.one("select id from agency where code = 'H99.01'");
        Visitor administrator = administrator();
        Map<String, Object> move = change("MOVE", TODAY, moving, "agency", office, "heir", unit("XDQH"));
        assertThat(administrator.postMany(PAGE + "/change", move).status()).isEqualTo(303);
        assertThat(sql.one("select agency_id, state, symbol from outgoing_document where id = " + draft))
                .isEqualTo(office + "|DRAFT|BC-VPUBND");
        assertThat(sql.one("select p.agency_id from position p join person x on x.id = p.person_id"
                        + " where x.login = 'an.nguyen' and p.valid_to is null"))
                .isEqualTo(office);
        Visitor again = Visitor.signedIn(SERVER, "an.nguyen");
        assertThat(again.get("/app/outgoing/" + draft).status()).isEqualTo(200);
        recountAgrees();
    }
}
