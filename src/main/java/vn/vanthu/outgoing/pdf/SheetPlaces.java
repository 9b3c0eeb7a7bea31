package vn.vanthu.outgoing.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.outgoing.pdf.SheetLines.Line;
import vn.vanthu.outgoing.pdf.SheetLines.Piece;
import vn.vanthu.signing.Placement;

/**
 * Where the four fields stand on a document made elsewhere, read off its lines: the number after {@code Số:}, the date
 * over the date line, the signature above the signatory's name, the seal over a third of it. What a page does not tell
 * stands where the decree's layout has it (NĐ 30/2020, Phụ lục I).
 *
 * @param number place of the number
 * @param date place of the date
 * @param signature place of the signatory's image
 * @param seal place of the agency's seal
 */
record SheetPlaces(Text number, Text date, Signature signature, Placement seal) {

    /**
     * A place for text.
     *
     * @param size font size of what is printed beside it
     * @param found whether the sheet told it; what is printed there, such as dots, is then covered
     */
    record Text(Placement placement, double size, boolean found) {}

    /**
     * A place for an image.
     *
     * @param found whether the sheet told it
     */
    record Signature(Placement placement, boolean found) {}

    private static final double NUMBER_WIDTH = 42;
    private static final double LEAST_NUMBER_WIDTH = 14;
    private static final double DATE_WIDTH = 190;
    private static final double LINE = 18;
    private static final double NUMBER_SIZE = 13;
    private static final double DATE_SIZE = 14;
    private static final double SIGNATURE_WIDTH = 140;
    private static final double SIGNATURE_HEIGHT = 56;
    private static final double LEAST_SIGNATURE_HEIGHT = 30;
    private static final double SEAL = 36 * Placement.MILLIMETRE;

    private static final String BLANK = "[\\s.…_·‥-]";
    private static final Pattern NUMBER_LINE = Pattern.compile(
            "(?:^|\\t|\\s)S[ốỐ](?:\\s*:" + BLANK + "*|\\t|" + BLANK + "{2,})(?=(/)|$|\\t|\\p{Lu})",
            Pattern.UNICODE_CASE);
    private static final String SPOT = BLANK + "*[0-9]{0,4}" + BLANK + "*";
    private static final Pattern DATE_LINE = Pattern.compile(
            "ngày" + SPOT + "tháng" + SPOT + "năm" + SPOT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OPEN_PLACE_NAME = Pattern.compile(",$");
    private static final Pattern OFFICE =
            Pattern.compile("^(?:(?:TM|KT|TL|TUQ|Q)\\s*\\.|(?:QUYỀN )?(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC"
                    + "|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|VỤ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TRƯỞNG"
                    + "|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHI CỤC TRƯỞNG)).*");

    /** By the decree's layout, on the first page of an A4 sheet. */
    static final SheetPlaces USUAL = usual(1);

    /** Reads the first page for number and date and the last ones for the name. */
    static SheetPlaces read(PDDocument document, String signatory) throws IOException {
        SheetLines lines = SheetLines.of(document);
        int last = document.getNumberOfPages();
        SheetPlaces usual = usual(last);
        Optional<Line> numbered = lines.onPage(1)
                .filter(line -> line.find(NUMBER_LINE).isPresent())
                .findFirst();
        Text date = numbered.flatMap(line -> dateBeside(lines, line))
                .or(() -> numbered.flatMap(line -> behindPlaceName(lines, line)))
                .or(() -> dateBehindPlaceName(lines))
                .orElse(usual.date());
        Signature signature = IntStream.iterate(last, page -> page >= 1, page -> page - 1)
                .mapToObj(page -> aboveName(lines, page, signatory))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> belowOffice(lines, last))
                .orElse(usual.signature());
        return new SheetPlaces(
                numbered.map(SheetPlaces::afterLabel).orElse(usual.number()),
                date,
                signature,
                Placement.sealOver(signature.placement(), SEAL, SEAL));
    }

    private static SheetPlaces usual(int lastPage) {
        Placement signature = new Placement(lastPage, 350, 120, SIGNATURE_WIDTH, SIGNATURE_HEIGHT);
        return new SheetPlaces(
                new Text(new Placement(1, 115, 740, NUMBER_WIDTH, LINE), NUMBER_SIZE, false),
                new Text(new Placement(1, 350, 740, DATE_WIDTH, LINE), DATE_SIZE, false),
                new Signature(signature, false),
                Placement.sealOver(signature, SEAL, SEAL));
    }

