package vn.vanthu.outgoing;

import java.util.Map;

/**
 * A place on a page of a file. Fractions of the page as it is shown, not points of the file: whoever shows the page finds
 * the place without knowing its boxes and its rotation.
 *
 * @param version ordinal of the file among the document's versions
 * @param page from 1
 * @param fromLeft from 0 at the left edge to 1 at the right one
 * @param fromTop from 0 at the upper edge to 1 at the lower one
 */
public record PagePlace(int version, int page, double fromLeft, double fromTop) {

    /** Throws {@link InvalidDraft} for a place that no page has. */
    public PagePlace {
        if (page < 1 || !inside(fromLeft) || !inside(fromTop)) {
            throw new InvalidDraft(Map.of("reason", "outgoing.remark.place"));
        }
    }

    private static boolean inside(double fraction) {
        return fraction >= 0 && fraction <= 1;
    }
}
