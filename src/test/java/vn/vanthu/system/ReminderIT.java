package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Steps have deadlines, and who has an overdue one is told once, with its drafter and the head of the unit. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class ReminderIT {

    private static final Pattern OPEN = Pattern.compile("action=\"(/app/notices/\\d+/open)\"");

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;

    ReminderIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
    }

    /** Nobody is reminded on a day off, and tests run on any day. */
    @BeforeEach
    void workToday() {
        sql.run("insert into calendar_day (day, working, note, changed_at, changed_by) select d, true, 'test', now(),"
                + " 'test' from (select cast(now() at time zone 'Asia/Ho_Chi_Minh' as date) as d) t"
                + " on conflict (day) do update set working = true");
    }

    @Test
    void theOverdueStepIsToldOnce() throws InterruptedException {
        long id = office.draft("văn bản sẽ quá hạn");
        assertThat(sql.one("select step_due > cast(state_since as date) from outgoing_document where id = " + id))
                .isEqualTo("t");
        sql.run("update outgoing_document set step_due = cast(now() at time zone 'Asia/Ho_Chi_Minh' as date) - 3,"
                + " state_since = now() - interval '6 days' where id = " + id);
        Visitor head = Visitor.signedIn(server, "chi.le");
        assertThat(head.get("/app/outgoing/" + id).text()).contains("quá hạn 3 ngày");
        assertThat(head.get("/app").text()).contains("quá hạn 3 ngày");

        remind();
        assertThat(told(id))
                .as("the head, who is both holder and head, and the drafter")
                .isEqualTo("2");
        remind();
        assertThat(told(id)).as("not a second time").isEqualTo("2");

        Visitor drafter = Visitor.signedIn(server, "an.nguyen");
        String page = drafter.get("/app/notices").text();
        assertThat(page).contains("Quá hạn kiểm tra nội dung “văn bản sẽ quá hạn”", "Lê Thị Kim Chi", "Chưa đọc");
        Matcher open = OPEN.matcher(page);
        assertThat(open.find()).isTrue();
        assertThat(head.post(open.group(1), Map.of()).status())
                .as("nobody opens another's notice")
                .isEqualTo(404);
        assertThat(drafter.post(open.group(1), Map.of()).location()).contains("/app/outgoing/");
        drafter.post("/app/notices/read", Map.of());
        assertThat(drafter.get("/app/notices").text()).contains("0 thông báo chưa đọc");
    }

    @Test
    void theDrafterSetsAnotherTime() {
        long id = office.draft("văn bản có hạn riêng");
        Visitor drafter = Visitor.signedIn(server, "an.nguyen");
        drafter.post(
                "/app/outgoing/" + id + "/acts/WITHDRAW",
                Map.of("version", Desk.version(drafter.get("/app/outgoing/" + id))));
        String usual = submit(drafter, id, "61");
        assertThat(usual).as("refused").isEqualTo("null");
        String due = submit(drafter, id, "20");
        assertThat(sql.one("select date '" + due + "' - cast(now() as date) >= 26"))
                .as("20 working days take four weeks: " + due)
                .isEqualTo("t");
    }

    /** The day by which the head has to check it then. */
    private String submit(Visitor drafter, long id, String days) {
        Answer form = drafter.get("/app/outgoing/" + id + "/edit");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("version", Desk.version(form));
        typed.put("type", "OFFICIAL_LETTER");
        typed.put("subject", "văn bản có hạn riêng");
        typed.put("source", "COMPOSED");
        typed.put("recipients", "- Như trên;\n- Lưu: VT.");
        typed.put("body", "Nội dung.");
        typed.put("signatory", sql.one("select signatory_position_id from outgoing_document where id = " + id));
        typed.put("days-CONTENT_CHECK", days);
        typed.put("then", "submit");
        drafter.post("/app/outgoing/" + id + "/edit", typed);
        return sql.one("select step_due from outgoing_document where id = " + id);
    }

    private String told(long id) {
        return sql.one("select count(*) from notice where matter like 'outgoing.late." + id + ".%'");
    }

    /** Lets the job run now, as soon as the server has it, and waits until it has run. */
    private void remind() throws InterruptedException {
        String before = "select coalesce(cast(max(last_success) as text), '') from scheduled_tasks"
                + " where task_name = 'outgoing-reminders'";
        String last = sql.one(before);
        Instant end = Instant.now().plus(Duration.ofSeconds(180));
        while (sql.one(before).equals(last)) {
            assertThat(Instant.now()).as("the job ran").isBefore(end);
            sql.run("update scheduled_tasks set execution_time = now() where task_name = 'outgoing-reminders'"
                    + " and not picked");
            Thread.sleep(1000);
        }
    }
}
