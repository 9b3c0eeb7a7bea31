package vn.vanthu.outgoing;

import java.nio.file.Path;
import java.util.List;
import vn.vanthu.signing.Placement;

/** What stands on the pages of a document's file, for people. */
public interface SheetReading {

    /** The lines of text of all pages, without blank ones, in reading order. */
    List<String> lines(Path file);

    /** How many pages a file has. */
    int pages(Path file);

    /** Where the text of a digital copy stands: at the top right of page one (NĐ 30/2020, Phụ lục I, ô 14). */
    Placement topRight(Path file);

    /**
     * A copy for printing: it has no signatures and fields any more, and says at the foot of each page what it is.
     *
     * @param mark one line for the foot of each page
     */
    byte[] print(Path file, String mark);
}
