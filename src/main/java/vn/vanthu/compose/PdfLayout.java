package vn.vanthu.compose;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * XHTML to tagged PDF/A-2a with embedded fonts. Nothing outside the XHTML is ever loaded, and the same XHTML at the same
 * instant gives the same bytes.
 */
final class PdfLayout {

    private static final String FAMILY = "VanThu Serif";
    private static final Pattern PLACES = Pattern.compile("place-.*");
    private static final Pattern XMP_DATE = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");
    private static final byte[] COLOUR_PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfLayout() {}

    /**
     * A file and the places of the elements whose id begins with {@code place-}.
     *
     * @param pages number of pages
     */
    record Sheet(byte[] pdf, int pages, Map<String, Place> places) {}

    static Sheet render(Html xhtml, Instant created) {
        try (PdfBoxRenderer renderer = builder(xhtml).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            Map<String, Place> places = places(renderer);
            PDDocument document = renderer.getPdfDocument();
            date(document, created);
            document.setDocumentId(checksum(xhtml, created));
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            document.save(out);
            return new Sheet(out.toByteArray(), document.getNumberOfPages(), places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(Html xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(xhtml.markup(), null)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOUR_PROFILE)
                .withProducer("VanThu")
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        use(builder, Typeface.REGULAR, 400, FontStyle.NORMAL);
        use(builder, Typeface.BOLD, 700, FontStyle.NORMAL);
        use(builder, Typeface.ITALIC, 400, FontStyle.ITALIC);
        use(builder, Typeface.BOLD_ITALIC, 700, FontStyle.ITALIC);
        return builder;
    }

    private static Map<String, Place> places(PdfBoxRenderer renderer) {
        Map<String, Place> places = new HashMap<>();
        for (PagePosition<Box> found : renderer.findPagePositionsByID(PLACES)) {
            places.putIfAbsent(
                    found.getId(),
                    new Place(found.getPageNo() + 1, found.getX(), found.getY(), found.getWidth(), found.getHeight()));
        }
        return places;
    }

    /** PDF/A wants one creation date in both places where a file tells it. */
    private static void date(PDDocument document, Instant created) throws IOException {
        Instant second = created.truncatedTo(ChronoUnit.SECONDS);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(second.atZone(ZoneOffset.UTC)));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = XMP_DATE.matcher(xmp).replaceAll("<xmp:CreateDate>" + second + "</xmp:CreateDate>");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static long checksum(Html xhtml, Instant created) {
        CRC32C checksum = new CRC32C();
        checksum.update((xhtml.markup() + created).getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    private static void use(PdfRendererBuilder builder, Typeface face, int weight, FontStyle style) {
        builder.useFont(face::open, FAMILY, weight, style, true);
    }
}
