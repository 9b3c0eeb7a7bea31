package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question for an opinion goes to another person, or is withdrawn: with a reason, a notice and a place in the story. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class QuestionIT {

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;
    private final Visitor drafter;
    private final Visitor asked;
    private final Visitor other;

    QuestionIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
        this.drafter = Visitor.signedIn(server, "an.nguyen");
        this.asked = Visitor.signedIn(server, "binh.tran");
        this.other = Visitor.signedIn(server, "hanh.do");
    }

    @Test
    void whoIsAskedPutsItToAnotherPerson() {
        long id = asked("văn bản hỏi nhầm người");
        String question = question(id);
        String from = position("binh.tran");
        String to = position("hanh.do");
        String due = sql.one("select due_on from outgoing_consultation where id = " + question);

        pass(asked, id, question, from, to, " ");
        assertThat(holder(question)).as("refused without a reason").isEqualTo(from);
        pass(asked, id, question, from, position("an.nguyen"), "trả lại người hỏi");
        assertThat(holder(question)).as("refused for who asked").isEqualTo(from);
        pass(office("dung.pham"), id, question, from, to, "không liên quan");
        assertThat(holder(question)).as("refused to who has no part in it").isEqualTo(from);

        pass(asked, id, question, from, to, "Việc này của văn phòng");
        assertThat(holder(question)).isEqualTo(to);
        assertThat(sql.one("select due_on from outgoing_consultation where id = " + question))
                .as("the deadline stays")
                .isEqualTo(due);
        assertThat(asked.get("/app").text()).doesNotContain("văn bản hỏi nhầm người");
        assertThat(other.get("/app").text()).contains("văn bản hỏi nhầm người");
        assertThat(other.get("/app/notices").text())
                .contains("chuyển bạn cho ý kiến về “văn bản hỏi nhầm người”", "Việc này của văn phòng");
        assertThat(drafter.get("/app/notices").text()).contains("đã chuyển câu hỏi về “văn bản hỏi nhầm người” cho");
        assertThat(drafter.get("/app/outgoing/" + id).text())
                .contains("Chuyển người cho ý kiến", "Việc này của văn phòng", "Đang chờ ý kiến");

        pass(drafter, id, question, from, position("dung.pham"), "trang cũ");
        assertThat(holder(question)).as("a page from before changes nothing").isEqualTo(to);
        answer(other, id, "Văn phòng đồng ý");
        pass(drafter, id, question, to, from, "đã trả lời rồi");
        assertThat(holder(question)).as("an answered one stays").isEqualTo(to);
        assertThat(acts(id)).isEqualTo("1");
        assertThat(drafter.get("/app/outgoing/" + id).text()).doesNotContain("Đang chờ ý kiến");
    }

    @Test
    void whoAskedWithdrawsIt() {
        long id = asked("văn bản rút câu hỏi");
        String question = question(id);
        String from = position("binh.tran");
        withdraw(asked, id, question, from, "không trả lời");
        withdraw(drafter, id, question, from, "");
        assertThat(open(question)).isEqualTo("1");

        withdraw(drafter, id, question, from, "Đã có văn bản trả lời");
        assertThat(open(question)).isEqualTo("0");
        assertThat(asked.get("/app").text()).doesNotContain("văn bản rút câu hỏi");
        assertThat(asked.get("/app/notices").text()).contains("đã rút câu hỏi về “văn bản rút câu hỏi”");
        assertThat(drafter.get("/app/outgoing/" + id).text()).contains("Rút câu hỏi", "Đã có văn bản trả lời");
        assertThat(sql.one("select count(*) from journal where act = 'outgoing.withdraw-opinion' and subject_id = '"
                        + id + "'"))
                .isEqualTo("1");
    }

    @Test
    void aQuestionOfAnotherDocumentIsUnknown() {
        long id = asked("văn bản có câu hỏi");
        long stranger = office.draft("văn bản khác");
        assertThat(pass(drafter, stranger, question(id), position("binh.tran"), position("hanh.do"), "x")
                        .status())
                .isEqualTo(404);
        assertThat(pass(office("oanh.ly"), id, question(id), position("binh.tran"), position("hanh.do"), "x")
                        .status())
                .as("another agency")
                .isEqualTo(404);
    }

    @Test
    void nobodyIsAskedAboutADraftThatWasTakenBack() {
        long id = asked("văn bản rút về rồi");
        assertThat(asked.get("/app").text()).contains("văn bản rút về rồi");
        String version = Desk.version(drafter.get("/app/outgoing/" + id));
        drafter.post("/app/outgoing/" + id + "/acts/WITHDRAW", Map.of("version", version));
        assertThat(sql.one("select state from outgoing_document where id = " + id))
                .isEqualTo("DRAFT");
        assertThat(asked.get("/app").text()).doesNotContain("văn bản rút về rồi");
    }

    /** A document about which the drafter has asked somebody. */
    private long asked(String subject) {
        long id = office.draft(subject);
        drafter.post(
                "/app/outgoing/" + id + "/acts/ASK_OPINION",
                Map.of("version", "0", "position", position("binh.tran"), "comment", "Số liệu đúng chưa?"));
        return id;
    }

    private Visitor office(String login) {
        return Visitor.signedIn(server, login);
    }

    private String question(long id) {
        return sql.one("select id from outgoing_consultation where document_id = " + id);
    }

    private String position(String login) {
        return sql.one(
                "select min(p.id) from position p join person n on n.id = p.person_id where n.login = '" + login + "'");
    }

    private String holder(String question) {
        return sql.one("select position_id from outgoing_consultation where id = " + question);
    }

    private String open(String question) {
        return sql.one(
                "select count(*) from outgoing_consultation where answered_at is null and not withdrawn and id = "
                        + question);
    }

    private String acts(long id) {
        return sql.one(
                "select count(*) from journal where act = 'outgoing.pass-opinion' and subject_id = '" + id + "'");
    }

    private static Answer pass(Visitor who, long id, String question, String from, String to, String why) {
        return who.post(
                "/app/outgoing/" + id + "/questions/" + question + "/pass-on",
                Map.of("from", from, "position", to, "comment", why));
    }

    private static void withdraw(Visitor who, long id, String question, String from, String why) {
        who.post("/app/outgoing/" + id + "/questions/" + question + "/withdraw", Map.of("from", from, "comment", why));
    }

    private static void answer(Visitor who, long id, String text) {
        who.post("/app/outgoing/" + id + "/acts/GIVE_OPINION", Map.of("version", "0", "comment", text));
    }
}
