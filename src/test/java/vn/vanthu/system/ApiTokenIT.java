package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vanthu.platform.time.OfficeTime;

/** Another system asks the API by a token that a person gave it. */
@ExtendWith(SharedServer.class)
class ApiTokenIT {

    private static final Pattern TOKEN = Pattern.compile("vanthu_[0-9a-f]{64}");

    private final Server server;

    ApiTokenIT(Server server) {
        this.server = server;
    }

    private static String make(Visitor person, String name, String act) {
        Answer made = person.post(
                "/app/tokens",
                Map.of(
                        "name",
                        name,
                        "until",
                        LocalDate.now(OfficeTime.ZONE).plusDays(30).toString(),
                        "act",
                        act));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        Matcher token = TOKEN.matcher(made.text());
        assertThat(token.find()).isTrue();
        assertThat(TOKEN.matcher(person.get("/app/tokens").text()).find())
                .as("shown once")
                .isFalse();
        return token.group();
    }

    private Visitor system(String token) {
        return new Visitor(server).header("Authorization", "Bearer " + token);
    }

    private static Answer order(Visitor visitor) {
        return visitor.send(
                "POST", "/api/outgoing/signatures", "{}".getBytes(StandardCharsets.UTF_8), "application/json");
    }

    @Test
    void readsAndChecksButDoesNotActUnlessItMay() {
        Visitor giang = Visitor.signedIn(server, "giang.vo");
        Visitor reader = system(make(giang, "đọc", "false"));
        assertThat(reader.get("/api/outgoing").status()).isEqualTo(200);
        assertThat(reader.get("/api/journal").status())
                .as("no more than the person")
                .isEqualTo(403);
        assertThat(reader.send("POST", "/api/verifications", new byte[] {1}, "application/pdf")
                        .status())
                .isEqualTo(200);
        assertThat(order(reader).status()).isEqualTo(403);
        assertThat(reader.get("/app").status()).as("pages want a session").isEqualTo(303);

        Visitor actor = system(make(giang, "thao tác", "true"));
        assertThat(order(actor).status()).as("heard, and found empty").isEqualTo(422);
    }

    @Test
    void isRefusedWhenRevokedOrUnknown() {
        Visitor an = Visitor.signedIn(server, "an.nguyen");
        String token = make(an, "sẽ thu hồi", "false");
        Visitor system = system(token);
        assertThat(system.get("/api/outgoing").status()).isEqualTo(200);
        Sql sql = new Sql(server);
        assertThat(sql.one("select count(*) from api_token where sha256 like '%" + token.substring(7, 20) + "%'"))
                .isEqualTo("0");
        String id = sql.one("select id from api_token where name = 'sẽ thu hồi'");

        Visitor other = Visitor.signedIn(server, "chi.le");
        other.get("/app/tokens");
        assertThat(other.post("/app/tokens/" + id + "/revoke", Map.of()).status())
                .isEqualTo(404);
        assertThat(an.post("/app/tokens/" + id + "/revoke", Map.of()).status()).isEqualTo(303);
        assertThat(system.get("/api/outgoing").status()).isEqualTo(401);
        assertThat(system("vanthu_" + "0".repeat(64)).get("/api/outgoing").status())
                .isEqualTo(401);
        assertThat(sql.one(
                        "select count(*) from journal where subject_kind = 'api-token' and subject_id = '" + id + "'"))
                .isEqualTo("2");
    }

    @Test
    void badWishesAreToldAndKept() {
        Visitor an = Visitor.signedIn(server, "an.nguyen");
        an.get("/app/tokens");
        Answer past = an.post("/app/tokens", Map.of("name", "quá hạn", "until", "2020-01-01"));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text()).contains("Ngày hết hạn phải từ hôm nay", "value=\"quá hạn\"");
        make(an, "một tên", "false");
        Answer again = an.post(
                "/app/tokens",
                Map.of(
                        "name",
                        "một tên",
                        "until",
                        LocalDate.now(OfficeTime.ZONE).toString()));
        assertThat(again.status()).isEqualTo(409);
    }
}
