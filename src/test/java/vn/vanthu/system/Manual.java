package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's manual, written down while a browser walks it: each step is told in the words that stand in
 * {@code docs/manual}, so a manual that no longer fits the pages fails the build.
 *
 * <p>The words and pictures of a run are in {@code target/manual}; copied to {@code docs/manual} they renew it.
 */
final class Manual {

    private static final Path WRITTEN = Path.of("docs", "manual");
    private static final Path NOW = Server.TARGET.resolve("manual");

    private final String name;
    private final Screens screens;
    private final StringBuilder text = new StringBuilder();
    private final List<String> barriers = new ArrayList<>();
    private int steps;
    private int pictures;

    /** A manual under this file name, with its title and what it is about. */
    Manual(String name, Screens screens, String title, String about) {
        this.name = name;
        this.screens = screens;
        text.append("# ").append(title).append("\n\n").append(about).append('\n');
    }

    /** Begins a chapter; its steps are numbered from one. */
    void chapter(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
        steps = 0;
    }

    /** What the reader does next; the test does it right after. */
    void step(String words) {
        text.append(++steps).append(". ").append(words).append('\n');
    }

    /** The window as the reader should see it now. */
    void picture(Page page, String what) {
        String file = name + "-" + ++pictures + ".png";
        screens.picture(page, NOW.resolve(file));
        Screens.barriers(page).forEach(barrier -> barriers.add(file + ": " + barrier));
        text.append("\n   ![").append(what).append("](").append(file).append(")\n\n");
    }

    /** Fails when the manual in the documentation tells something else, or when a page shuts somebody out. */
    void isTheOneInTheDocumentation() {
        assertThat(barriers).isEmpty();
        String file = name + ".md";
        try {
            Files.createDirectories(NOW);
            Files.writeString(NOW.resolve(file), text);
            for (int i = 1; i <= pictures; i++) {
                assertThat(WRITTEN.resolve(name + "-" + i + ".png")).exists();
            }
            assertThat(WRITTEN.resolve(file))
                    .as("the manual as just walked is in " + NOW + "; copy it to " + WRITTEN + " when it is right")
                    .hasContent(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
