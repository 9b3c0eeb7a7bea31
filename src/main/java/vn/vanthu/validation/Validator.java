package vn.vanthu.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.validation.trust.ChainCheck;

/**
 * Checks the signatures of PDF files. One instance serves many files and many threads; it remembers certificates and
 * CRLs whose signatures it has verified.
 */
public final class Validator {
    private final ValidationContext context;
    private final Clock clock;
    private final ChainCheck chains;

    public Validator(ValidationContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
        this.chains = new ChainCheck(context);
    }

    /**
     * Checks a file as of now.
     *
     * @throws IOException when the file cannot be opened; a file that is no PDF gives a report with an error instead
     */
    public Report validate(Path path) throws IOException {
        return validate(path, clock.instant());
    }

    /** Checks a file as of a moment: later revocation data do not count. */
    public Report validate(Path path, Instant moment) throws IOException {
        return validate(PdfSource.open(path), moment);
    }

    /** Checks a file held in memory as of now. */
    public Report validate(byte[] bytes) {
        return validate(bytes, clock.instant());
    }

    /** Checks a file held in memory as of a moment. */
    public Report validate(byte[] bytes, Instant moment) {
        return validate(PdfSource.of(bytes), moment);
    }

    private Report validate(PdfSource source, Instant moment) {
        try (source) {
            PdfFile file = PdfFile.of(source);
            if (file.locked()) {
                return Report.unreadable(Reason.error("file.encrypted"), moment);
            }
            return new Examination(context, chains, file, moment, new Deadline(clock, context.budget())).report();
        } catch (PdfException e) {
            return Report.unreadable(reason(e), moment);
        } catch (StackOverflowError e) {
            // structures nested deeper than any honest file nests them
            return Report.unreadable(Reason.error("file.limit"), moment);
        }
    }

    private static Reason reason(PdfException e) {
        return switch (e.reason()) {
            case NOT_PDF -> Reason.error("file.notPdf");
            case ENCRYPTED -> Reason.error("file.encrypted");
            case LIMIT -> Reason.error("file.limit");
            case IO -> Reason.error("file.io");
            default -> Reason.error("file.damaged");
        };
    }
}
