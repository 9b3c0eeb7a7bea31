package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever holds a document finds out by its code and number whether it was issued; nobody learns anything by guessing. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class IssuedCheckIT {

    private static final String PAGE = "/app/check/document";
    private static final String UNKNOWN = "Không có văn bản nào đã phát hành với mã và số này";
    private static final String SUBJECT = "kiểm tra mã in trên văn bản";

    private final Server server;
    private final Sql sql;
    private final Desk desk;

    IssuedCheckIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.desk = new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo");
    }

    private long signed() {
        desk.open();
        String recipient = sql.one("select id from agency where code = 'H99.50.01'");
        String position = sql.one("select min(s.id) from position s join position_role r on r.position_id = s.id"
                + " join person p on p.id = s.person_id where r.role = 'SIGNATORY' and p.login = 'giang.vo'");
        return desk.signedDocument(SUBJECT, recipient, position);
    }

    private String column(long id, String name) {
        return sql.one("select " + name + " from outgoing_document where id = " + id);
    }

    private static Answer ask(Visitor stranger, String code, String number) {
        stranger.get(PAGE);
        return stranger.post(PAGE, Map.of("code", code, "number", number));
    }

    @Test
    void codeAndNumberTellWhetherADocumentWasIssued() {
        long id = signed();
        desk.number(id);
        String code = column(id, "check_code");
        String notation = column(id, "notation");
        Visitor stranger = new Visitor(server);
        assertThat(ask(stranger, code, notation).text()).as("not issued yet").contains(UNKNOWN);

        desk.issue(id);
        Answer found = ask(stranger, code.toLowerCase(java.util.Locale.ROOT), " " + notation + " ");
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        assertThat(found.text()).contains("Đã phát hành", SUBJECT, notation, "vt-verdict-VALID");
        assertThat(found.text()).doesNotContain("Lê Thị Chi", "/app/outgoing/");
        assertThat(ask(stranger, code, column(id, "number")).status()).isEqualTo(200);

        Answer wrongNumber = ask(stranger, code, "9999/SXD-VP");
        Answer wrongCode = ask(stranger, "000000000000", notation);
        assertThat(wrongNumber.status()).isEqualTo(422);
        assertThat(wrongCode.status()).isEqualTo(422);
        assertThat(wrongNumber.text()).contains(UNKNOWN).doesNotContain(SUBJECT);
        assertThat(wrongCode.text()).contains(UNKNOWN).doesNotContain(SUBJECT);

        recall(id);
        assertThat(ask(stranger, code, notation).text()).contains("Đã thu hồi", "không còn được sử dụng");
        Answer json = stranger.get("/api/check?code=" + code + "&number=" + column(id, "number"));
        assertThat(json.text()).contains("\"state\":\"RECALLED\"", "\"verdict\":\"VALID\"", SUBJECT);
        assertThat(stranger.get("/api/check?code=" + code).status()).isEqualTo(404);
    }

    private void recall(long id) {
        Visitor clerk = Visitor.signedIn(server, desk.clerkName());
        String version = Desk.version(clerk.get("/app/outgoing/" + id));
        Answer recalled = clerk.post(
                "/app/outgoing/" + id + "/acts/RECALL", Map.of("version", version, "comment", "ban hành nhầm"));
        assertThat(recalled.status()).as(recalled.toString()).isEqualTo(303);
    }

    @Test
    void theShortAddressLeadsToTheFormWithTheCodeFilledIn() {
        Visitor stranger = new Visitor(server);
        Answer led = stranger.get("/c/4f7k92qx10ta");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).endsWith(PAGE + "?code=4F7K92QX10TA");
        assertThat(stranger.get(PAGE + "?code=4F7K92QX10TA").text()).contains("value=\"4F7K-92QX-10TA\"");
        assertThat(stranger.get("/c/%22%3E%3Cb%3E").location()).endsWith(PAGE);
        assertThat(stranger.get("/c").location()).endsWith(PAGE);
    }

    @Test
    void theCodeStaysWhenADocumentIsLaidOutAnew() {
        long id = signed();
        String code = column(id, "check_code");
        assertThat(code).hasSize(12);
        Visitor clerk = Visitor.signedIn(server, desk.clerkName());
        assertThat(clerk.get("/app/outgoing/" + id).text()).contains("/c/" + code);
        assertThat(clerk.get("/api/outgoing/" + id).text()).contains("\"checkCode\":\"" + code + "\"");
    }
}
