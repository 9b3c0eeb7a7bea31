package vn.vanthu.outgoing.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.outgoing.CodedSheets;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.PrintedCode;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.pdf.DocumentPreparation;

/** QR codes (ISO/IEC 18004) as squares drawn in a field that does nothing, added to the sheet by an update. */
@ApplicationScoped
class PdfCodes implements CodedSheets {

    static final String FIELD = "check-code";

    @Override
    public boolean print(
            Path file, Path target, boolean composed, String address, List<String> lines, String description) {
        try {
            Optional<Placement> place = composed ? Optional.of(EmptyMargin.USUAL) : EmptyMargin.in(file);
            if (place.isEmpty()) {
                return false;
            }
            DocumentPreparation preparation = DocumentPreparation.builder()
                    .code(FIELD, place.get(), new PrintedCode(modules(address), lines), description)
                    .build();
            try (PdfSource source = PdfSource.open(file);
                    OutputStream sink = Files.newOutputStream(target)) {
                preparation.prepare(source, sink);
            }
            return true;
        } catch (SigningRefusedException e) {
            throw new Refusal(e, Refusal.Kind.CONFLICT, "outgoing.upload." + e.reason());
        } catch (IOException | PdfException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "outgoing.upload.DAMAGED");
        }
    }

    private static List<String> modules(String text) {
        ByteMatrix matrix;
        try {
            matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("The address is too long for a QR code: " + text, e);
        }
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < matrix.getHeight(); y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < matrix.getWidth(); x++) {
                row.append(matrix.get(x, y) == 1 ? '1' : '0');
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
