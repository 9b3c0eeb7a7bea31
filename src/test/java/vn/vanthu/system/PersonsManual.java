package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person's manual as a test: its chapters are the test methods, in order, and the last one compares it. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PersonsManual {

    final Server server;
    private final String name;
    private final String title;
    private final String about;
    Screens screens;
    Manual manual;

    PersonsManual(Server server, String name, String title, String about) {
        this.server = server;
        this.name = name;
        this.title = title;
        this.about = about;
    }

    @BeforeAll
    void openTheBrowser() {
        assumeTrue(Screens.available(), "needs Chromium, see config/install-test-tools.sh");
        screens = new Screens(server);
        manual = new Manual(name, screens, title, about);
    }

    @AfterAll
    void closeTheBrowser() {
        if (screens != null) {
            screens.close();
        }
    }

    /** The last chapter: it reads as documented, and the browser had nothing to complain of. */
    void closes() {
        assertThat(screens.complaints()).isEmpty();
        manual.isTheOneInTheDocumentation();
    }
}
