package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another person is put into a check: it is their turn alone, with a reason that stands in the story. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class ReassignIT {

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;

    ReassignIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
    }

    @Test
    void anotherHeadChecksTheContent() {
        long id = office.draft("văn bản chuyển người kiểm tra");
        Visitor drafter = Visitor.signedIn(server, "an.nguyen");
        Visitor other = Visitor.signedIn(server, "binh.tran");
        String position = sql.one(
                "select min(p.id) from position p join person n on n.id = p.person_id where n.login = 'binh.tran'");
        String own = sql.one("select drafter_position_id from outgoing_document where id = " + id);
        assertThat(other.get("/app/outgoing/" + id).status()).isEqualTo(404);

        reassign(drafter, id, position, " ");
        reassign(drafter, id, own, "tự kiểm tra");
        assertThat(assigned(id))
                .as("refused without a reason, and for the drafter")
                .isEqualTo("null");
        reassign(drafter, id, position, "Trưởng phòng đi công tác");
        assertThat(assigned(id)).isEqualTo(position);

        assertThat(other.get("/app").text()).contains("văn bản chuyển người kiểm tra");
        assertThat(other.get("/app/notices").text())
                .contains("chuyển cho bạn kiểm tra “văn bản chuyển người kiểm tra”: Trưởng phòng đi công tác");
        Visitor head = Visitor.signedIn(server, "chi.le");
        assertThat(head.get("/app/notices").text())
                .contains("đã chuyển “văn bản chuyển người kiểm tra” cho người khác kiểm tra");
        pass(head, id);
        assertThat(state(id)).as("no longer the head's turn").isEqualTo("CONTENT_CHECK");
        pass(other, id);
        assertThat(state(id)).isEqualTo("FORM_CHECK");
        assertThat(assigned(id)).as("only for that step").isEqualTo("null");
        assertThat(drafter.get("/app/outgoing/" + id).text())
                .contains("Trưởng phòng đi công tác", "Chuyển người kiểm tra");
        assertThat(sql.one(
                        "select count(*) from journal where act = 'outgoing.reassign' and subject_id = '" + id + "'"))
                .isEqualTo("1");
    }

    private void reassign(Visitor who, long id, String position, String why) {
        String version = Desk.version(who.get("/app/outgoing/" + id));
        who.post(
                "/app/outgoing/" + id + "/acts/REASSIGN",
                Map.of("version", version, "position", position, "comment", why));
    }

    private void pass(Visitor who, long id) {
        String version = Desk.version(who.get("/app/outgoing/" + id));
        who.post("/app/outgoing/" + id + "/acts/PASS_CONTENT", Map.of("version", version));
    }

    private String assigned(long id) {
        return sql.one("select assigned_position_id from outgoing_document where id = " + id);
    }

    private String state(long id) {
        return sql.one("select state from outgoing_document where id = " + id);
    }
}
