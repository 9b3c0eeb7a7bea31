package vn.vanthu.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The 29 types of administrative document (NĐ 30/2020, Điều 7) with the abbreviations of Phụ lục III.
 *
 * <p>Two of them have no abbreviation: the official letter (công văn), whose symbol begins with the agency, and the
 * personal official letter (thư công), which has no number at all.
 */
public enum DocumentType {
    RESOLUTION("NQ", "Nghị quyết", "Resolution"),
    DECISION("QĐ", "Quyết định", "Decision"),
    DIRECTIVE("CT", "Chỉ thị", "Directive"),
    STATUTE("QC", "Quy chế", "Statute"),
    REGULATION("QyĐ", "Quy định", "Regulation"),
    COMMUNIQUE("TC", "Thông cáo", "Communiqué"),
    NOTICE("TB", "Thông báo", "Notice"),
    GUIDANCE("HD", "Hướng dẫn", "Guidance"),
    PROGRAMME("CTr", "Chương trình", "Programme"),
    PLAN("KH", "Kế hoạch", "Plan"),
    OPTION_PLAN("PA", "Phương án", "Option plan"),
    SCHEME("ĐA", "Đề án", "Scheme"),
    PROJECT("DA", "Dự án", "Project"),
    REPORT("BC", "Báo cáo", "Report"),
    MINUTES("BB", "Biên bản", "Minutes"),
    SUBMISSION("TTr", "Tờ trình", "Submission"),
    CONTRACT("HĐ", "Hợp đồng", "Contract"),
    OFFICIAL_LETTER("", "Công văn", "Official letter"),
    OFFICIAL_TELEGRAM("CĐ", "Công điện", "Official telegram"),
    MEMORANDUM("BGN", "Bản ghi nhớ", "Memorandum"),
    AGREEMENT("BTT", "Bản thỏa thuận", "Agreement"),
    POWER_OF_ATTORNEY("GUQ", "Giấy ủy quyền", "Power of attorney"),
    INVITATION("GM", "Giấy mời", "Invitation"),
    LETTER_OF_INTRODUCTION("GGT", "Giấy giới thiệu", "Letter of introduction"),
    LEAVE_PERMIT("GNP", "Giấy nghỉ phép", "Leave permit"),
    SENDING_SLIP("PG", "Phiếu gửi", "Sending slip"),
    TRANSFER_SLIP("PC", "Phiếu chuyển", "Transfer slip"),
    NOTIFICATION_SLIP("PB", "Phiếu báo", "Notification slip"),
    PERSONAL_LETTER("", "Thư công", "Personal official letter");

    private final String abbreviation;
    private final String vietnameseName;
    private final String englishName;

    DocumentType(String abbreviation, String vietnameseName, String englishName) {
        this.abbreviation = abbreviation;
        this.vietnameseName = vietnameseName;
        this.englishName = englishName;
    }

    /** The abbreviation of Phụ lục III ({@code QĐ}); empty for công văn and thư công, which have none. */
    public Optional<String> abbreviation() {
        return abbreviation.isEmpty() ? Optional.empty() : Optional.of(abbreviation);
    }

    /** The name as the law writes it, first letter capital: {@code Quyết định}. */
    public String vietnameseName() {
        return vietnameseName;
    }

    public String englishName() {
        return englishName;
    }

    /** The name in a language: English where it is {@code en}, Vietnamese otherwise. */
    public String name(Locale language) {
        return "en".equals(language.getLanguage()) ? englishName : vietnameseName;
    }

    /**
     * Whether the sheet names the type above the subject (ô 5a). The official letter instead has its subject under the
     * number (ô 5b, {@code V/v …}), the personal letter has neither.
     */
    public boolean isNamedOnSheet() {
        return this != OFFICIAL_LETTER && this != PERSONAL_LETTER;
    }

    /** Whether documents of this type take a number from a register: all but the personal letter. */
    public boolean isNumbered() {
        return this != PERSONAL_LETTER;
    }

    /** The type whose abbreviation is exactly this one, letter case and diacritics included: QC is not QyĐ. */
    public static Optional<DocumentType> ofAbbreviation(String abbreviation) {
        return Arrays.stream(values())
                .filter(type -> !type.abbreviation.isEmpty() && type.abbreviation.equals(abbreviation))
                .findFirst();
    }

    /** The type of this Vietnamese name, in any letter case and Unicode form. */
    public static Optional<DocumentType> ofVietnameseName(String name) {
        String wanted = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        return Arrays.stream(values())
                .filter(type -> type.vietnameseName.equalsIgnoreCase(wanted))
                .findFirst();
    }
}
