package vn.vanthu.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Notation;
import vn.vanthu.document.PlaceAndDate;
import vn.vanthu.document.Urgency;

/** The whole sheet of an official document as XHTML, laid out by NĐ 30/2020, Phụ lục I. */
final class SheetHtml {

    static final String NUMBER = "place-number";
    static final String DATE = "place-date";
    static final String SIGNATURE = "place-signature";
    static final String COUNTERPART = "place-counterpart";

    /** Size of the number's letters: 13 points in both sets of sizes. */
    static final double NUMBER_SIZE = 13;

    /** Room that stays when white space is folded. */
    private static final String GAP = "\u00A0".repeat(4);

    private static final int MOST_RECIPIENTS_UNBROKEN = 25;
    /** Room for a number of five digits. */
    private static final double NUMBER_WIDTH = 33;
    /** Width of the longest date as a multiple of the letter size; all digits are of one width. */
    private static final double DATE_WIDTH = Typeface.ITALIC.width("ngày 28 tháng 12 năm 2028") + 0.1;
    /** Share of the column of place and date in hundredths, and the most that leaves room for number and symbol. */
    private static final double USUAL_DATE_SHARE = 60;

    private static final double LARGEST_DATE_SHARE = 70;
    private static final double A4_WIDTH_MM = 210;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double SMALLEST_DATE_SIZE = 13;

    private final ComposedDocument document;
    private final LayoutSettings settings;
    private final Optional<Issue> issue;

    SheetHtml(ComposedDocument document, LayoutSettings settings, Optional<Issue> issue) {
        this.document = document;
        this.settings = settings;
        this.issue = issue;
    }

    Html sheet() {
        Letterhead head = document.letterhead();
        return Template.named("sheet.xhtml")
                .put("documentTitle", Html.text(documentTitle()))
                .put("author", Html.text(head.agency()))
                .put("style", style())
                .put("contact", contact())
                .put("superior", optional("p", "superior", head.superior()))
                .put("agency", Html.text(head.agency()))
                .put("number", number())
                .put("letterSubject", letterSubject())
                .put("marks", marks())
                .put("date", placeAndDate())
                .put("title", title())
                .put("addressees", addressees())
                .put("body", body())
                .put("annexes", annexes())
                .fill();
    }

    /** What a reader's window shows as title: type, symbol and subject. */
    private String documentTitle() {
        String subject = document.subject().isBlank() ? "" : " " + document.subject();
        return document.type().vietnameseName() + subject;
    }

    private Html style() {
        int body = settings.bodySize();
        return Template.named("sheet.css")
                .put("top", settings.top())
                .put("bottom", settings.bottom())
                .put("left", settings.left())
                .put("right", settings.right())
                .put("body", body)
                .put("small", body - 1)
                .put("numberWidth", NUMBER_WIDTH)
                .put("dateSize", dateSize())
                .put("dateWidth", Math.round(DATE_WIDTH * dateSize() * 10) / 10.0)
                .put("dateShare", dateShare())
                .put("numberShare", Math.round((99.8 - dateShare()) * 10) / 10.0)
                .put("stampHeight", Urgency.STAMP_HEIGHT_MM)
                .fill();
    }

    /** Size of place and date: that of the text, but 13 points where a long place name leaves no room (mục II.4). */
    double dateSize() {
        double body = settings.bodySize();
        return placeAndDateShare(body) > USUAL_DATE_SHARE ? SMALLEST_DATE_SIZE : body;
    }

    /** Width of the column of place and date in hundredths of the text's width; grows with the place name. */
    private double dateShare() {
        double needed = Math.ceil(placeAndDateShare(dateSize()));
        return Math.min(LARGEST_DATE_SHARE, Math.max(USUAL_DATE_SHARE, needed));
    }

    private double placeAndDateShare(double size) {
        double width = (Typeface.ITALIC.width(document.letterhead().place() + ", ") + DATE_WIDTH) * size;
        double text = (A4_WIDTH_MM - settings.left() - settings.right()) * POINTS_PER_MM;
        return 100 * width / text;
    }

