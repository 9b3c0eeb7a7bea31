package vn.vanthu.outgoing.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.vanthu.signing.Placement;

/**
 * Where the four fields stand on a document made elsewhere, read off its lines: the number after {@code Số:}, the date
 * over the date line, the signature above the signatory's name, the seal over a third of it. What a page does not tell
 * stands where the decree's layout has it (NĐ 30/2020, Phụ lục I).
 */
record SheetPlaces(Placement number, Placement date, Placement signature, Placement seal) {

    private static final double NUMBER_WIDTH = 42;
    private static final double DATE_WIDTH = 190;
    private static final double LINE = 18;
    private static final double SIGNATURE_WIDTH = 140;
    private static final double SIGNATURE_HEIGHT = 56;
    private static final double SEAL = 36 * Placement.MILLIMETRE;
    private static final Pattern NUMBER_LINE = Pattern.compile("^Số\\s*:.*");
    private static final Pattern DATE_LINE = Pattern.compile(".*ngày\\s.*tháng\\s.*năm\\s.*", Pattern.DOTALL);

    /** By the decree's layout, on the first page of an A4 sheet. */
    static final SheetPlaces USUAL = usual(1);

    /** Reads the first page for number and date and the last ones for the name. */
    static SheetPlaces read(PDDocument document, String signatory) throws IOException {
        Lines lines = Lines.of(document);
        int last = document.getNumberOfPages();
        SheetPlaces usual = usual(last);
        Optional<Line> numbered =
                lines.first(1, text -> NUMBER_LINE.matcher(text).matches());
        Placement number = numbered.map(SheetPlaces::afterLabel).orElse(usual.number());
        Placement date = lines.first(1, text -> DATE_LINE.matcher(text).matches())
                .map(line -> new Placement(1, line.xOf("ngày"), line.bottom(), DATE_WIDTH, LINE))
                .or(() -> numbered.flatMap(lines::placeNameBeside).map(SheetPlaces::behind))
                .orElse(usual.date());
        Placement signature = lines.last(text -> text.endsWith(normal(signatory)) && !signatory.isBlank())
                .map(SheetPlaces::aboveName)
                .orElse(usual.signature());
        return new SheetPlaces(number, date, signature, Placement.sealOver(signature, SEAL, SEAL));
    }

    private static SheetPlaces usual(int lastPage) {
        Placement signature = new Placement(lastPage, 350, 120, SIGNATURE_WIDTH, SIGNATURE_HEIGHT);
        return new SheetPlaces(
                new Placement(1, 115, 740, NUMBER_WIDTH, LINE),
                new Placement(1, 350, 740, DATE_WIDTH, LINE),
                signature,
                Placement.sealOver(signature, SEAL, SEAL));
    }

    /** Between {@code Số:} and the slash before the symbol, or as wide as a number needs where there is no slash. */
    private static Placement afterLabel(Line line) {
        double left = line.afterColon();
        double width = line.xOfFirst("/")
                .map(slash -> slash - left)
                .filter(gap -> gap > 8)
                .orElse(NUMBER_WIDTH);
        return new Placement(1, left, line.bottom(), width, LINE);
    }

    /** Behind the place name and its comma. */
    private static Placement behind(Line place) {
        return new Placement(1, place.right() + 4, place.bottom(), DATE_WIDTH, LINE);
    }

    private static Placement aboveName(Line name) {
        double left = Math.max(0, name.middle() - SIGNATURE_WIDTH / 2);
        return new Placement(name.page(), left, name.bottom() + LINE + 6, SIGNATURE_WIDTH, SIGNATURE_HEIGHT);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** A line of a page with the places of its letters; the origin is the lower left of what is shown. */
    private record Line(int page, String text, List<TextPosition> letters, double pageHeight) {

        double bottom() {
            return pageHeight - letters.get(0).getYDirAdj() - 4;
        }

        double right() {
            TextPosition end = letters.get(letters.size() - 1);
            return end.getXDirAdj() + end.getWidthDirAdj();
        }

        Optional<Double> xOfFirst(String sign) {
            return letters.stream()
                    .filter(letter -> letter.getUnicode().equals(sign))
                    .findFirst()
                    .map(letter -> (double) letter.getXDirAdj());
        }

        double middle() {
            return (letters.get(0).getXDirAdj() + right()) / 2;
        }

        double afterColon() {
            return letters.stream()
                    .filter(letter -> letter.getUnicode().contains(":"))
                    .findFirst()
                    .map(letter -> (double) letter.getXDirAdj() + letter.getWidthDirAdj() + 1)
                    .orElse((double) letters.get(0).getXDirAdj());
        }

        /** Left edge of the first letter of a word; of the line where the word is not found letter by letter. */
        double xOf(String word) {
            StringBuilder so = new StringBuilder();
            for (TextPosition letter : letters) {
                so.append(letter.getUnicode());
                if (normal(so.toString()).endsWith(word.substring(0, 1))
                        && normal(rest(letter)).startsWith(word)) {
                    return letter.getXDirAdj();
                }
            }
            return letters.get(0).getXDirAdj();
        }

        private String rest(TextPosition from) {
            StringBuilder rest = new StringBuilder();
            letters.subList(letters.indexOf(from), letters.size()).forEach(letter -> rest.append(letter.getUnicode()));
            return rest.toString();
        }
    }

    /** The lines of a document. */
    private static final class Lines extends PDFTextStripper {

        private final List<Line> found = new ArrayList<>();

        static Lines of(PDDocument document) throws IOException {
            Lines lines = new Lines();
            lines.setSortByPosition(false);
            lines.getText(document);
            return lines;
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            if (!letters.isEmpty()) {
                PDRectangle shown = getCurrentPage().getCropBox();
                boolean turned = getCurrentPage().getRotation() % 180 != 0;
                found.add(new Line(
                        getCurrentPageNo(),
                        normal(text),
                        List.copyOf(letters),
                        turned ? shown.getWidth() : shown.getHeight()));
            }
        }

        Optional<Line> first(int page, Predicate<String> wanted) {
            return found.stream()
                    .filter(line -> line.page() == page && wanted.test(line.text()))
                    .findFirst();
        }

        /** The place name of a date line that is still open: it ends with a comma, at the height of the number. */
        Optional<Line> placeNameBeside(Line number) {
            return found.stream()
                    .filter(line -> line.page() == number.page()
                            && line.text().endsWith(",")
                            && Math.abs(line.bottom() - number.bottom()) < LINE)
                    .findFirst();
        }

        Optional<Line> last(Predicate<String> wanted) {
            return found.stream().filter(line -> wanted.test(line.text())).reduce((a, b) -> b);
        }
    }
}
