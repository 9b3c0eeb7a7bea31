package vn.vanthu.outgoing;

import java.nio.file.Path;
import java.util.List;

/** Sheets that carry a two-dimensional code. */
public interface CodedSheets {

    /**
     * Writes a copy with the code in the left margin of the first page, outside everything that NĐ 30/2020, Phụ lục I
     * places, as an update before any signature: every signature that follows covers it. Where that margin is not empty the
     * code stands in the nearest empty place of it further up; a page without one stays as it is.
     *
     * @param composed whether the product laid the page out, whose margin is known to be empty
     * @param address what the code says
     * @param lines printed under it
     * @param description for screen readers
     * @return whether there was room
     * @throws vn.vanthu.platform.problem.Refusal when the file cannot be read or is signed
     */
    boolean print(Path file, Path target, boolean composed, String address, List<String> lines, String description);
}
