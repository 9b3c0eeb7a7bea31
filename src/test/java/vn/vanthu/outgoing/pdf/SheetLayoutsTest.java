package vn.vanthu.outgoing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import vn.vanthu.signing.Placement;

/**
 * How often the places are found on sheets made elsewhere: forty layouts that differ in the wording of the lines, in the
 * pieces their letters are written in, in fonts, sizes, columns, order, turning and cropping. The sheets are left in
 * {@code target/sheets}, the figures in {@code target/places.txt}; less than the floor fails.
 */
class SheetLayoutsTest {

    private static final Path SHEETS = Path.of("target", "sheets");
    private static final String NAME = "Nguyễn Thị Thuỳ Dương";
    private static final List<String> NUMBERS = List.of(
            "Số:         /QĐ-UBND",
            "Số: ……./QĐ-UBND",
            "Số:........./2026/QĐ-UBND",
            "Số:          /2026/NQ-HĐND",
            "Số :         /TB-SXD",
            "SỐ:         /BC-SXD",
            "Số          /CV-SXD",
            "Số: ____/KH-SXD",
            "Số:|/TTr-SXD",
            "Số:           /GM-VP");
    private static final List<String> DATES = List.of(
            "Bình Minh, ngày      tháng      năm 2026",
            "Hà Nội, ngày … tháng … năm 2026",
            "......, ngày ..... tháng ..... năm 20.....",
            "Bình Minh, ngày|tháng|năm 2026",
            "Bình Minh,",
            "Thành phố Hồ Chí Minh, ngày    tháng 3 năm 2026",
            "Thủ Dầu Một, Ngày ___ tháng ___ năm 2026");
    private static final List<List<String>> OFFICES = List.of(
            List.of("GIÁM ĐỐC"),
            List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
            List.of("Q. GIÁM ĐỐC"),
            List.of("TM. HỘI ĐỒNG NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"));
    private static final List<String> NAMES =
            List.of(NAME, "TS. " + NAME, "NGUYỄN THỊ THUỲ DƯƠNG", NAME + " (đã ký)", "Bác sĩ CKII " + NAME, "");

    /** In which pieces a line is written. */
    private enum Pieces {
        LINES,
        WORDS,
        LETTERS
    }

    /** Left edge, right edge and base line of the number; left edge and base line of the date. */
    private record Truth(double[] number, double[] date) {}

    private record Result(String layout, boolean number, boolean date, boolean signature) {}

    /** A sheet in the making. */
    private static final class Sheet {
        final PDDocument document = new PDDocument();
        final PDFont font;
        final PDPage page;
        final PDPageContentStream content;
        final Pieces pieces;
        final boolean decomposed;

        Sheet(int index, int rotation, boolean cropped) throws IOException {
            String face = index % 4 == 3 ? "LiberationSans-Regular" : "LiberationSerif-Regular";
            try (InputStream file = Sheet.class.getResourceAsStream("/liberation/" + face + ".ttf")) {
                font = PDType0Font.load(document, file, index % 2 == 0);
            }
            pieces = Pieces.values()[index % 3];
            decomposed = index % 10 == 7;
            float margin = cropped ? 30 : 0;
            PDRectangle media = rotation % 180 == 0
                    ? new PDRectangle(595 + 2 * margin, 842 + 2 * margin)
                    : new PDRectangle(842 + 2 * margin, 595 + 2 * margin);
            page = new PDPage(media);
            page.setCropBox(
                    new PDRectangle(margin, margin, media.getWidth() - 2 * margin, media.getHeight() - 2 * margin));
            page.setRotation(rotation);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            content.transform(Matrix.getTranslateInstance(margin, margin));
            switch (rotation) {
                case 90 -> content.transform(new Matrix(0, 1, -1, 0, 842, 0));
                case 180 -> content.transform(new Matrix(-1, 0, 0, -1, 595, 842));
                case 270 -> content.transform(new Matrix(0, -1, 1, 0, 0, 595));
                default -> {
                    // upright
                }
            }
        }

