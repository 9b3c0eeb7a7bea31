package vn.vanthu.compose;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Lays official documents out by NĐ 30/2020, Phụ lục I, as tagged PDF/A-2a with embedded fonts.
 *
 * <p>Safe for use by many threads. The same document, settings and instant of the clock give the same bytes.
 */
public final class Composer {

    /** Diameter of an agency's round seal, in points (36 mm). */
    private static final double SEAL = 36 * 72 / 25.4;

    /** Height of Liberation Serif above and below the base line, as multiples of the letter size. */
    private static final double ASCENT = 0.891;

    private static final double DESCENT = 0.216;

    private final Clock clock;

    /** @param clock tells the creation date that is written into the files */
    public Composer(Clock clock) {
        this.clock = clock;
    }

    /**
     * The sheet as it goes to the signatory: number and date still open, their places told in the answer.
     *
     * @param document may be incomplete; what is missing is left out
     */
    public RenderedDocument render(ComposedDocument document, LayoutSettings settings) {
        return render(document, settings, Optional.empty());
    }

    /** The sheet with number and date printed in the text, for what is signed on paper or already has them. */
    public RenderedDocument render(ComposedDocument document, LayoutSettings settings, Issue issue) {
        return render(document, settings, Optional.of(issue));
    }

    private RenderedDocument render(ComposedDocument document, LayoutSettings settings, Optional<Issue> issue) {
        SheetHtml html = new SheetHtml(document, settings, issue);
        PdfLayout.Sheet sheet = PdfLayout.render(html.sheet(), clock.instant());
        return new RenderedDocument(sheet.pdf(), sheet.pages(), places(sheet.places(), html.dateSize()));
    }

    private static FieldPlaces places(Map<String, Place> found, double dateSize) {
        Place signature = found.get(SheetHtml.SIGNATURE);
        return new FieldPlaces(
                Optional.ofNullable(found.get(SheetHtml.NUMBER)).map(gap -> line(gap, SheetHtml.NUMBER_SIZE)),
                Optional.ofNullable(found.get(SheetHtml.DATE)).map(gap -> line(gap, dateSize)),
                signature,
                sealBeside(signature),
                Optional.ofNullable(found.get(SheetHtml.COUNTERPART)),
                SheetHtml.NUMBER_SIZE,
                dateSize);
    }

    /** A gap in a line stands on the line's base; the field also needs room for what hangs below it. */
    private static Place line(Place gap, double size) {
        return new Place(gap.page(), gap.x(), gap.y() - DESCENT * size, gap.width(), (ASCENT + DESCENT) * size);
    }

    /** The seal covers a third of the signature, on its left (NĐ 30/2020, Điều 33.1 and Phụ lục I, mục II.8). */
    private static Place sealBeside(Place signature) {
        double right = signature.x() + signature.width() / 3;
        double middle = signature.y() + signature.height() / 2;
        return new Place(signature.page(), right - SEAL, middle - SEAL / 2, SEAL, SEAL);
    }
}
