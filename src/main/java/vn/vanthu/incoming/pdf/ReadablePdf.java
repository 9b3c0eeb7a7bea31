package vn.vanthu.incoming.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.vanthu.incoming.ReceivedPdf;
import vn.vanthu.platform.problem.Refusal;

/** Opens the file as a reader would. */
@ApplicationScoped
class ReadablePdf implements ReceivedPdf {

    /** The header must stand in the first kilobyte (ISO 32000-1, Annex H). */
    private static final int HEADER_WITHIN = 1024;

    @Override
    public int pages(Path file) {
        requireHeader(file);
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() < 1) {
                throw new Refusal(Refusal.Kind.INVALID, "incoming.file.damaged");
            }
            return document.getNumberOfPages();
        } catch (InvalidPasswordException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "incoming.file.encrypted");
        } catch (IOException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "incoming.file.damaged");
        }
    }

    private static void requireHeader(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            String start = new String(bytes.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
            if (!start.contains("%PDF-")) {
                throw new Refusal(Refusal.Kind.INVALID, "incoming.file.no-pdf");
            }
        } catch (IOException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "incoming.file.damaged");
        }
    }
}
