package vn.vanthu.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real browser, a window for each person, pictures of what they see, and an ear for what the browser complains of. */
final class Screens implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Server.TARGET.resolve("screenshots");

    private final Server server;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, Page> windows = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Screens(Server server) {
        this.server = server;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    /** Whether this machine has the browser; the build's script installs it where it may. */
    static boolean available() {
        return Files.isExecutable(CHROMIUM);
    }

    /** The window of a person, who is signed in. */
    Page of(String login) {
        return windows.computeIfAbsent(login, this::signIn);
    }

    /** A window in which nobody is signed in. */
    Page fresh(int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.origin())
                .setViewportSize(width, 1000)
                .setLocale("vi-VN"));
        Page page = context.newPage();
        page.setDefaultTimeout(45_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** What the browser's console complained of: scripts that failed, breaches of the content policy. */
    List<String> complaints() {
        return complaints;
    }

    /** Taken once the network is quiet, so that the pages of a PDF are drawn. */
    void picture(Page page, String name) {
        picture(page, PICTURES.resolve(name + ".png"));
    }

    /** The same into a file of the caller's choice. */
    void picture(Page page, Path file) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(700);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** What axe finds wrong with a page, one line each: rule, where. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Screens::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    private Page signIn(String login) {
        Page page = fresh(1440);
        page.navigate("/app/sign-in");
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(Visitor.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        page.waitForURL("**/app");
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
