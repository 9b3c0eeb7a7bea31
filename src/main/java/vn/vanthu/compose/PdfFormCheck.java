package vn.vanthu.compose;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The form check of one PDF made elsewhere. Long files are read at their first and last pages only. */
final class PdfFormCheck {

    private static final double MILLIMETRE = 72 / 25.4;
    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;
    private static final double PAPER_TOLERANCE = 3;
    /** Accents and the like may reach a little over a margin. */
    private static final double MARGIN_TOLERANCE = 1;

    private static final float OLDEST_VERSION = 1.4f;
    private static final int PAGES_READ = 3;
    private static final int FONT_PAGES_READ = 50;

    private static final Pattern NATION =
            Pattern.compile("CỘNG\\s+H(?:ÒA|OÀ)\\s+XÃ\\s+HỘI\\s+CHỦ\\s+NGHĨA\\s+VIỆT\\s+NAM");
    private static final Pattern MOTTO = Pattern.compile("(?iu)Độc lập\\s*[-–]\\s*Tự do\\s*[-–]\\s*Hạnh phúc");
    private static final Pattern NUMBER_LINE = Pattern.compile("Số\\s*:.*/");
    private static final Pattern DATE_LINE = Pattern.compile("ngày[\\s\\d.…]*tháng[\\s\\d.…]*năm");
    private static final Pattern RECIPIENTS = Pattern.compile("Nơi nhận\\s*:");
    private static final Pattern ARCHIVE = Pattern.compile("Lưu\\s*:\\s*VT");
    private static final Pattern TIMES = Pattern.compile("times|liberationserif|tinos|nimbusrom|termes");

    private final PDDocument document;
    private final List<Finding> findings = new ArrayList<>();

    PdfFormCheck(PDDocument document) {
        this.document = document;
    }

    List<Finding> findings() throws IOException {
        float version = document.getVersion();
        when(version < OLDEST_VERSION, FormRule.FILE_TOO_OLD, String.format(Locale.ROOT, "%.1f", version));
        if (document.getNumberOfPages() == 0) {
            found(FormRule.FILE_UNREADABLE);
            return List.copyOf(findings);
        }
        paper();
        TextArea first = TextArea.read(document, 1, 1);
        if (first.text().isBlank()) {
            found(FormRule.TEXT_MISSING);
            return List.copyOf(findings);
        }
        margins(first);
        fonts();
        parts(first);
        return List.copyOf(findings);
    }

    private void paper() {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            PDRectangle box = page.getCropBox();
            boolean turned = page.getRotation() % 180 != 0;
            double width = (turned ? box.getHeight() : box.getWidth()) / MILLIMETRE;
            double height = (turned ? box.getWidth() : box.getHeight()) / MILLIMETRE;
            // annexes may lie across; page one may not
            boolean upright = near(width, A4_WIDTH) && near(height, A4_HEIGHT);
            boolean across = near(width, A4_HEIGHT) && near(height, A4_WIDTH);
            if (!upright && (number == 1 || !across)) {
                found(FormRule.PAPER_NOT_A4, Integer.toString(number), rounded(width), rounded(height));
                return;
            }
        }
    }

    private void margins(TextArea area) {
        when(area.left() < 30 - MARGIN_TOLERANCE, FormRule.MARGIN_LEFT, rounded(area.left()));
        when(area.right() < 15 - MARGIN_TOLERANCE, FormRule.MARGIN_RIGHT, rounded(area.right()));
        when(area.top() < 20 - MARGIN_TOLERANCE, FormRule.MARGIN_TOP, rounded(area.top()));
    }

    private void fonts() throws IOException {
        Map<String, Boolean> fonts = new TreeMap<>();
        for (int i = 0; i < Math.min(FONT_PAGES_READ, document.getNumberOfPages()); i++) {
            PDResources resources = document.getPage(i).getResources();
            if (resources == null) {
                continue;
            }
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                if (font != null) {
                    fonts.merge(withoutSubsetMark(font.getName()), font.isEmbedded(), Boolean::logicalAnd);
                }
            }
        }
        fonts.forEach((name, embedded) -> {
            when(!embedded, FormRule.FONT_NOT_EMBEDDED, name);
            String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            when(!TIMES.matcher(plain).find() && !plain.contains("symbol"), FormRule.FONT_NOT_TIMES, name);
        });
    }

    private void parts(TextArea first) throws IOException {
        Map<FormRule, Pattern> head = new LinkedHashMap<>();
        head.put(FormRule.NATION_MISSING, NATION);
        head.put(FormRule.MOTTO_MISSING, MOTTO);
        head.put(FormRule.NUMBER_LINE_MISSING, NUMBER_LINE);
        head.put(FormRule.DATE_LINE_MISSING, DATE_LINE);
        String sheet = first.text();
        Map<FormRule, Integer> found = new LinkedHashMap<>();
        head.forEach((rule, pattern) -> {
            Matcher part = pattern.matcher(sheet);
            if (part.find()) {
                found.put(rule, part.start());
            } else {
                found(rule);
            }
        });
        closingParts(TextArea.read(
                        document,
                        Math.max(1, document.getNumberOfPages() - PAGES_READ + 1),
                        document.getNumberOfPages())
                .text());
        order(sheet, found);
    }

    private void closingParts(String lastPages) throws IOException {
        // with long annexes the recipients may stand on any page; the first pages are looked at too
        String text = lastPages
                + TextArea.read(document, 1, Math.min(PAGES_READ, document.getNumberOfPages()))
                        .text();
        if (!RECIPIENTS.matcher(text).find()) {
            found(FormRule.RECIPIENTS_MISSING);
        } else if (!ARCHIVE.matcher(text).find()) {
            found(FormRule.RECIPIENTS_WITHOUT_ARCHIVE, "");
        }
    }

    private void order(String sheet, Map<FormRule, Integer> found) {
        Integer nation = found.get(FormRule.NATION_MISSING);
        Integer motto = found.get(FormRule.MOTTO_MISSING);
        Integer number = found.get(FormRule.NUMBER_LINE_MISSING);
        when(nation != null && motto != null && motto < nation, FormRule.PARTS_OUT_OF_ORDER, "Tiêu ngữ");
        when(nation != null && number != null && number < nation, FormRule.PARTS_OUT_OF_ORDER, "Số, ký hiệu");
        Matcher recipients = RECIPIENTS.matcher(sheet);
        boolean early = recipients.find() && number != null && recipients.start() < number;
        when(early, FormRule.PARTS_OUT_OF_ORDER, "Nơi nhận");
    }

    private static String withoutSubsetMark(String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
        return plain.matches("[A-Z]{6}\\+.+") ? plain.substring(7) : plain;
    }

    private static boolean near(double value, double wanted) {
        return Math.abs(value - wanted) <= PAPER_TOLERANCE;
    }

    private static String rounded(double millimetres) {
        return Long.toString(Math.round(millimetres));
    }

    private void when(boolean departs, FormRule rule, String... details) {
        if (departs) {
            found(rule, details);
        }
    }

    private void found(FormRule rule, String... details) {
        findings.add(Finding.of(rule, details));
    }
}