        double width(String text, double size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }

        /** Writes a line and gives the left edge of what stands behind each bar, which becomes a gap of 40 points. */
        List<Double> write(double x, double y, double size, String text) throws IOException {
            List<Double> starts = new ArrayList<>();
            double at = x;
            for (String part : text.split("\\|")) {
                starts.add(at);
                run(at, y, size, part);
                at += width(part, size) + 40;
            }
            return starts;
        }

        private void run(double x, double y, double size, String text) throws IOException {
            String[] runs =
                    switch (pieces) {
                        case LINES -> new String[] {text};
                        case WORDS -> text.split("(?<= )");
                        case LETTERS -> text.split("");
                    };
            double at = x;
            for (String run : runs) {
                // a writer of words leaves the blanks to the distance
                String shown = pieces == Pieces.WORDS ? run.stripTrailing() : run;
                if (!shown.isEmpty()) {
                    content.beginText();
                    content.setFont(font, (float) size);
                    content.newLineAtOffset((float) at, (float) y);
                    content.showText(decomposed ? marks(shown) : shown);
                    content.endText();
                }
                at += width(run, size);
            }
        }

        /** Vowels with their marks behind them, as some converters write them. */
        private static String marks(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD);
        }
    }

    @Test
    void placesAreFoundOnMostSheets() throws IOException {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            results.add(layout(i));
        }
        long numbers = results.stream().filter(Result::number).count();
        long dates = results.stream().filter(Result::date).count();
        long signatures = results.stream().filter(Result::signature).count();
        String summary = "of " + results.size() + " sheets: number " + numbers + ", date " + dates
                + ", signature and seal " + signatures;
        StringBuilder report = new StringBuilder(summary).append('\n');
        results.stream()
                .filter(result -> !result.number() || !result.date() || !result.signature())
                .forEach(result -> report.append(result).append('\n'));
        Files.writeString(Path.of("target", "places.txt"), report);
        assertThat(numbers).as(report.toString()).isGreaterThanOrEqualTo(39);
        assertThat(dates).as(report.toString()).isGreaterThanOrEqualTo(39);
        assertThat(signatures).as(report.toString()).isGreaterThanOrEqualTo(39);
    }

    private static Result layout(int index) throws IOException {
        int rotation = index % 8 == 5 ? 90 * (1 + index / 8 % 3) : 0;
        String number = NUMBERS.get(index % NUMBERS.size());
        String date = DATES.get(index % DATES.size());
        List<String> offices = OFFICES.get(index % OFFICES.size());
        String name = NAMES.get(index / 2 % NAMES.size());
        String what = index + ": " + number + "; " + date + "; " + offices + "; " + name + "; turned " + rotation;
        Sheet sheet = new Sheet(index, rotation, index % 4 == 1);
        try (PDDocument drawn = sheet.document) {
            Truth truth = index % 2 == 0 ? head(sheet, index, number, date) : null;
            double[] block = foot(sheet, index, offices, name);
            body(sheet);
            if (truth == null) {
                truth = head(sheet, index, number, date);
            }
            sheet.content.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            drawn.save(bytes);
            Files.write(Files.createDirectories(SHEETS).resolve(index + ".pdf"), bytes.toByteArray());
            try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
                SheetPlaces read = SheetPlaces.read(document, NAME);
                return new Result(
                        what,
                        isNumber(read.number(), truth.number),
                        isDate(read.date(), truth.date),
                        isSignature(read.signature(), block) && covers(read));
            }
        }
    }

    private static Truth head(Sheet sheet, int index, String number, String date) throws IOException {
        double height = sheet.page.getRotation() % 180 == 0 ? 842 : 842 - 247;
        double y = height - 90 - index % 5;
        double size = 12 + index % 3;
        boolean narrow = height < 842;
        sheet.write(80, height - 60, size - 1, "UBND TỈNH BÌNH MINH");
        sheet.write(300, height - 60, size - 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        sheet.write(90, height - 74, size - 1, "SỞ XÂY DỰNG");
        List<Double> starts = sheet.write(80, y, size, number);
        int colon = number.indexOf(':') < 0 ? number.indexOf("ố") : number.indexOf(':');
        double left = 80 + sheet.width(number.substring(0, colon + 1), size);
        double right =
                starts.size() > 1 ? starts.get(1) : 80 + sheet.width(number.substring(0, number.indexOf('/')), size);
        double dateY = index % 6 == 4 ? y - 3 : y;
        double dateX = narrow ? 330 : 290;
        sheet.write(dateX, dateY, size, date);
        int word = date.toLowerCase(java.util.Locale.ROOT).indexOf("ngày");
        double expected =
                word < 0 ? dateX + sheet.width(date, size) + 4 : dateX + sheet.width(date.substring(0, word), size);
        return new Truth(new double[] {left, right, y}, new double[] {expected, dateY});
    }

    private static void body(Sheet sheet) throws IOException {
        double top = sheet.page.getRotation() % 180 == 0 ? 640 : 440;
        sheet.write(100, top, 13, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;");
        sheet.write(100, top - 18, 13, "Số: thứ tự các hồ sơ do bà " + NAME + " phụ trách, gồm ba quyển.");
        sheet.write(100, top - 36, 13, "Số điện thoại liên hệ: 0123 456 789");
    }

    /** Middle and base line of the name, and base line of the last office line. */
    private static double[] foot(Sheet sheet, int index, List<String> offices, String name) throws IOException {
        double size = 12 + index % 3;
        double middle = sheet.page.getRotation() % 180 == 0 ? 420 : 560;
        double y = 300;
        sheet.write(80, y, size - 1, "Nơi nhận:");
        sheet.write(80, y - 16, size - 2, "- Như Điều 3;");
        sheet.write(80, y - 30, size - 2, "- Lưu: VT, " + (index % 2 == 0 ? "VP" : "P.KHTC") + ".");
        for (String office : offices) {
            sheet.write(middle - sheet.width(office, size) / 2, y, size, office);
            y -= size * 1.3;
        }
        double lastOffice = y + size * 1.3;
        double nameY = lastOffice - 70 - index % 4 * 10;
        if (!name.isEmpty()) {
            sheet.write(middle - sheet.width(name, size) / 2, nameY, size, name);
        }
        return new double[] {middle, name.isEmpty() ? Double.NaN : nameY, lastOffice, size};
    }

    private static boolean isNumber(SheetPlaces.Text read, double[] truth) {
        Placement place = read.placement();
        return read.found()
                && place.x() > truth[0] - 3
                && place.x() < truth[0] + 8
                && place.x() + place.width() < truth[1] + 3
                && place.x() + place.width() > truth[1] - 8
                && Math.abs(place.y() + 4.5 - truth[2]) < 4;
    }

    private static boolean isDate(SheetPlaces.Text read, double[] truth) {
        return read.found()
                && Math.abs(read.placement().x() - truth[0]) < 6
                && Math.abs(read.placement().y() + 4.5 - truth[1]) < 4;
    }

    private static boolean isSignature(SheetPlaces.Signature read, double[] block) {
        Placement place = read.placement();
        boolean centred = Math.abs(place.x() + place.width() / 2 - block[0]) < 12;
        boolean overName = Double.isNaN(block[1]) || place.y() > block[1] + block[3] * 0.6;
        return read.found() && centred && overName && place.y() + place.height() < block[2] + 2;
    }

    /** The seal covers the left third of the signature. */
    private static boolean covers(SheetPlaces read) {
        Placement image = read.signature().placement();
        Placement seal = read.seal();
        return Math.abs(seal.x() + seal.width() - (image.x() + image.width() / 3)) < 0.1;
    }

    @Test
    void nothingIsFoundOnAPicture() throws IOException {
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage(PDRectangle.A4));
            SheetPlaces read = SheetPlaces.read(scan, NAME);
            assertThat(read.number().found()).isFalse();
            assertThat(read.date().found()).isFalse();
            assertThat(read.signature().found()).isFalse();
        }
    }
}