    private Html contact() {
        if (document.contact().isEmpty()) {
            return Html.NONE;
        }
        return new Html("<div id=\"contact\">" + lines(document.contact()).markup() + "</div>");
    }

    private Html number() {
        if (!document.type().isNumbered()) {
            return Html.NONE;
        }
        Html value = issue.map(known -> Html.text(Notation.formatNumber(known.number())))
                .orElse(gap(NUMBER));
        return Html.element("p", "number", Html.text("Số: ").then(value).then(Html.text("/" + document.symbol())));
    }

    private Html letterSubject() {
        if (document.type() != DocumentType.OFFICIAL_LETTER
                || document.subject().isBlank()) {
            return Html.NONE;
        }
        return Html.element("h1", "letter-subject", Html.text("V/v " + document.subject()));
    }

    private Html marks() {
        Urgency urgency = document.urgency();
        Html stamp = urgency.stampWidthMm()
                .map(width -> new Html("<p class=\"stamp\" style=\"width:" + width + "mm\">"
                        + Html.text(urgency.vietnameseName()).markup() + "</p>"))
                .orElse(Html.NONE);
        return stamp.then(optional("p", "circulation", document.circulation()));
    }

    private Html placeAndDate() {
        Html date = issue.map(known -> Html.text(PlaceAndDate.dateText(known.date())))
                .orElse(gap(DATE));
        return Html.text(document.letterhead().place() + ", ").then(date);
    }

    private Html title() {
        Html title = Html.NONE;
        if (document.type().isNamedOnSheet()) {
            Html name = Html.element("span", "name", Html.text(document.type().vietnameseName()));
            Html subject = optional("span", "subject", document.subject());
            title = Html.element("h1", "title", name.then(subject)).then(Html.element("div", "rule", Html.NONE));
        }
        return title.then(optional("p", "issuer", document.issuer()));
    }

    private Html addressees() {
        List<String> names = document.addressees();
        if (names.isEmpty()) {
            return Html.NONE;
        }
        Html list = names.size() == 1 ? Html.element("p", "", Html.text(names.get(0))) : dashed(names);
        Html content = Html.element("div", "label", Html.text(addressing())).then(Html.element("div", "list", list));
        return Html.element("div", "addressees", content);
    }

    private String addressing() {
        String agency = document.letterhead().agency();
        return switch (document.type()) {
            case OFFICIAL_TELEGRAM -> agency.toUpperCase(Locale.ROOT) + " điện:";
            case INVITATION -> agency + " trân trọng kính mời:";
            case LETTER_OF_INTRODUCTION -> agency + " trân trọng giới thiệu:";
            default -> "Kính gửi:";
        };
    }

    private Html body() {
        List<Block> written = document.body();
        int outerHeading = document.type() == DocumentType.PERSONAL_LETTER ? 0 : 1;
        List<Html> blocks = new ArrayList<>(BodyHtml.blocks(written, outerHeading));
        enactingWords().ifPresent(words -> blocks.add(blocksBeforeEnacting(), words));
        Html closing = closing();
        if (!written.isEmpty() && isProse(written.get(written.size() - 1))) {
            closing = blocks.remove(blocks.size() - 1).then(closing);
        }
        return Html.all(blocks).then(Html.element("div", "ending", closing));
    }

    /** Prose stays with the signature, so that a signature never stands alone on a page. */
    private static boolean isProse(Block block) {
        return !(block instanceof Block.Table || block instanceof Block.PageBreak || block instanceof Block.Basis);
    }

    private Optional<Html> enactingWords() {
        return switch (document.type()) {
            case DECISION -> Optional.of(Html.element("p", "enact center", Html.text("QUYẾT ĐỊNH:")));
            case RESOLUTION -> Optional.of(Html.element("p", "enact center", Html.text("QUYẾT NGHỊ:")));
            default -> Optional.empty();
        };
    }

