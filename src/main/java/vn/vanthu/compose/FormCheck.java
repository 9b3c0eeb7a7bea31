package vn.vanthu.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The form check (kiểm tra thể thức và kỹ thuật trình bày, NĐ 30/2020, Điều 12.2): lists what departs from the decree,
 * before a person looks. It proposes and never refuses: the person who checks the form decides.
 */
public final class FormCheck {

    private FormCheck() {}

    /** What departs in a document composed here, in the order of the sheet; empty when nothing was found. */
    public static List<Finding> of(ComposedDocument document) {
        return new ComposedCheck(document).findings();
    }

    /**
     * What departs in a PDF made elsewhere, as far as the file tells. A file that cannot be read gives one finding that
     * says so.
     */
    public static List<Finding> ofPdf(byte[] pdf) {
        return check(() -> Loader.loadPDF(pdf));
    }

    /** The same for a file; it is not read into memory as a whole. */
    public static List<Finding> ofPdf(Path pdf) {
        return check(() -> Loader.loadPDF(pdf.toFile()));
    }

    private interface Opening {
        PDDocument open() throws IOException;
    }

    private static List<Finding> check(Opening opening) {
        try (PDDocument document = opening.open()) {
            return document.isEncrypted()
                    ? List.of(Finding.of(FormRule.FILE_ENCRYPTED))
                    : new PdfFormCheck(document).findings();
        } catch (InvalidPasswordException e) {
            return List.of(Finding.of(FormRule.FILE_ENCRYPTED));
        } catch (IOException e) {
            return List.of(Finding.of(FormRule.FILE_UNREADABLE));
        }
    }
}
