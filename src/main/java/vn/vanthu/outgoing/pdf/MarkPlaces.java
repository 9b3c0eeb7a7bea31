package vn.vanthu.outgoing.pdf;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.vanthu.outgoing.InitialledPart;
import vn.vanthu.outgoing.pdf.SheetLines.Line;
import vn.vanthu.outgoing.pdf.SheetLines.Piece;
import vn.vanthu.signing.Placement;

/** Where initials stand on a sheet: behind the last line of the content, or of "Nơi nhận". */
final class MarkPlaces {

    private static final Pattern RECIPIENTS = Pattern.compile("^Nơi nhận\\s*:?", Pattern.UNICODE_CASE);
    private static final Pattern PAGE_NUMBER = Pattern.compile("^\\s*\\d+\\s*$");
    private static final double LEFT_COLUMN = 0.45;
    private static final double EDGE = 12 * Placement.MILLIMETRE;
    private static final double GAP = 4;
    private static final double HEIGHT = 12;
    private static final double BELOW_BASE = 3;
    private static final double BIGGEST_LINE_GAP = 2.2;
    private static final double FOOT = 60;
    private static final double LEFT_MARGIN = 85;

    private final PDDocument document;
    private final SheetLines lines;

    private MarkPlaces(PDDocument document) throws IOException {
        this.document = document;
        this.lines = SheetLines.of(document);
    }

    /**
     * The place of one mark.
     *
     * @param width of the letters in points
     */
    static Placement of(PDDocument document, InitialledPart part, double width) throws IOException {
        MarkPlaces places = new MarkPlaces(document);
        Optional<Piece> last = part == InitialledPart.CONTENT ? places.endOfContent() : places.endOfRecipients();
        return last.map(piece -> places.behind(piece, width)).orElseGet(() -> places.atFoot(part, width));
    }

    /** Right of the text where the page has room, else under its end. */
    private Placement behind(Piece piece, double width) {
        double most = pageWidth(piece.line().page()) - EDGE - width;
        double x = piece.right() + GAP;
        double base = piece.line().base() - BELOW_BASE;
        return x <= most
                ? new Placement(piece.line().page(), x, base, width, HEIGHT)
                : new Placement(piece.line().page(), most, base - HEIGHT, width, HEIGHT);
    }

    private Placement atFoot(InitialledPart part, double width) {
        double y = part == InitialledPart.CONTENT ? FOOT + 2 * HEIGHT : FOOT;
        return new Placement(document.getNumberOfPages(), LEFT_MARGIN, y, width, HEIGHT);
    }

    /** The lowest line above the heading of the recipients that begins in the left half; office lines do not. */
    private Optional<Piece> endOfContent() {
        return heading()
                .flatMap(heading -> IntStream.iterate(heading.line().page(), page -> page >= 1, page -> page - 1)
                        .mapToObj(page -> lastLine(page, heading))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Piece> lastLine(int page, Piece heading) {
        double end = pageWidth(page) * LEFT_COLUMN;
        return lines.onPage(page)
                .filter(line -> page < heading.line().page()
                        || line.base() > heading.line().base() + line.size() / 2)
                .filter(line -> !PAGE_NUMBER.matcher(line.text()).matches())
                .map(Line::pieces)
                .filter(pieces -> !pieces.isEmpty() && pieces.get(0).left() < end)
                .map(pieces -> pieces.get(pieces.size() - 1))
                .min(Comparator.comparingDouble(piece -> piece.line().base()));
    }

    private Optional<Piece> endOfRecipients() {
        return heading().map(this::lastBelow);
    }

    private Piece lastBelow(Piece heading) {
        Piece last = heading;
        double end = pageWidth(heading.line().page()) * LEFT_COLUMN;
        List<Line> below = lines.onPage(heading.line().page())
                .filter(line -> line.base() < heading.line().base())
                .toList();
        for (Line line : below) {
            Optional<Piece> left = line.pieces().stream()
                    .findFirst()
                    .filter(piece -> piece.left() < end && piece.left() < heading.right() + EDGE);
            boolean near = last.line().base() - line.base()
                    < BIGGEST_LINE_GAP * Math.max(heading.line().size(), line.size());
            if (left.isPresent() && near) {
                last = left.get();
            }
        }
        return last;
    }

    private Optional<Piece> heading() {
        return IntStream.iterate(document.getNumberOfPages(), page -> page >= 1, page -> page - 1)
                .boxed()
                .flatMap(page -> lines.onPage(page))
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> RECIPIENTS.matcher(piece.text()).find())
                .findFirst();
    }

    private double pageWidth(int number) {
        PDPage page = document.getPage(number - 1);
        return page.getRotation() % 180 == 0
                ? page.getCropBox().getWidth()
                : page.getCropBox().getHeight();
    }
}
