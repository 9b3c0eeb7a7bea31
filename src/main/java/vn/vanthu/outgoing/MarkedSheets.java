package vn.vanthu.outgoing;

import java.nio.file.Path;
import vn.vanthu.platform.problem.Refusal;

/** Sheets on which people leave their initials. */
public interface MarkedSheets {

    /**
     * Writes a copy with the mark at its place, as an update before any signature: every signature that follows covers it.
     * Where the pages do not tell the place, as on a scan, it stands at the foot of the last page on the left.
     *
     * @param letters the initials
     * @param description who left them as what, for screen readers
     * @throws Refusal when the file cannot be read or is signed
     */
    void mark(Path file, Path target, InitialledPart part, String letters, String description);
}
