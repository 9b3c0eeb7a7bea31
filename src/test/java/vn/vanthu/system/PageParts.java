package vn.vanthu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/** The parts of a page as a person names them. */
final class PageParts {

    private PageParts() {}

    /**
     * Việc của tôi: the row with this subject. The PDF is read before anything is done to the document, as a person
     * reads it: an act can take away the file that a page has not fetched yet.
     */
    static void openFromWork(Page page, String subject) {
        page.navigate("/app");
        open(page, subject);
        page.waitForURL(address -> !address.endsWith("/app"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** The first link that is called exactly so. */
    static void open(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** The page tells that an act is done. */
    static void says(Page page, String sentence) {
        assertThat(page.locator("#flash")).containsText(sentence);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** For a label that is part of another one. */
    static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
