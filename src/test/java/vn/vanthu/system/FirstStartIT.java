package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A new installation without the demo: one administrator, a password that works once, sessions that end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartIT {

    private static final String CHOSEN = "mật khẩu mới của tôi";
    private static final String WRONG = "Tên đăng nhập hoặc mật khẩu không đúng";
    private static Server server;

    @BeforeAll
    static void start() {
        server = new Server("first-start")
                .with("VANTHU_DEMO", "false")
                .with("VANTHU_SESSION_IDLE_MINUTES", "1")
                .with("VANTHU_SESSION_ABSOLUTE_MINUTES", "1")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void oneTimePasswordIsGoodForChoosingAnother() {
        Visitor admin = new Visitor(server);
        assertThat(admin.get("/app/sign-in").text()).doesNotContain("demo-accounts");
        Matcher password = Pattern.compile("one-time password '([a-z0-9]{16})'").matcher(server.logText());
        assertThat(password.find()).as("the log tells the password").isTrue();
        assertThat(admin.signIn("admin", password.group(1)).status()).isEqualTo(303);
        for (String page : new String[] {"/app", "/app/administration", "/app/outgoing"}) {
            assertThat(admin.get(page).location()).as(page).endsWith("/app/password");
        }
        assertThat(admin.get("/api/outgoing").status()).isEqualTo(401);

        admin.get("/app/password");
        Answer tooShort =
                admin.post("/app/password", Map.of("old", password.group(1), "chosen", "ngắn", "again", "ngắn"));
        assertThat(tooShort.status()).isEqualTo(422);
        Answer changed =
                admin.post("/app/password", Map.of("old", password.group(1), "chosen", CHOSEN, "again", CHOSEN));
        assertThat(changed.status()).isEqualTo(303);
        assertThat(admin.get("/app").status()).isEqualTo(200);
        assertThat(new Visitor(server).signIn("admin", password.group(1)).status())
                .isEqualTo(422);
    }

    @Test
    @Order(2)
    void sessionsEndByIdlenessAndByAge() {
        Visitor idle = new Visitor(server);
        Visitor busy = new Visitor(server);
        assertThat(idle.signIn("admin", CHOSEN).status()).isEqualTo(303);
        assertThat(busy.signIn("admin", CHOSEN).status()).isEqualTo(303);
        for (int second = 0; second < 50; second += 10) {
            assertThat(busy.get("/app").status()).isEqualTo(200);
            Server.pause(10_000);
        }
        assertThat(busy.get("/app").status()).isEqualTo(200);
        Server.pause(15_000);
        assertThat(busy.get("/app").location()).as("older than a minute").contains("/app/sign-in");
        assertThat(idle.get("/app").location()).as("idle for a minute").contains("/app/sign-in");
        Answer form = busy.post("/app/password", Map.of("old", "x", "chosen", "y", "again", "y"));
        assertThat(form.status()).as("a form sent after the end").isIn(303, 403);
    }

    @Test
    @Order(3)
    void guessingGetsSlow() {
        Visitor guesser = new Visitor(server);
        for (int attempt = 0; attempt < 5; attempt++) {
            Answer wrong = guesser.signIn("admin", "guess " + attempt);
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text()).contains(WRONG);
        }
        assertThat(guesser.signIn("admin", CHOSEN).status())
                .as("even the right password waits now")
                .isEqualTo(422);
        assertThat(guesser.signIn("nobody.at.all", "guess").text())
                .as("an unknown name is told the same")
                .contains(WRONG);
    }

    @Test
    void theDatabaseAsksForThePasswordOfTheDataFolder() throws IOException {
        Path password = server.data().resolve("keys/database.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        String port = Files.readAllLines(server.data().resolve("database/postmaster.pid"))
                .get(3);
        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(new Sql(server).one("select count(*) from person")).isEqualTo("1");
    }
}
