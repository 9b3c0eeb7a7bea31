package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another system asks whose turn a document is and until when, puts another person in, and reads notices. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class TurnApiIT {

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;

    TurnApiIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
    }

    @Test
    void tellsWhoseTurnItIsAndGivesItToAnother() {
        long id = office.draft("văn bản hỏi qua API");
        Visitor drafter = Visitor.signedIn(server, "an.nguyen");
        JsonObject turn = turn(drafter, id);
        assertThat(turn.getString("state")).isEqualTo("CONTENT_CHECK");
        assertThat(turn.getString("due")).isEqualTo(sql.one("select step_due from outgoing_document where id = " + id));
        assertThat(names(turn, "holders")).containsExactly("Lê Thị Kim Chi");
        assertThat(turn.getJsonObject("days").getInt("AWAITING_SIGNATURE")).isPositive();
        assertThat(turn.containsKey("issueDue")).isFalse();
        int next = turn.getJsonArray("candidates").stream()
                .map(value -> (JsonObject) value)
                .filter(person -> person.getString("name").equals("Trần Thị Bình"))
                .mapToInt(person -> person.getInt("positionId"))
                .findFirst()
                .orElseThrow();
        int version = turn.getInt("version");

        assertThat(put(drafter, id, version, next, "").status()).as("no reason").isEqualTo(422);
        assertThat(put(drafter, id, version, 0, "đi vắng").status())
                .as("nobody")
                .isEqualTo(422);
        assertThat(put(drafter, id, version - 1, next, "đi vắng").status())
                .as("stale")
                .isEqualTo(409);
        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        assertThat(names(turn(clerk, id), "candidates")).isEmpty();
        assertThat(put(clerk, id, version, next, "đi vắng").status()).isEqualTo(403);

        Answer done = put(drafter, id, version, next, "đi vắng");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(names(object(done), "holders")).containsExactly("Trần Thị Bình");
        assertThat(turn(Visitor.signedIn(server, "binh.tran"), id).getInt("assigned"))
                .isEqualTo(next);
    }

    @Test
    void tellsUntilWhenASignedOneIsIssuedAndWhoIsAsked() {
        long id = office.signed("văn bản đã ký hỏi qua API");
        JsonObject turn = turn(Visitor.signedIn(server, "dung.pham"), id);
        assertThat(turn.getString("issueDue")).isNotEmpty();
        assertThat(names(turn, "holders")).contains("Phạm Tiến Dũng");

        long open = office.draft("văn bản có câu hỏi qua API");
        Visitor drafter = Visitor.signedIn(server, "an.nguyen");
        String other = sql.one(
                "select min(p.id) from position p join person n on n.id = p.person_id where n.login = 'binh.tran'");
        drafter.post(
                "/app/outgoing/" + open + "/acts/ASK_OPINION",
                Map.of("version", "0", "position", other, "comment", "Có vướng gì không?"));
        JsonObject question = turn(drafter, open).getJsonArray("questions").getJsonObject(0);
        assertThat(question.getString("question")).isEqualTo("Có vướng gì không?");
        assertThat(question.getJsonObject("asked").getInt("positionId")).isEqualTo(Integer.parseInt(other));
    }

    @Test
    void noticesAreReadByTheirOwnersOnly() {
        long id = office.signed("văn bản báo qua API");
        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        clerk.post(
                "/app/outgoing/" + id + "/acts/SEND_BACK",
                Map.of("version", Desk.version(clerk.get("/app/outgoing/" + id)), "comment", "sai thể thức"));
        Visitor drafter = Visitor.signedIn(server, "an.nguyen");
        JsonObject list = object(drafter.get("/api/notices?unread=true"));
        JsonObject newest = list.getJsonArray("items").getJsonObject(0);
        assertThat(newest.getString("text")).contains("trả lại văn bản đã ký “văn bản báo qua API”: sai thể thức");
        assertThat(newest.getString("link")).isEqualTo("/app/outgoing/" + id);
        int unread = list.getInt("unread");

        String read = "/api/notices/" + newest.getInt("id") + "/read";
        clerk.header("X-CSRF", clerk.token());
        assertThat(clerk.send("POST", read, null, "").status()).as("another's").isEqualTo(404);
        drafter.header("X-CSRF", drafter.token());
        assertThat(drafter.send("POST", read, null, "").status()).isEqualTo(204);
        assertThat(object(drafter.get("/api/notices")).getInt("unread")).isEqualTo(unread - 1);
        assertThat(drafter.send("POST", "/api/notices/read", null, "").status()).isEqualTo(204);
        JsonObject after = object(drafter.get("/api/notices?unread=true"));
        assertThat(after.getInt("unread")).isZero();
        assertThat(after.getJsonArray("items")).isEmpty();
    }

    private static JsonObject turn(Visitor who, long id) {
        Answer answer = who.get("/api/outgoing/" + id + "/turn");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return object(answer);
    }

    private static Answer put(Visitor who, long id, int version, int position, String reason) {
        String body = Json.createObjectBuilder()
                .add("version", version)
                .add("positionId", position)
                .add("reason", reason)
                .build()
                .toString();
        return who.header("X-CSRF", who.token())
                .send(
                        "PUT",
                        "/api/outgoing/" + id + "/turn",
                        body.getBytes(StandardCharsets.UTF_8),
                        "application/json");
    }

    private static JsonObject object(Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readObject();
        }
    }

    private static List<String> names(JsonObject turn, String people) {
        return turn.getJsonArray(people).stream()
                .map(value -> ((JsonObject) value).getString("name"))
                .toList();
    }
}
