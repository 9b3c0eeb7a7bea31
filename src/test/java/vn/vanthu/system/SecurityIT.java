package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker from outside meets. */
@ExtendWith(SharedServer.class)
class SecurityIT {

    private final Server server;
    private Visitor stranger;

    SecurityIT(Server server) {
        this.server = server;
    }

    @BeforeEach
    void arrive() {
        stranger = new Visitor(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app",
                "/app/sign-in",
                "/app/no-such-page",
                "/no-such-thing",
                "/api/health",
                "/api/no-such-endpoint",
                "/assets/vanthu.css",
                "/assets/no-such.css",
                "/WEB-INF/web.xml",
                "/WEB-INF/views/work/list.xhtml"
            })
    void everyAnswerCarriesTheHeaders(String path) {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "OPTIONS")) {
            assertProtected(
                    method,
                    path,
                    stranger.send(method, path, method.startsWith("P") ? new byte[0] : null, "text/plain"));
        }
        Visitor officer = Visitor.signedIn(server, "an.nguyen");
        assertProtected("GET", path, officer.get(path));
    }

    private static void assertProtected(String method, String path, Answer answer) {
        String what = method + " " + path + " " + answer.status();
        assertThat(answer.header("Content-Security-Policy")).as(what).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'")
                .doesNotContain("unsafe-"));
        assertThat(answer.header("X-Content-Type-Options")).as(what).hasValue("nosniff");
        assertThat(answer.header("X-Frame-Options")).as(what).hasValue("SAMEORIGIN");
        assertThat(answer.header("Referrer-Policy")).as(what).hasValue("same-origin");
        assertThat(answer.header("Cache-Control")).as(what).isPresent();
        assertThat(answer.header("Server")).as(what).isEmpty();
        assertThat(answer.header("X-Powered-By")).as(what).isEmpty();
        assertThat(answer.text()).as(what).doesNotContain("Payara", "java.lang", "\tat ", "GlassFish");
    }

    @Test
    void pagesAreNotKeptByBrowsersAndLibrariesAre() {
        assertThat(stranger.get("/app/sign-in").header("Cache-Control")).hasValue("no-store");
        assertThat(stranger.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    @Test
    void cookiesAreForOurOwnPagesOnly() {
        List<String> cookies = stranger.get("/app/sign-in").all("Set-Cookie");
        assertThat(cookies).singleElement().satisfies(cookie -> assertThat(cookie)
                .startsWith("VANTHU=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/"));
        List<String> chosen = stranger.post("/app/language", Map.of("language", "en", "here", "/app/sign-in"))
                .all("Set-Cookie");
        assertThat(chosen).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("LANGUAGE=en")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax"));
    }

    @Test
    void sessionIsRenewedAtSignInAndEndsAtSignOut() {
        stranger.get("/app/sign-in");
        String planted = stranger.cookies().get("VANTHU");
        String oldToken = stranger.token();
        assertThat(stranger.signIn("an.nguyen", Visitor.PASSWORD).status()).isEqualTo(303);
        String own = stranger.cookies().get("VANTHU");
        assertThat(own).isNotEqualTo(planted);
        stranger.get("/app");
        assertThat(stranger.token()).isNotEqualTo(oldToken);

        Visitor attacker = new Visitor(server);
        attacker.cookies().put("VANTHU", planted);
        assertThat(attacker.get("/app").status()).isEqualTo(303);

        assertThat(stranger.post("/app/sign-out", Map.of()).location()).endsWith("/app/sign-in");
        stranger.cookies().put("VANTHU", own);
        assertThat(stranger.get("/app").status()).isEqualTo(303);
    }

    @Test
    void formsOfOthersAreRefused() {
        Visitor officer = Visitor.signedIn(server, "an.nguyen");
        Map<String, String> nothing = Map.of();
        assertThat(officer.postRaw("/app/sign-out", nothing).status())
                .as("no token")
                .isEqualTo(403);
        assertThat(officer.postRaw("/app/sign-out", Map.of("csrf", "0".repeat(64)))
                        .status())
                .as("wrong token")
                .isEqualTo(403);
        assertThat(officer.post(
                                "/app/sign-out",
                                Map.of(
                                        "csrf",
                                        new Visitor(server)
                                                .get("/app/sign-in")
                                                .token()
                                                .orElseThrow()))
                        .status())
                .as("another session's token")
                .isEqualTo(403);
        officer.header("Sec-Fetch-Site", "cross-site");
        assertThat(officer.post("/app/sign-out", nothing).status())
                .as("from another site")
                .isEqualTo(403);
        officer.header("Sec-Fetch-Site", "same-site");
        assertThat(officer.post("/app/sign-out", nothing).status())
                .as("from a neighbour")
                .isEqualTo(403);
        officer.header("Sec-Fetch-Site", "").header("Authorization", "Bearer whatever");
        assertThat(officer.postRaw("/app/sign-out", nothing).status())
                .as("a made-up bearer token beside the cookie")
                .isEqualTo(403);
        officer.header("Authorization", "").header("Sec-Fetch-Site", "same-origin");
        assertThat(officer.get("/app").status()).as("still signed in").isEqualTo(200);
        assertThat(officer.post("/app/sign-out", nothing).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/app/\\evil.example",
                "/app//evil.example",
                "/app@evil.example",
                "/app\r\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void nobodyIsLedElsewhere(String target) {
        stranger.get("/app/sign-in");
        Answer signedIn =
                stranger.post("/app/sign-in", Map.of("login", "an.nguyen", "password", Visitor.PASSWORD, "to", target));
        assertHere(signedIn);
        stranger.get("/app");
        assertHere(stranger.post("/app/language", Map.of("language", "vi", "here", target)));
    }

    private void assertHere(Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.all("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
        String path = answer.location().replaceFirst("^http://[^/]+", "");
        assertThat(answer.location())
                .satisfiesAnyOf(
                        location -> assertThat(location).startsWith("/"),
                        location ->
                                assertThat(location).startsWith(server.uri("/").toString()),
                        location -> assertThat(location).startsWith(server.origin() + "/"));
        assertThat(path).matches("/app([/?].*)?").doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/password",
                "//app/password",
                "/./app/password",
                "/x/../app/password",
                "/%61pp/password",
                "/app;x=y/password",
                "/app/;/password",
                "/app//password",
                "/app/sign-in/../password",
                "/app/sign-in/..;/password",
                "/app/sign-in;/../password",
                "/APP/password"
            })
    void noSpellingOfAnAddressPassesTheDoor(String path) {
        Answer answer = stranger.get(path);
        assertThat(answer.status()).as("%s", answer).isIn(303, 301, 302, 307, 400, 401, 403, 404);
        assertThat(answer.text()).doesNotContain("chosen-help");
    }

    @Test
    void strangersAreLedToTheSignInAndBack() {
        Answer answer = stranger.get("/app/outgoing?page=2");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).contains("/app/sign-in?to=%2Fapp%2Foutgoing%3Fpage%3D2");
        assertThat(stranger.get("/api/outgoing").status()).isEqualTo(401);
        assertThat(stranger.get("/api/outgoing").header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void errorsTellNothingOfTheInside() {
        for (String path :
                List.of("/app/password?x=%00", "/assets/..%2f..%2fWEB-INF/web.xml", "/assets/%c0%ae%c0%ae/x")) {
            Answer answer = stranger.get(path);
            assertThat(answer.status()).as(path).isNotEqualTo(500);
            assertThat(answer.text()).doesNotContain("Exception", "data-source");
        }
    }
}
