package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody can use every page: axe finds no barrier, and the browser no breach of the content policy. */
@ExtendWith(SharedServer.class)
class AccessibilityIT {

    /** What the table of permissions does not lead to: the same pages as others see them, or with other questions. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "an.nguyen", List.of("/app/outgoing?q=khong-co-gi", "/app/search", "/app/incoming"),
            "dung.pham",
                    List.of(
                            "/app",
                            "/app/outgoing/{signed}",
                            "/app/outgoing/{issued}",
                            "/app/outgoing/batch/issue",
                            "/app/outgoing/councils",
                            "/app/outgoing/recipient-lists",
                            "/app/incoming?view=ARRIVALS",
                            "/app/incoming/{incoming}"),
            "giang.vo", List.of("/app/outgoing/{awaiting}/sign", "/app/incoming/{incoming}"),
            "hanh.do", List.of("/app/compliance?measure=HANDLED", "/app/compliance?measure=ISSUED&by=SIGNATORY"));

    private final Server server;

    AccessibilityIT(Server server) {
        this.server = server;
    }

    @Test
    void noBarriers() {
        assumeTrue(Screens.available(), "needs Chromium, see config/install-test-tools.sh");
        Map<String, String> examples = new Examples(server).make();
        Map<String, List<String>> barriers = new LinkedHashMap<>();
        try (Screens screens = new Screens(server)) {
            Page stranger = screens.fresh(1440);
            stranger.navigate("/app/sign-in");
            note(barriers, "/app/sign-in", stranger);
            screens.picture(stranger, "sign-in");
            stranger.navigate("/app/check");
            note(barriers, "/app/check", stranger);
            stranger.navigate("/app/check/document");
            note(barriers, "/app/check/document", stranger);
            stranger.navigate("/no-such-page");
            note(barriers, "/no-such-page", stranger);
            pages(examples)
                    .forEach((login, addresses) -> addresses.forEach(address -> {
                        Page page = screens.of(login);
                        page.navigate(address);
                        page.waitForLoadState(LoadState.NETWORKIDLE);
                        note(barriers, login + " " + address, page);
                        screens.picture(page, (login + address).replaceAll("[^a-z.]+", "-"));
                    }));
            assertThat(screens.complaints()).as("complaints of the browser").isEmpty();
        }
        assertThat(barriers).isEmpty();
    }

    /** The page stays the same one while it tells of each state in turn. */
    @Test
    void noBarriersWhereManyAreSigned() {
        assumeTrue(Screens.available(), "needs Chromium, see config/install-test-tools.sh");
        Sql sql = new Sql(server);
        Desk desk = new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo");
        desk.open();
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long id = desk.awaitingSignature(
                    "văn bản ký cùng lúc " + i,
                    sql.one("select id from agency where code = 'H99.50.01'"),
                    sql.one("select min(r.position_id) from position_role r join position p on p.id = r.position_id"
                            + " join person n on n.id = p.person_id"
                            + " where r.role = 'SIGNATORY' and n.login = 'giang.vo'"));
            chosen.add(id + ":" + sql.one("select version from outgoing_document where id = " + id));
        }
        Map<String, List<String>> barriers = new LinkedHashMap<>();
        try (Screens screens = new Screens(server)) {
            Page page = screens.of("giang.vo");
            Visitor signatory = Visitor.signedIn(server, "giang.vo");
            Answer begun =
                    signatory.postMany("/app/outgoing/batch/sign", Map.of("chosen", chosen, "pin", Visitor.PASSWORD));
            assertThat(begun.status()).isEqualTo(303);
            page.navigate("/app/outgoing/batch/sign/progress");
            note(barriers, "while they are signed", page);
            page.getByText("Đã ký 8/8 văn bản").waitFor();
            note(barriers, "when they are signed", page);
            screens.picture(page, "giang.vo-batch-finished");
            assertThat(screens.complaints()).as("complaints of the browser").isEmpty();
        }
        assertThat(barriers).isEmpty();
    }

    private static void note(Map<String, List<String>> barriers, String where, Page page) {
        List<String> found = Screens.barriers(page);
        if (!found.isEmpty()) {
            barriers.put(where, found);
        }
    }

    /** Every page of the table by somebody who may see it, so that none is left out, and those besides. */
    private Map<String, Set<String>> pages(Map<String, String> examples) {
        PermissionTable table = PermissionTable.read();
        Map<String, Set<String>> pages = new TreeMap<>();
        Map<String, Visitor> visitors = new TreeMap<>();
        for (PermissionTable.Row row : table.rows()) {
            if (row.reads()
                    && row.endpoint().startsWith("GET /app")
                    && !table.readers(row).isEmpty()) {
                String login = table.readers(row).get(0);
                String address = row.address(examples);
                Visitor visitor = visitors.computeIfAbsent(login, name -> Visitor.signedIn(server, name));
                if (visitor.get(address).header("Content-Type").orElse("").startsWith("text/html")) {
                    pages.computeIfAbsent(login, name -> new LinkedHashSet<>()).add(address);
                }
            }
        }
        ALSO.forEach((login, addresses) ->
                addresses.forEach(address -> pages.computeIfAbsent(login, name -> new LinkedHashSet<>())
                        .add(new PermissionTable.Row("GET", address, List.of()).address(examples))));
        return pages;
    }
}
