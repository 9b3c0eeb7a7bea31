package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A signatory signs many documents with one PIN, sees how far it is, leaves, comes back, and stops. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class BatchSigningIT {

    private static final String BATCH = "/app/outgoing/batch/sign";
    private static final Pattern RESULT = Pattern.compile("Đã (?:ký|dừng: đã ký) (\\d+)/(\\d+) văn bản");

    private final Server server;
    private final Sql sql;
    private final Desk desk;

    BatchSigningIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.desk = new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo");
    }

    private List<Long> waiting(int count) {
        desk.open();
        String recipient = sql.one("select id from agency where code = 'H99.50.01'");
        String position = sql.one("select min(s.id) from position s join position_role r on r.position_id = s.id"
                + " join person p on p.id = s.person_id where r.role = 'SIGNATORY' and p.login = 'giang.vo'");
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(desk.awaitingSignature("Công văn ký hàng loạt " + i, recipient, position));
        }
        return ids;
    }

    private String chosen(long id) {
        return id + ":" + sql.one("select version from outgoing_document where id = " + id);
    }

    private static Answer begin(Visitor signatory, List<String> chosen) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("chosen", chosen);
        form.put("pin", Visitor.PASSWORD);
        return signatory.postMany(BATCH, form);
    }

    /** The page with the result, once there is one. */
    private static String result(Visitor signatory) throws InterruptedException {
        for (int i = 0; i < 120; i++) {
            Answer progress = signatory.get(BATCH + "/progress");
            assertThat(progress.status()).isEqualTo(200);
            if (RESULT.matcher(progress.text()).find()) {
                return progress.text();
            }
            assertThat(progress.text()).contains("Đang ký: ");
            Thread.sleep(500);
        }
        throw new AssertionError("the batch never ended");
    }

    private long signed(List<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Long.parseLong(
                sql.one("select count(*) from outgoing_document where state = 'SIGNED' and id in (" + list + ")"));
    }

    @Test
    void manyAreSignedByOnePinAndABadOneStopsNoOther() throws Exception {
        List<Long> ids = waiting(25);
        List<String> chosen = new ArrayList<>(ids.stream().map(this::chosen).toList());
        chosen.set(7, ids.get(7) + ":999");
        Visitor signatory = Visitor.signedIn(server, "giang.vo");
        assertThat(begin(signatory, chosen).status()).isIn(200, 303);
        String page = result(Visitor.signedIn(server, "giang.vo"));
        assertThat(page).contains("Đã ký 24/25 văn bản").contains("Đã có người thao tác trên văn bản này");
        assertThat(signed(ids)).isEqualTo(24);
        assertThat(sql.one("select count(*) from journal where act = 'outgoing.sign' and subject_id in ("
                        + ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",")) + ")"))
                .isEqualTo("24");
    }

    @Test
    void aStoppedBatchLeavesTheRestWaiting() throws Exception {
        List<Long> ids = waiting(25);
        Visitor signatory = Visitor.signedIn(server, "giang.vo");
        Answer begun = begin(signatory, ids.stream().map(this::chosen).toList());
        assertThat(begun.status()).isIn(200, 303);
        if (begun.status() == 303) {
            assertThat(signatory.post(BATCH + "/cancel", Map.of()).status()).isEqualTo(303);
        }
        Matcher matcher = RESULT.matcher(result(signatory));
        assertThat(matcher.find()).isTrue();
        assertThat(signed(ids)).isEqualTo(Long.parseLong(matcher.group(1)));
        String list = signatory.get(BATCH).text();
        long rest =
                ids.stream().filter(id -> list.contains("value=\"" + id + ":")).count();
        assertThat(rest).isEqualTo(25 - signed(ids));
    }

    @Test
    void aWrongPinSignsNothing() {
        List<Long> ids = waiting(2);
        Visitor signatory = Visitor.signedIn(server, "giang.vo");
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("chosen", ids.stream().map(this::chosen).toList());
        form.put("pin", "97531");
        Answer answer = signatory.postMany(BATCH, form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Mã PIN không đúng").doesNotContain("97531");
        assertThat(signed(ids)).isZero();
    }

    @Test
    void theApiSignsManyAsThePageDoes() throws Exception {
        List<Long> ids = waiting(3);
        Visitor signatory = Visitor.signedIn(server, "giang.vo");
        signatory.get("/app");
        signatory.header("X-CSRF", signatory.token());
        assertThat(order(signatory, "24680", ids).status()).isEqualTo(422);
        assertThat(signed(ids)).isZero();
        assertThat(json(signatory, "POST", "{\"pin\": 1").status()).isEqualTo(422);
        assertThat(json(signatory, "POST", "{\"pin\": \"" + Visitor.PASSWORD + "\", \"documents\": [{\"id\": \"a\"}]}")
                        .status())
                .isEqualTo(422);

        Answer begun = order(signatory, Visitor.PASSWORD, ids);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        assertThat(begun.location()).endsWith("/api/outgoing/signatures");
        String progress = signatory.get("/api/outgoing/signatures").text();
        for (int i = 0; i < 120 && progress.contains("RUNNING"); i++) {
            Thread.sleep(250);
            progress = signatory.get("/api/outgoing/signatures").text();
        }
        assertThat(progress).contains("\"state\":\"FINISHED\"", "\"total\":3", "\"signed\":3");
        assertThat(signed(ids)).isEqualTo(3);
        assertThat(result(signatory)).contains("Đã ký 3/3 văn bản");
        assertThat(json(signatory, "DELETE", null).status()).isEqualTo(202);
    }

    private Answer order(Visitor signatory, String pin, List<Long> ids) {
        String documents = ids.stream()
                .map(id -> "{\"id\": " + chosen(id).replace(":", ", \"version\": ") + "}")
                .collect(Collectors.joining(", "));
        return json(signatory, "POST", "{\"pin\": \"" + pin + "\", \"documents\": [" + documents + "]}");
    }

    private static Answer json(Visitor signatory, String method, String body) {
        return signatory.send(
                method,
                "/api/outgoing/signatures",
                body == null ? null : body.getBytes(StandardCharsets.UTF_8),
                "application/json");
    }
}
