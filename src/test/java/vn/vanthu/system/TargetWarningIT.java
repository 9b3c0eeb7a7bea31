package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A month that will miss its target is told to the head of the unit and to the office manager, once each. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class TargetWarningIT {

    private static final String MONTH = "cast(date_trunc('month', now() at time zone 'Asia/Ho_Chi_Minh') as date)";

    private final Server server;
    private final Sql sql;
    private final String head;
    private final String manager;

    TargetWarningIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.head = position("chi.le");
        this.manager = position("hanh.do");
    }

    private String position(String login) {
        return sql.one(
                "select min(p.id) from position p join person n on n.id = p.person_id where n.login = '" + login + "'");
    }

    /** A hundred documents without a signature and a hundred late ones more than there are, and a day of work. */
    @BeforeEach
    void miss() {
        for (int tries = 0; sql.one("select count(*) from measure_sum_basis").equals("0") && tries < 240; tries++) {
            Server.pause(500); // the first building of the sums would take away what is added here
        }
        add(100);
        target("SIGNED", 100);
        target("ISSUED", 95);
        sql.run("insert into calendar_day (day, working, note, changed_at, changed_by) select cast(now() at time zone"
                + " 'Asia/Ho_Chi_Minh' as date), true, 'test', now(), 'test'"
                + " on conflict (day) do update set working = true");
    }

    @AfterEach
    void takeBack() {
        add(-100);
        sql.run("delete from compliance_target where set_by = 'test'");
    }

    /** Of the unit itself, so that it counts whatever targets its agency has. */
    private void target(String measure, int percent) {
        sql.run("insert into compliance_target (measure, percent, first_day, agency_id, unit_id, base, set_at, set_by)"
                + " select '" + measure + "', " + percent + ", date '2000-01-01', u.agency_id, u.id, 'test', now(),"
                + " 'test' from position p join unit u on u.id = p.unit_id where p.id = " + head);
    }

    private void add(int number) {
        add("SIGNED", "NONE", number);
        add("ISSUED", "OUT_OF_TIME", number);
    }

    private void add(String measure, String part, int number) {
        sql.run("insert into measure_sum (measure, rows_by, agency_id, key, month, part, number, minutes, timed)"
                + " select '" + measure + "', 'UNIT', u.agency_id, cast(u.id as text), " + MONTH + ", '" + part + "', "
                + number + ", 0, 0 from position p join unit u on u.id = p.unit_id where p.id = " + head);
    }

    @Test
    void headAndOfficeManagerAreToldOnce() throws InterruptedException {
        run("compliance-target-warnings");
        run("compliance-target-warnings");
        assertThat(told(head, "compliance.target.SIGNED")).isEqualTo("1");
        assertThat(told(head, "compliance.target.ISSUED")).isEqualTo("1");
        run("compliance-weekly-targets");
        run("compliance-weekly-targets");
        assertThat(told(manager, "compliance.week.")).isEqualTo("1");

        assertThat(Visitor.signedIn(server, "chi.le").get("/app/notices").text())
                .contains("chỉ tiêu 100%", "vẫn không đạt", "về phát hành đúng thời hạn, chỉ tiêu 95%");
        String link = sql.one(
                "select link from notice where matter like 'compliance.target.ISSUED%' and position_id = " + head);
        assertThat(Visitor.signedIn(server, "chi.le").get(link).status()).isEqualTo(200);
        String weekly =
                sql.one("select link from notice where matter like 'compliance.week.%' and position_id = " + manager);
        assertThat(Visitor.signedIn(server, "hanh.do").get(weekly).text())
                .contains("Cảnh báo chỉ tiêu tháng này", "Văn bản ký số đầy đủ", "Từ khi ký tới khi phát hành");
        assertThat(Visitor.signedIn(server, "binh.tran").get(weekly).text())
                .as("another unit's head sees nothing of it")
                .doesNotContain(
                        sql.one("select u.name from position p join unit u on u.id = p.unit_id where p.id = " + head));
    }

    private String told(String position, String matter) {
        return sql.one(
                "select count(*) from notice where position_id = " + position + " and matter like '" + matter + "%'");
    }

    /** Lets a job run now, as soon as the server has it, and waits until it has run. */
    private void run(String job) throws InterruptedException {
        String last = "select coalesce(cast(max(last_success) as text), '') from scheduled_tasks where task_name = '"
                + job + "'";
        String before = sql.one(last);
        Instant end = Instant.now().plus(Duration.ofSeconds(180));
        while (sql.one(last).equals(before)) {
            assertThat(Instant.now()).as("%s ran", job).isBefore(end);
            sql.run("update scheduled_tasks set execution_time = now() where task_name = '" + job + "' and not picked");
            Thread.sleep(1000);
        }
    }
}
