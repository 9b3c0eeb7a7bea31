package vn.vanthu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Remarks at places of a document's pages: made, answered, settled, and never moved to another version. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class PageRemarkIT {

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;
    private final Visitor drafter;
    private final Visitor head;

    PageRemarkIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
        this.drafter = Visitor.signedIn(server, "an.nguyen");
        this.head = Visitor.signedIn(server, "chi.le");
    }

    @Test
    void aRemarkIsMadeAnsweredSettledAndReopened() {
        long id = office.draft("văn bản có góp ý trên trang");
        String page = "/app/outgoing/" + id + "/remarks";
        int version = latest(id);

        assertThat(remark(head, id, version, "1", "42.5", "30", "Sửa căn cứ ở đây")
                        .status())
                .isEqualTo(303);
        String remark = one("id", id);
        assertThat(one("version || ' ' || page || ' ' || from_left || ' ' || from_top", id))
                .isEqualTo(version + " 1 0.425 0.3");
        assertThat(drafter.get("/app/outgoing/" + id).text())
                .contains("Còn 1 góp ý trên trang chưa xử lý", "Trang 1: Sửa căn cứ ở đây");
        assertThat(drafter.get("/app/notices").text()).contains("góp ý trên “văn bản có góp ý trên trang”");

        drafter.post(page + "/" + remark + "/answer", Map.of("shown", "" + version, "text", "Căn cứ này đúng rồi"));
        assertThat(head.get(page).text()).contains("Căn cứ này đúng rồi");
        assertThat(head.get("/app/notices").text()).contains("trả lời góp ý trên “văn bản có góp ý trên trang”");

        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        clerk.post(page + "/" + remark + "/settle", Map.of("shown", "" + version));
        assertThat(one("settled_by", id)).as("neither author nor drafter").isEqualTo("null");
        drafter.post(page + "/" + remark + "/settle", Map.of("shown", "" + version));
        assertThat(one("settled_by", id)).isNotEqualTo("null");
        assertThat(head.get("/app/outgoing/" + id).text()).doesNotContain("góp ý trên trang chưa xử lý");
        head.post(page + "/" + remark + "/reopen", Map.of("shown", "" + version));
        assertThat(one("settled_by", id)).isEqualTo("null");
        assertThat(sql.one("select count(*) from journal where act = 'outgoing.remark' and subject_id = '" + id + "'"))
                .as("made, answered, settled, reopened")
                .isEqualTo("4");
    }

    @Test
    void whatIsNoPlaceOrSaysNothingIsRefusedAndKept() {
        long id = office.draft("văn bản góp ý sai chỗ");
        int version = latest(id);
        for (String[] typed : new String[][] {
            {"0", "10", "10", "số trang 0"},
            {"99", "10", "10", "trang không có"},
            {"1", "101", "10", "ngoài trang"},
            {"1", "-1", "10", "số âm"},
            {"một", "10", "10", "trang bằng chữ"},
            {"1", "NaN", "10", "không phải số"}
        }) {
            Answer answer = remark(head, id, version, typed[0], typed[1], typed[2], typed[3]);
            assertThat(answer.status()).as(typed[3]).isEqualTo(422);
            assertThat(answer.text()).contains("Vị trí góp ý không có trên văn bản", typed[3]);
        }
        assertThat(remark(head, id, version, "1", "10", "10", "  ").status()).isEqualTo(422);
        assertThat(remark(head, id, version + 1, "1", "10", "10", "bản chưa có").status())
                .isEqualTo(404);
        assertThat(sql.one("select count(*) from outgoing_remark where document_id = " + id))
                .isEqualTo("0");
    }

    @Test
    void anotherUnitKnowsNothingOfThemAndAnIssuedDocumentTakesNone() {
        long id = office.draft("văn bản góp ý của đơn vị khác");
        Visitor stranger = Visitor.signedIn(server, "binh.tran");
        assertThat(stranger.get("/app/outgoing/" + id + "/remarks").status()).isEqualTo(404);
        assertThat(remark(stranger, id, latest(id), "1", "10", "10", "không được xem")
                        .status())
                .isEqualTo(404);
        remark(head, id, latest(id), "1", "10", "10", "của văn bản này");
        long other = office.draft("văn bản góp ý thứ hai");
        String remark = one("id", id);
        assertThat(drafter.post("/app/outgoing/" + other + "/remarks/" + remark + "/settle", Map.of())
                        .status())
                .as("a remark of another document")
                .isEqualTo(404);
        assertThat(one("settled_by", id)).isEqualTo("null");

        long awaiting = office.awaitingSignature("văn bản góp ý trước khi ký");
        remark(drafter, awaiting, latest(awaiting), "1", "10", "10", "xem lại trước khi ký");
        assertThat(Visitor.signedIn(server, "giang.vo")
                        .get("/app/outgoing/" + awaiting + "/sign")
                        .text())
                .as("who signs sees what is open")
                .contains("Còn 1 góp ý trên trang chưa xử lý");

        long signed = office.signed("văn bản góp ý sau khi phát hành");
        office.desk().number(signed);
        assertThat(remark(head, signed, latest(signed), "1", "10", "10", "quá muộn")
                        .status())
                .isNotEqualTo(303);
        assertThat(head.get("/app/outgoing/" + signed + "/remarks").text()).doesNotContain("Góp ý mới");
    }

    @Test
    void anotherProgramMakesReadsAndSettlesThem() {
        long id = office.draft("văn bản góp ý qua API");
        String address = "/api/outgoing/" + id + "/remarks";
        Answer made = json(
                head,
                "POST",
                address,
                "{\"version\": " + latest(id)
                        + ", \"page\": 1, \"left\": 0.5, \"top\": 0.25, \"text\": \"Thiếu dấu\"}");
        assertThat(made.status()).isEqualTo(201);
        String remark = one("id", id);
        assertThat(made.text()).isEqualTo("{\"id\":" + remark + "}");
        assertThat(json(
                                head,
                                "POST",
                                address,
                                "{\"version\": 1, \"page\": 1, \"left\": 2, \"top\": 0, \"text\": \"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(json(drafter, "POST", address + "/" + remark + "/answers", "{\"text\": \"Đã sửa\"}")
                        .status())
                .isEqualTo(204);
        assertThat(json(Visitor.signedIn(server, "dung.pham"), "PUT", address + "/" + remark + "/settled", "")
                        .status())
                .isEqualTo(403);
        assertThat(json(drafter, "PUT", address + "/" + remark + "/settled", "").status())
                .isEqualTo(204);
        assertThat(head.get(address).text())
                .contains("\"left\":0.5", "\"top\":0.25", "Thiếu dấu", "Đã sửa", "settledBy");
        assertThat(json(head, "DELETE", address + "/" + remark + "/settled", "").status())
                .isEqualTo(204);
        assertThat(head.get(address).text()).doesNotContain("settledBy");
    }

    @Test
    void aClickOnAPageChoosesThePlace() {
        assumeTrue(Screens.available(), "needs a browser");
        long id = office.draft("văn bản góp ý bằng chuột");
        try (Screens screens = new Screens(server)) {
            Page window = screens.of("chi.le");
            window.navigate("/app/outgoing/" + id + "/remarks");
            Locator sheet = window.locator(".og-page").first();
            assertThat(sheet.locator("canvas")).hasCount(1);
            BoundingBox box = sheet.boundingBox();
            sheet.click(new Locator.ClickOptions().setPosition(box.width * 0.25, box.height * 0.5));
            window.getByLabel("Nội dung góp ý").fill("Viết rõ thẩm quyền");
            assertThat(Double.parseDouble(window.getByLabel("Từ trái, %").inputValue()))
                    .isBetween(24.5, 25.5);
            window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi góp ý"))
                    .click();
            Locator pin = window.locator(".og-marker");
            assertThat(pin).hasText("1");
            assertThat(Double.parseDouble(one("from_left", id))).isBetween(0.245, 0.255);
            assertThat(Double.parseDouble(one("from_top", id))).isBetween(0.495, 0.505);
            BoundingBox pinned = pin.boundingBox();
            BoundingBox sheetThen = sheet.boundingBox();
            assertThat((pinned.x + pinned.width / 2 - sheetThen.x) / sheetThen.width)
                    .isBetween(0.24, 0.26);
            assertThat(Screens.barriers(window)).isEmpty();
            screens.picture(window, "remarks");
            window.setViewportSize(390, 1000);
            window.reload();
            assertThat(Screens.barriers(window)).isEmpty();
            screens.picture(window, "remarks-390");
            assertThat(screens.complaints()).isEmpty();
        }
    }

    private static Answer remark(Visitor who, long id, int version, String page, String left, String top, String text) {
        return who.post(
                "/app/outgoing/" + id + "/remarks",
                Map.of("version", "" + version, "page", page, "left", left, "top", top, "text", text));
    }

    private static Answer json(Visitor who, String method, String path, String body) {
        return who.header("X-CSRF", who.token())
                .send(method, path, body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private int latest(long id) {
        return Integer.parseInt(sql.one("select max(ordinal) from outgoing_version where document_id = " + id));
    }

    private String one(String columns, long id) {
        return sql.one("select " + columns + " from outgoing_remark where document_id = " + id);
    }
}
