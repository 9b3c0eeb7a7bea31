package vn.vanthu.document;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and symbol of a document (số, ký hiệu): {@code 15/QĐ-UBND}, {@code 05/BNV-VP}; with the year between them for
 * legal acts: {@code 30/2020/NĐ-CP} (NĐ 30/2020, Phụ lục I, mục II.3).
 *
 * @param number the number in its register, at least 1
 * @param year the year written between number and symbol, empty for administrative documents
 * @param symbol the symbol
 */
public record Notation(int number, OptionalInt year, Symbol symbol) {

    private static final Pattern SHAPE = Pattern.compile(
            "(?:Số\\s*:?\\s*)?(\\d{1,9})\\s*/\\s*(?:(\\d{4})\\s*/\\s*)?(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.CANON_EQ);

    /** @throws IllegalArgumentException when the number is below 1 */
    public Notation {
        if (number < 1) {
            throw new IllegalArgumentException("A document number starts at 1, not " + number);
        }
    }

    /** The notation of an administrative document, without a year. */
    public static Notation of(int number, Symbol symbol) {
        return new Notation(number, OptionalInt.empty(), symbol);
    }

    /** The number as written on a document: below ten with a leading zero. */
    public static String formatNumber(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /**
     * Reads a notation as people type it: {@code Số: 5 / QĐ – UBND} is {@code 05/QĐ-UBND}. Empty when the text is not a
     * number, a slash and a symbol.
     */
    public static Optional<Notation> parse(String typed) {
        Matcher parts = SHAPE.matcher(typed.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(1)) < 1) {
            return Optional.empty();
        }
        OptionalInt year =
                parts.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(2)));
        return Symbol.parse(parts.group(3)).map(symbol -> new Notation(Integer.parseInt(parts.group(1)), year, symbol));
    }

    @Override
    public String toString() {
        return formatNumber(number) + "/" + (year.isPresent() ? year.getAsInt() + "/" : "") + symbol;
    }
}