    private int blocksBeforeEnacting() {
        int position = 0;
        for (int i = 0; i < document.body().size(); i++) {
            if (document.body().get(i) instanceof Block.Basis) {
                position = i + 1;
            }
        }
        return position;
    }

    private Html closing() {
        if (document.counterpart().isPresent()) {
            Html party = signature(document.counterpart().get(), "signature party", COUNTERPART);
            Html signatures = party.then(signature(document.signature(), "signature", SIGNATURE));
            return Html.element("div", "closing", signatures)
                    .then(Html.element("div", "closing", recipients("recipients below")));
        }
        boolean manyRecipients = document.recipients().size() > MOST_RECIPIENTS_UNBROKEN;
        Html left = document.recipients().isEmpty()
                ? Html.element("div", "no-recipients", Html.NONE)
                : recipients(manyRecipients ? "recipients long" : "recipients");
        Html right = signature(document.signature(), manyRecipients ? "signature beside-long" : "signature", SIGNATURE);
        Html clear = manyRecipients ? Html.element("div", "clear", Html.NONE) : Html.NONE;
        return Html.element("div", "closing", left.then(right).then(clear));
    }

    private static Html signature(SignatureBlock block, String cssClass, String place) {
        Html space = new Html("<div class=\"space\"><div class=\"image\" id=\"" + place + "\"></div></div>");
        Html authority = Html.all(block.authority().stream()
                .map(line -> Html.element("p", "authority center", Html.text(line)))
                .toList());
        Html name = Html.element("p", "name center", Html.text(block.name()));
        return Html.element("div", cssClass, authority.then(space).then(name));
    }

    private Html recipients(String cssClass) {
        List<String> names = new ArrayList<>(document.recipients());
        if (names.isEmpty()) {
            return Html.NONE;
        }
        if (!document.drafterMark().isBlank()) {
            int last = names.size() - 1;
            names.set(last, names.get(last) + " (" + document.drafterMark() + ")");
        }
        Html label = Html.element("p", "label", Html.text("Nơi nhận:"));
        return Html.element("div", cssClass, label.then(dashed(names)));
    }

    private Html annexes() {
        List<Html> result = new ArrayList<>();
        for (int i = 0; i < document.annexes().size(); i++) {
            String label = document.annexes().size() == 1 ? "Phụ lục" : "Phụ lục " + Numbering.roman(i + 1);
            result.add(annex(document.annexes().get(i), label));
        }
        return Html.all(result);
    }

    private Html annex(Annex annex, String label) {
        Html heading = Html.element("h2", "", Html.text(label).then(optional("span", "words", annex.title())));
        String reference = "(Kèm theo " + document.type().vietnameseName() + " số" + GAP + "/" + document.symbol()
                + " ngày" + GAP + "tháng" + GAP + "năm" + GAP + "của "
                + document.letterhead().agency() + ")";
        Html content = heading.then(Html.element("p", "reference", Html.text(reference)))
                .then(Html.element("div", "rule", Html.NONE))
                .then(Html.element("div", "text", Html.all(BodyHtml.blocks(annex.body(), 2))));
        return Html.element("div", "annex", content);
    }

    /** A list with dashes: a semicolon after each but the last, which ends with a full stop. */
    private static Html dashed(List<String> names) {
        List<Html> items = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String end = i < names.size() - 1 ? ";" : ".";
            items.add(Html.element("p", "item", Html.text("- " + names.get(i).strip() + end)));
        }
        return Html.all(items);
    }

    private static Html lines(List<String> lines) {
        return Html.all(lines.stream()
                .map(line -> Html.element("p", "", Html.text(line)))
                .toList());
    }

    private static Html optional(String element, String cssClass, String text) {
        return text.isBlank() ? Html.NONE : Html.element(element, cssClass, Html.text(text));
    }

    private static Html gap(String id) {
        return new Html("<span class=\"gap\" id=\"" + id + "\"></span>");
    }
}
