package vn.vanthu.outgoing.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.outgoing.InitialledPart;
import vn.vanthu.outgoing.MarkedSheets;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.pdf.DocumentPreparation;

/** Initials as a read-only field with its letters, added to the sheet by an update. */
@ApplicationScoped
class PdfMarks implements MarkedSheets {

    private static final double SIZE = 9;
    private static final double LETTER = 0.6 * SIZE;

    @Override
    public void mark(Path file, Path target, InitialledPart part, String letters, String description) {
        try (PDDocument document = Loader.loadPDF(file.toFile());
                OutputStream sink = Files.newOutputStream(target);
                PdfSource source = PdfSource.open(file)) {
            Placement place = MarkPlaces.of(document, part, letters.length() * LETTER);
            DocumentPreparation.builder()
                    .mark(part.field(), place, SIZE, letters, description)
                    .build()
                    .prepare(source, sink);
        } catch (SigningRefusedException e) {
            throw new Refusal(e, Refusal.Kind.CONFLICT, "outgoing.upload." + e.reason());
        } catch (IOException | PdfException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "outgoing.upload.DAMAGED");
        }
    }
}
