package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server is killed while it signs many documents: the signatory sees what was signed, and signs the rest. */
@Timeout(600)
class BatchRestartIT {

    private static final String BATCH = "/app/outgoing/batch/sign";
    private static final int COUNT = 40;

    private final Server server = new Server("batch-restart").with("VANTHU_DEMO_DOCUMENTS", "0");

    @AfterEach
    void stop() {
        server.close();
    }

    private Sql sql;

    private long signed() {
        return Long.parseLong(sql.one("select count(*) from outgoing_document where state = 'SIGNED'"));
    }

    private List<String> waiting(List<Long> ids) {
        List<String> waiting = new ArrayList<>();
        for (long id : ids) {
            if (sql.one("select state from outgoing_document where id = " + id).equals("AWAITING_SIGNATURE")) {
                waiting.add(id + ":" + sql.one("select version from outgoing_document where id = " + id));
            }
        }
        return waiting;
    }

    private static Answer begin(Visitor signatory, List<String> chosen) {
        return signatory.postMany(BATCH, Map.of("chosen", chosen, "pin", Visitor.PASSWORD));
    }

    @Test
    void whatWasSignedAndWhatWasNotIsSeenAfterARestart() throws Exception {
        server.start();
        sql = new Sql(server);
        Desk desk = new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo");
        desk.open();
        String recipient = sql.one("select id from agency where code = 'H99.50.01'");
        String position = sql.one("select min(s.id) from position s join position_role r on r.position_id = s.id"
                + " join person p on p.id = s.person_id where r.role = 'SIGNATORY' and p.login = 'giang.vo'");
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            ids.add(desk.awaitingSignature("Công văn ký khi mất điện " + i, recipient, position));
        }
        Visitor signatory = Visitor.signedIn(server, "giang.vo");
        assertThat(signatory.get(BATCH + "/progress").text()).contains("Bạn chưa ký nhiều văn bản lần nào");
        assertThat(begin(signatory, waiting(ids)).status()).isEqualTo(303);
        while (signed() < 3) {
            Thread.sleep(20);
        }
        server.kill();
        server.start();

        List<String> rest = waiting(ids);
        assertThat(rest).hasSizeBetween(1, COUNT - 3);
        Visitor again = Visitor.signedIn(server, "giang.vo");
        String page = again.get(BATCH + "/progress").text();
        assertThat(page)
                .contains("Máy chủ đã khởi động lại: đã ký " + (COUNT - rest.size()) + "/" + COUNT + " văn bản");
        assertThat(page.split("Văn bản chưa được ký trong lần này", -1)).hasSize(rest.size() + 1);
        String list = again.get(BATCH).text();
        assertThat(rest).allSatisfy(waiting -> assertThat(list).contains("value=\"" + waiting + "\""));

        assertThat(begin(again, rest).status()).isEqualTo(303);
        while (signed() < COUNT) {
            Thread.sleep(100);
        }
        String finished = "Đã ký " + rest.size() + "/" + rest.size() + " văn bản";
        while (!again.get(BATCH + "/progress").text().contains(finished)) {
            Thread.sleep(100);
        }
        assertThat(sql.one("select count(*) from journal where act = 'outgoing.sign' and subject_id in ("
                        + ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",")) + ")"))
                .isEqualTo(Integer.toString(COUNT));
    }
}
