package vn.vanthu.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text in the form in which it is searched: what was meant is found however it was typed.
 *
 * <p>Both sides of a comparison (what is stored for the index and what the person types) go through the same method.
 * The results are for comparing only, never for showing.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern PREFIX = Pattern.compile("^so\\s*[:.]\\s*");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u00AD]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B\\u2060\\uFEFF]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![\\p{L}\\p{Nd}])0+(?=\\p{Nd})");

    private SearchText() {}

    /**
     * Small letters without diacritics, đ as d, one blank between words and nothing else:
     * {@code "Về việc  ĐÀO TẠO (đợt 2)"} becomes {@code "ve viec dao tao dot 2"}. Composed and decomposed Unicode give
     * the same result. Never null; empty when there is no letter or digit.
     */
    public static String words(String text) {
        return NOT_WORD.matcher(withoutMarks(text)).replaceAll(" ").strip();
    }

    /**
     * A number or symbol in comparable form: no blanks, one kind of dash, no diacritics, no leading zeros in numbers,
     * no {@code Số:} before it. {@code "Số: 05 / QĐ – UBND"} and {@code "5/qd-ubnd"} both become {@code "5/qd-ubnd"}.
     */
    public static String symbol(String text) {
        String plain = PREFIX.matcher(withoutMarks(text).strip()).replaceFirst("");
        String joined = DASHES.matcher(BLANKS.matcher(plain).replaceAll("")).replaceAll("-");
        return LEADING_ZEROS.matcher(joined).replaceAll("");
    }

    private static String withoutMarks(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd');
    }
}
