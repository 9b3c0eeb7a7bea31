package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vanthu.signing.Fixtures;

/** What is signed but has no number goes back: by the clerk who finds an error, or by the signatory. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class UnsigningIT {

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;
    private final Visitor drafter;
    private final Visitor clerk;
    private final Visitor signatory;

    UnsigningIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
        this.drafter = Visitor.signedIn(server, "an.nguyen");
        this.clerk = Visitor.signedIn(server, "dung.pham");
        this.signatory = Visitor.signedIn(server, "giang.vo");
    }

    @Test
    void theClerkReturnsItWithInitialsAndAnnexes() {
        long id = withAnnex("văn bản ký rồi mới thấy sai thể thức");
        office.desk().initial(id);
        office.desk().sign(id);
        String signed = file(id);
        List<String> annexes = annexes(id);

        String version = Desk.version(clerk.get("/app/outgoing/" + id));
        act(clerk, id, "SEND_BACK", version, " ");
        act(drafter, id, "SEND_BACK", version, "không phải việc của người soạn");
        assertThat(state(id)).as("not without a reason, and by the clerk alone").isEqualTo("SIGNED");
        clerk.post(
                "/app/outgoing/" + id + "/acts/SEND_BACK",
                Map.of("version", version, "comment", "bước khác", "to", "FORM_CHECK"));
        assertThat(state(id)).as("to the drafter's desk alone").isEqualTo("SIGNED");

        act(clerk, id, "SEND_BACK", version, "Sai căn lề nơi nhận");
        assertThat(state(id)).isEqualTo("RETURNED");
        assertThat(one(id, "signed_at is null and content_sha256 is null and number is null"))
                .isEqualTo("t");
        assertThat(annexes(id)).as("annexes stay as they were drafted").isEqualTo(annexes);
        assertThat(numbers(id)).as("no number was used").isEqualTo("0");
        String page = drafter.get("/app/outgoing/" + id).text();
        assertThat(page).contains("Sai căn lề nơi nhận", "Bản đã ký", signed);
        assertThat(drafter.get("/app/notices").text()).contains("trả lại văn bản đã ký");
        assertThat(signatory.get("/app/notices").text()).contains("trả lại văn bản đã ký");
        assertThat(drafter.get("/app").text()).contains("văn bản ký rồi mới thấy sai thể thức");

        act(clerk, id, "NUMBER", version, "");
        assertThat(state(id)).as("from a page left open").isEqualTo("RETURNED");
        act(drafter, id, "SUBMIT", Desk.version(drafter.get("/app/outgoing/" + id)), "");
        assertThat(state(id)).as("both checks again").isEqualTo("CONTENT_CHECK");
        assertThat(file(id)).as("laid out anew, without signature and initials").isNotEqualTo(signed);
        office.desk().pass(id);
        office.desk().sign(id);
        office.desk().number(id);
        office.desk().issue(id);
        assertThat(state(id)).isEqualTo("ISSUED");
        assertThat(sql.one("select count(*) || ' ' || min(class) from signing_fact where document_id = " + id))
                .as("counted once")
                .isEqualTo("1 FULL");
        assertThat(sql.rows("select cause from outgoing_version where document_id = " + id + " order by ordinal"))
                .containsExactly(
                        "SUBMITTED",
                        "INITIALLED_CONTENT",
                        "INITIALLED_FORM",
                        "SIGNED",
                        "SUBMITTED",
                        "SIGNED",
                        "SEALED");
    }

    @Test
    void theSignatoryTakesTheSignatureBackWhileThereIsNoNumber() {
        long id = office.signed("văn bản rút chữ ký");
        String version = Desk.version(signatory.get("/app/outgoing/" + id));
        act(clerk, id, "WITHDRAW_SIGNATURE", version, "không phải người ký");
        act(signatory, id, "WITHDRAW_SIGNATURE", version, "");
        assertThat(state(id)).isEqualTo("SIGNED");
        act(signatory, id, "WITHDRAW_SIGNATURE", version, "Cần xem lại số liệu");
        assertThat(state(id)).isEqualTo("RETURNED");
        assertThat(drafter.get("/app/outgoing/" + id).text()).contains("Rút chữ ký", "Cần xem lại số liệu");
        assertThat(sql.one("select count(*) from journal where act = 'outgoing.withdraw-signature' and subject_id = '"
                        + id + "'"))
                .isEqualTo("1");

        long numbered = office.signed("văn bản đã có số");
        version = Desk.version(signatory.get("/app/outgoing/" + numbered));
        office.desk().number(numbered);
        act(signatory, numbered, "WITHDRAW_SIGNATURE", version, "muộn rồi");
        assertThat(state(numbered)).as("from a page left open").isEqualTo("NUMBERED");
        assertThat(numbers(numbered)).isEqualTo("1");
    }

    @Test
    void anUploadedFileIsTheDraftersOwnAgain() {
        Answer begun = drafter.upload(
                "/app/outgoing/new",
                form("tệp tải lên rồi rút chữ ký", "UPLOADED"),
                "file",
                "a.pdf",
                Fixtures.textDocument(1, true));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(303);
        long id = Long.parseLong(begun.location().replaceAll(".*/outgoing/(\\d+).*", "$1"));
        String own = file(id);
        submit(id, "tệp tải lên rồi rút chữ ký", "UPLOADED");
        office.desk().pass(id);
        office.desk().sign(id);
        assertThat(file(id)).isNotEqualTo(own);
        act(signatory, id, "WITHDRAW_SIGNATURE", Desk.version(signatory.get("/app/outgoing/" + id)), "nhầm tệp");
        assertThat(file(id)).isEqualTo(own);
    }

    /** A submitted document with one annex in a file of its own. */
    private long withAnnex(String subject) {
        Answer begun = drafter.upload(
                "/app/outgoing/new",
                form(subject, "COMPOSED"),
                "annexes",
                "Phụ lục.pdf",
                Fixtures.textDocument(1, true));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(303);
        long id = Long.parseLong(begun.location().replaceAll(".*/outgoing/(\\d+).*", "$1"));
        submit(id, subject, "COMPOSED");
        assertThat(annexes(id)).hasSize(1);
        return id;
    }

    private void submit(long id, String subject, String source) {
        Map<String, String> typed = form(subject, source);
        typed.put("version", one(id, "version"));
        typed.put("then", "submit");
        assertThat(drafter.post("/app/outgoing/" + id + "/edit", typed).status())
                .isEqualTo(303);
        assertThat(state(id)).isEqualTo("CONTENT_CHECK");
    }

    private Map<String, String> form(String subject, String source) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("type", "OFFICIAL_LETTER");
        form.put("subject", subject);
        form.put("source", source);
        form.put("recipients", "- Như trên;\n- Lưu: VT.");
        form.put("body", "Nội dung.");
        form.put("signatory", office.signatory());
        return form;
    }

    private static void act(Visitor who, long id, String act, String version, String reason) {
        who.post("/app/outgoing/" + id + "/acts/" + act, Map.of("version", version, "comment", reason));
    }

    private String one(long id, String columns) {
        return sql.one("select " + columns + " from outgoing_document where id = " + id);
    }

    private String state(long id) {
        return one(id, "state");
    }

    private String file(long id) {
        return one(id, "content_sha256");
    }

    private List<String> annexes(long id) {
        return sql.rows("select sha256 from outgoing_annex where document_id = " + id + " order by ordinal");
    }

    private String numbers(long id) {
        return sql.one("select count(*) from register_number where holder = 'outgoing:" + id + "'");
    }
}
