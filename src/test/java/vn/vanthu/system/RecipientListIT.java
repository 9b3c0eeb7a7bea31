package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clerk keeps lists of recipients; a draft takes what stands in a list when it is chosen. */
@ExtendWith(SharedServer.class)
class RecipientListIT {

    private static final String PAGE = "/app/outgoing/recipient-lists";

    private final Server server;
    private final Sql sql;

    RecipientListIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
    }

    private String agency(String code) {
        return sql.one("select id from agency where code = '" + code + "'");
    }

    private static Answer write(Visitor clerk, String name, List<String> agencies) {
        return write(clerk, "0", "0", name, agencies, List.of());
    }

    private static Answer write(
            Visitor clerk, String id, String version, String name, List<String> agencies, List<String> units) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", id);
        form.put("version", version);
        form.put("name", name);
        form.put("agencies", agencies);
        form.put("units", units);
        return clerk.postMany(PAGE, form);
    }

    private String version(String list) {
        return sql.one("select version from recipient_list where id = " + list);
    }

    private String draftWith(String list) {
        Visitor officer = Visitor.signedIn(server, "an.nguyen");
        assertThat(officer.get("/app/outgoing/new").text()).contains("Thêm theo danh sách");
        Answer saved = officer.post(
                "/app/outgoing/new",
                Map.of("type", "OFFICIAL_LETTER", "subject", "gửi theo danh sách", "body", "Nội dung.", "lists", list));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(303);
        return saved.location().replaceAll(".*/outgoing/(\\d+).*", "$1");
    }

    private List<String> recipients(String document) {
        return sql.rows("select agency_id from outgoing_recipient where document_id = " + document + " order by 1");
    }

    @Test
    void aDraftKeepsWhatTheListHeldWhenItWasChosen() {
        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        clerk.get(PAGE);
        String commune = agency("H99.50.01");
        assertThat(write(clerk, "Các xã thử", List.of(commune)).status()).isEqualTo(303);
        String list = sql.one("select id from recipient_list where name = 'Các xã thử'");
        String document = draftWith(list);
        assertThat(recipients(document)).containsExactly(commune);

        String office = sql.one("select id from agency where code not in ('H99.50.01', 'H99.10') limit 1");
        assertThat(write(clerk, "Các xã thử", List.of(office)).status())
                .as("the name is taken")
                .isEqualTo(422);
        String before = version(list);
        assertThat(write(clerk, list, before, "Các xã đổi tên", List.of(office), List.of())
                        .status())
                .isEqualTo(303);
        assertThat(sql.rows("select name from recipient_list where name in ('Các xã thử', 'Các xã đổi tên')"))
                .as("renamed, not made twice")
                .containsExactly("Các xã đổi tên");
        assertThat(write(clerk, list, before, "ghi đè", List.of(commune), List.of())
                        .status())
                .as("a stale form")
                .isEqualTo(409);
        assertThat(sql.rows("select agency_id from recipient_list_agency where list_id = " + list))
                .containsExactly(office);
        assertThat(recipients(document)).as("written before the change").containsExactly(commune);
        assertThat(clerk.post(PAGE + "/" + list + "/remove", Map.of("version", version(list)))
                        .status())
                .isEqualTo(303);
        assertThat(sql.one("select count(*) from journal where subject_kind = 'recipient-list' and subject_id = '"
                        + list + "'"))
                .isEqualTo("3");
    }

    @Test
    void anotherAgencysListIsNeitherSeenNorTaken() {
        Visitor commune = Visitor.signedIn(server, "oanh.ly");
        commune.get(PAGE);
        assertThat(write(commune, "Danh sách của xã", List.of(agency("H99.10"))).status())
                .isEqualTo(303);
        String list = sql.one("select id from recipient_list where name = 'Danh sách của xã'");
        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        assertThat(clerk.get(PAGE).text()).doesNotContain("Danh sách của xã");
        assertThat(clerk.post(PAGE + "/" + list + "/remove", Map.of()).status()).isEqualTo(404);
        assertThat(write(clerk, "rỗng", List.of()).text()).contains("Hãy chọn ít nhất một cơ quan hoặc đơn vị nhận");
    }

    @Test
    void aUnitInsideGetsWhatIsIssuedAndIsSeenToOpenIt() {
        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        clerk.get(PAGE);
        Visitor other = Visitor.signedIn(server, "binh.tran");
        String unit = sql.one("select p.unit_id from position p join person n on n.id = p.person_id where n.login ="
                + " 'binh.tran' order by p.id limit 1");
        assertThat(write(clerk, "0", "0", "Phòng bạn", List.of(), List.of(unit)).status())
                .isEqualTo(303);
        String list = sql.one("select id from recipient_list where name = 'Phòng bạn'");
        OfficeExample office = new OfficeExample(server);
        long id = office.draft("gửi đơn vị trong cơ quan");
        sql.run("insert into outgoing_unit (document_id, unit_id) select " + id
                + ", unit_id from recipient_list_unit where list_id = " + list);
        assertThat(other.get("/app/outgoing/" + id).status())
                .as("before the issue")
                .isEqualTo(404);
        office.desk().pass(id);
        office.desk().sign(id);
        office.desk().number(id);
        office.desk().issue(id);
        assertThat(office.desk().headsPage(id).text()).contains("chưa mở xem");
        assertThat(other.get("/app").text()).contains("Văn bản mới gửi đơn vị", "gửi đơn vị trong cơ quan");
        assertThat(other.get("/app/outgoing?q=gui+don+vi+trong").text()).contains("gửi đơn vị trong cơ quan");
        assertThat(other.get("/app/outgoing/" + id).status()).isEqualTo(200);
        assertThat(office.desk().headsPage(id).text()).contains("đã mở xem").doesNotContain("chưa mở xem");
        assertThat(other.get("/app").text()).doesNotContain("Văn bản mới gửi đơn vị");
        assertThat(recipientUnits(draftWith(list))).containsExactly(unit);
    }

    private List<String> recipientUnits(String document) {
        return sql.rows("select unit_id from outgoing_unit where document_id = " + document);
    }

    @Test
    void theApiKeepsThemToo() {
        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        clerk.header("X-CSRF", clerk.token());
        String commune = agency("H99.50.01");
        Answer made = json(clerk, "POST", "", "{\"name\":\"Qua API\",\"agencies\":[" + commune + "]}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String id = made.location().replaceAll(".*/(\\d+)$", "$1");
        assertThat(clerk.get("/api/outgoing/recipient-lists").text()).contains("Qua API");
        String version = version(id);
        String changed = "{\"name\":\"Tên mới\",\"agencies\":[" + commune + "],\"version\":" + version + "}";
        assertThat(json(clerk, "PUT", "/" + id, changed).status()).isEqualTo(200);
        assertThat(json(clerk, "PUT", "/" + id, changed).status()).as("stale").isEqualTo(409);
        assertThat(clerk.get("/api/outgoing/recipient-lists/" + id).text()).contains("Tên mới");
        assertThat(json(clerk, "DELETE", "/" + id + "?version=" + version, null).status())
                .as("stale")
                .isEqualTo(409);
        assertThat(json(clerk, "DELETE", "/" + id + "?version=" + version(id), null)
                        .status())
                .isEqualTo(204);
        assertThat(clerk.get("/api/outgoing/recipient-lists/" + id).status()).isEqualTo(404);
        Visitor officer = Visitor.signedIn(server, "an.nguyen");
        officer.header("X-CSRF", officer.token());
        assertThat(json(officer, "POST", "", "{\"name\":\"x\",\"agencies\":[" + commune + "]}")
                        .status())
                .isEqualTo(403);
    }

    private static Answer json(Visitor visitor, String method, String path, String body) {
        return visitor.send(
                method,
                "/api/outgoing/recipient-lists" + path,
                body == null ? null : body.getBytes(StandardCharsets.UTF_8),
                "application/json");
    }
}
