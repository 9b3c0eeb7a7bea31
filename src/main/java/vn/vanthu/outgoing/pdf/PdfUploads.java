package vn.vanthu.outgoing.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.outgoing.UploadedSheets;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.pdf.DocumentPreparation;
import vn.vanthu.signing.pdf.DocumentPreparation.Alignment;
import vn.vanthu.signing.pdf.DocumentPreparation.TextStyle;

/** Uploaded PDF files: whether they can be signed, and where their fields go. */
@ApplicationScoped
class PdfUploads implements UploadedSheets {

    @Override
    public void requireSignable(Path file) {
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            prepare(file, nowhere, SheetPlaces.USUAL);
            pages(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void prepare(Path file, Path target, String signatory) {
        try (PDDocument document = Loader.loadPDF(file.toFile());
                OutputStream sink = Files.newOutputStream(target)) {
            prepare(file, sink, SheetPlaces.read(document, signatory));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public int pages(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void prepare(Path file, OutputStream sink, SheetPlaces places) throws IOException {
        DocumentPreparation preparation = DocumentPreparation.builder()
                .textField(
                        DocumentPreparation.NUMBER,
                        places.number().placement(),
                        style(places.number(), false, Alignment.RIGHT),
                        "Số văn bản")
                .textField(
                        DocumentPreparation.DATE,
                        places.date().placement(),
                        style(places.date(), true, Alignment.LEFT),
                        "Ngày ban hành")
                .signatureField(
                        DocumentPreparation.SIGNATORY, places.signature().placement(), "Chữ ký của người có thẩm quyền")
                .signatureField(DocumentPreparation.SEAL, places.seal(), "Chữ ký số của cơ quan", FieldLock.all())
                .build();
        try (PdfSource source = PdfSource.open(file)) {
            preparation.prepare(source, sink);
        } catch (SigningRefusedException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "outgoing.upload." + e.reason());
        } catch (PdfException e) {
            throw unreadable(e);
        }
    }

    /** As large as what is printed beside it; dots and open words under a place that was found are covered. */
    private static TextStyle style(SheetPlaces.Text place, boolean italic, Alignment alignment) {
        return new TextStyle(place.size(), false, italic, alignment, place.found());
    }

    private static Refusal unreadable(Exception cause) {
        return new Refusal(cause, Refusal.Kind.INVALID, "outgoing.upload.DAMAGED");
    }
}