    /** Between {@code Số:} and the slash before the symbol, or as wide as a number needs where there is no slash. */
    private static Text afterLabel(Line line) {
        Matcher match = line.find(NUMBER_LINE).orElseThrow();
        int label = line.text().substring(0, match.end()).lastIndexOf(':');
        int end = label >= match.start() ? label : endOfLabel(line, match.start());
        double left = line.right(end) + 1;
        double width = match.group(1) == null ? NUMBER_WIDTH : line.left(match.start(1)) - left;
        return new Text(onLine(line, left, Math.max(LEAST_NUMBER_WIDTH, width)), line.size(), true);
    }

    private static int endOfLabel(Line line, int from) {
        int at = from;
        while ("ốỐ".indexOf(line.text().charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The date line stands in the row of the number, or a little lower; dates further down are those of laws. */
    private static Optional<Text> dateBeside(SheetLines lines, Line numbered) {
        return lines.onPage(1)
                .filter(line -> Math.abs(line.base() - numbered.base()) < 2 * LINE)
                .flatMap(line -> line.find(DATE_LINE).map(match -> over(line, match)).stream())
                .findFirst();
    }

    private static Optional<Text> dateBehindPlaceName(SheetLines lines) {
        return lines.onPage(1)
                .flatMap(line -> line
                        .find(DATE_LINE)
                        .filter(match -> line.text().substring(0, match.start()).endsWith(", "))
                        .map(match -> over(line, match))
                        .stream())
                .findFirst();
    }

    /** Over the whole date line from its first word, which may be printed with dots and the year. */
    private static Text over(Line line, Matcher match) {
        double left = line.left(match.start());
        int end = match.end();
        while (Character.isWhitespace(line.text().charAt(end - 1))) {
            end--;
        }
        return new Text(onLine(line, left, Math.max(DATE_WIDTH, line.right(end - 1) - left)), line.size(), true);
    }

    private static Placement onLine(Line line, double left, double width) {
        return new Placement(line.page(), left, line.base() - LINE / 4, width, LINE);
    }

    /** Behind a place name and its comma at the height of the number, where the date itself is not printed. */
    private static Optional<Text> behindPlaceName(SheetLines lines, Line numbered) {
        return lines.onPage(1)
                .filter(line -> Math.abs(line.base() - numbered.base()) < LINE)
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> OPEN_PLACE_NAME.matcher(piece.text()).find())
                .findFirst()
                .map(piece -> new Text(
                        onLine(piece.line(), piece.right() + 4, DATE_WIDTH),
                        piece.line().size(),
                        true));
    }

    /** Between the name, printed alone or behind a title, and what stands above it. */
    private static Optional<Signature> aboveName(SheetLines lines, int page, String signatory) {
        String name = normal(signatory);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Pattern named = Pattern.compile("^(?:.{0,20}[\\s.])?" + Pattern.quote(name) + "(?:\\s*\\(.*\\))?$");
        List<Piece> pieces =
                lines.onPage(page).flatMap(line -> line.pieces().stream()).toList();
        return pieces.stream()
                .filter(piece -> named.matcher(normal(piece.text())).matches())
                .reduce((first, second) -> second)
                .map(piece -> above(piece, pieces));
    }

    private static Signature above(Piece name, List<Piece> pieces) {
        double floor = name.line().base() + name.line().size() * 0.9;
        double ceiling = pieces.stream()
                .filter(piece -> piece.line().base() > floor && piece.isOver(name))
                .mapToDouble(piece -> piece.line().base() - piece.line().size() * 0.25)
                .min()
                .orElse(floor + SIGNATURE_HEIGHT + LINE);
        double height = Math.max(LEAST_SIGNATURE_HEIGHT, Math.min(SIGNATURE_HEIGHT, ceiling - floor));
        double bottom = floor + Math.max(0, Math.min(ceiling - floor - height, 6));
        double left = Math.max(0, name.middle() - SIGNATURE_WIDTH / 2);
        return new Signature(new Placement(name.line().page(), left, bottom, SIGNATURE_WIDTH, height), true);
    }

    /** Under the last line that names an office, where no name is printed. */
    private static Optional<Signature> belowOffice(SheetLines lines, int page) {
        return lines.onPage(page)
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> OFFICE.matcher(piece.text()).matches())
                .reduce((first, second) -> second)
                .map(office -> new Signature(
                        new Placement(
                                page,
                                Math.max(0, office.middle() - SIGNATURE_WIDTH / 2),
                                Math.max(0, office.line().base() - LINE / 2 - SIGNATURE_HEIGHT),
                                SIGNATURE_WIDTH,
                                SIGNATURE_HEIGHT),
                        true));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
    }
}
