package vn.vanthu.incoming;

import java.nio.file.Path;
import vn.vanthu.platform.problem.Refusal;

/** Looks into a PDF that was received outside the exchange. */
public interface ReceivedPdf {

    /** Number of pages. Throws a {@link Refusal} that says what to do when it is no PDF, damaged or encrypted. */
    int pages(Path file);
}
