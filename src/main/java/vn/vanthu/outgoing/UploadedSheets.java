package vn.vanthu.outgoing;

import java.nio.file.Path;
import vn.vanthu.platform.problem.Refusal;

/** PDF files that were made elsewhere. */
public interface UploadedSheets {

    /**
     * Throws a {@link Refusal} that says what to do, unless the file is a PDF that can be signed: readable, not encrypted,
     * not signed already.
     */
    void requireSignable(Path file);

    /**
     * Writes a copy that has the four fields (number, date, signature, seal). Where each stands is read off the pages:
     * after {@code Số:}, over the date line, above the signatory's name; where the page does not tell, at the usual place
     * of the decree's layout.
     *
     * @param signatory full name as printed
     */
    void prepare(Path file, Path target, String signatory);

    /** Number of pages. */
    int pages(Path file);
}
