package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

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
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", name);
        form.put("agencies", agencies);
        return clerk.postMany(PAGE, form);
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
        assertThat(write(clerk, "Các xã thử", List.of(office)).status()).isEqualTo(303);
        assertThat(sql.rows("select agency_id from recipient_list_agency where list_id = " + list))
                .containsExactly(office);
        assertThat(recipients(document)).as("written before the change").containsExactly(commune);
        assertThat(clerk.post(PAGE + "/" + list + "/remove", Map.of()).status()).isEqualTo(303);
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
        assertThat(write(clerk, "rỗng", List.of()).text()).contains("Hãy chọn ít nhất một cơ quan nhận");
    }
}
