package vn.vanthu.compose;

import java.util.Locale;

/**
 * What the form check (kiểm tra thể thức) looks for. NĐ 30/2020 is meant where nothing else is named; the sentence for
 * people stands in the message bundle under {@link #messageKey}.
 */
public enum FormRule {
    /** Ô 2 is empty. */
    AGENCY_MISSING(true),
    /** Ô 4 has no place name. */
    PLACE_MISSING(true),
    /** Ô 3 has no symbol. */
    SYMBOL_MISSING(true),
    /** The symbol is not groups of letters and digits joined by dashes. Detail: the symbol. */
    SYMBOL_MALFORMED(true),
    /** The symbol does not begin with the type's abbreviation (Phụ lục III). Details: the symbol, the abbreviation. */
    SYMBOL_NOT_OF_TYPE(true),
    /** The symbol of an official letter begins with the abbreviation of another type. Details: the symbol, the type. */
    SYMBOL_OF_OTHER_TYPE(true),
    /** There is no subject. */
    SUBJECT_MISSING(true),
    /** The subject has more than 500 characters (Phụ lục VI, field Subject). Detail: its length. */
    SUBJECT_TOO_LONG(true),
    /** The subject of an official letter begins with V/v, which the sheet prints itself. */
    SUBJECT_WITH_LEAD(false),
    /** The subject ends with a full stop. */
    SUBJECT_WITH_STOP(false),
    /** There is no text. */
    BODY_EMPTY(true),
    /** A decision or resolution names no legal basis. */
    BASES_MISSING(true),
    /** A legal basis does not end with a semicolon, or the last not with a full stop. Detail: its beginning. */
    BASIS_PUNCTUATION(false),
    /** A decision has no articles. */
    ARTICLES_MISSING(false),
    /** A decision or resolution does not say who decides. */
    ISSUER_MISSING(true),
    /** Ô 9a is empty in a type that is sent to somebody. */
    ADDRESSEES_MISSING(true),
    /** Ô 9b is empty. */
    RECIPIENTS_MISSING(true),
    /** Ô 9b does not end with {@code Lưu: VT}. Detail: the last recipient. */
    RECIPIENTS_WITHOUT_ARCHIVE(true),
    /** Ô 7a is empty. */
    AUTHORITY_MISSING(true),
    /** TM, KT, TL, TUQ or Q is not followed by a full stop and a blank. Detail: the line. */
    AUTHORITY_MALFORMED(false),
    /** Ô 7b is empty. */
    SIGNATORY_MISSING(true),
    /** An academic title stands before the name of the signatory (Phụ lục I, mục II.7). Detail: the name. */
    SIGNATORY_WITH_TITLE(false),
    /** Minutes or a contract name only one of those who sign. */
    COUNTERPART_MISSING(true),
    /** A date in the text breaks the rule of leading zeros. Detail: the date. */
    DATE_MISWRITTEN(false),
    /** A number below ten is written without its zero. Detail: number and symbol. */
    NUMBER_MISWRITTEN(false),
    /** The text does not end with {@code ./.}. */
    END_MARK_MISSING(false),
    /** Something was left to be written. */
    BLANK_LEFT(true),
    /** The font has no shape for these characters. Detail: the characters. */
    CHARACTERS_WITHOUT_SHAPE(true),

    /** The file cannot be read as PDF. */
    FILE_UNREADABLE(true),
    /** The file is encrypted. */
    FILE_ENCRYPTED(true),
    /** The file is older than PDF 1.4 (Phụ lục I, on digitised documents). Detail: its version. */
    FILE_TOO_OLD(true),
    /** A page is not A4. Details: the page, width and height in millimetres. */
    PAPER_NOT_A4(true),
    /** The text of page one stands nearer to the left edge than 30 mm. Detail: the distance in millimetres. */
    MARGIN_LEFT(false),
    /** The text of page one stands nearer to the right edge than 15 mm. Detail: the distance in millimetres. */
    MARGIN_RIGHT(false),
    /** The text of page one stands nearer to the top edge than 20 mm. Detail: the distance in millimetres. */
    MARGIN_TOP(false),
    /** A font is not in the file. Detail: its name. */
    FONT_NOT_EMBEDDED(true),
    /** A font is neither Times New Roman nor one of the same metrics. Detail: its name. */
    FONT_NOT_TIMES(false),
    /** The file has no text: a scan, whose parts cannot be checked. */
    TEXT_MISSING(false),
    /** Ô 1 has no Quốc hiệu. */
    NATION_MISSING(true),
    /** Ô 1 has no Tiêu ngữ. */
    MOTTO_MISSING(true),
    /** There is no line of number and symbol. */
    NUMBER_LINE_MISSING(true),
    /** There is no line of place and date. */
    DATE_LINE_MISSING(true),
    /** Parts of the sheet follow one another in a different order than in Phụ lục I. Detail: the part out of order. */
    PARTS_OUT_OF_ORDER(false);

    private final boolean serious;

    FormRule(boolean serious) {
        this.serious = serious;
    }

    /** Whether the decree leaves no doubt; otherwise a person should look. */
    public boolean isSerious() {
        return serious;
    }

    /** Key of the sentence in the bundle {@code messages/compose}, its arguments being the finding's details. */
    public String messageKey() {
        return "compose.check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
