package vn.vanthu.document;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The symbol of a document (ký hiệu), the part after the number: {@code QĐ-UBND}, {@code UBND-VX} (NĐ 30/2020, Phụ lục
 * I, mục II.3). Groups of letters and digits joined by {@code -}, no spaces.
 *
 * @param text the symbol in Unicode NFC, never empty
 */
public record Symbol(String text) {

    private static final Pattern SHAPE = Pattern.compile(
            "[\\p{L}\\p{Nd}]+([.&/][\\p{L}\\p{Nd}]+)*" + "(-[\\p{L}\\p{Nd}]+([.&/][\\p{L}\\p{Nd}]+)*)*");
    private static final Pattern DASHES_WITH_SPACES = Pattern.compile("\\s*[\\p{Pd}\\u2212]\\s*");

    /** @throws IllegalArgumentException when the text is not groups of letters and digits joined by dashes */
    public Symbol {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a document symbol: " + text);
        }
    }

    /**
     * The symbol a document of this type gets: {@code <type>-<agency>} for types with an abbreviation
     * ({@code QĐ-UBND}), {@code <agency>-<unit or field>} for official letters ({@code UBND-VX}).
     *
     * @param type any numbered type
     * @param agency abbreviation of the issuing agency or holder of an office, for instance {@code UBND}
     * @param unitOrField abbreviation of the drafting unit or of the field; only official letters use it
     * @throws IllegalArgumentException for a personal letter, which has no symbol
     */
    public static Symbol of(DocumentType type, String agency, String unitOrField) {
        if (!type.isNumbered()) {
            throw new IllegalArgumentException(type + " has no symbol");
        }
        return new Symbol(type.abbreviation().map(t -> t + "-" + agency).orElseGet(() -> agency + "-" + unitOrField));
    }

    /** Reads a symbol as people type it, with spaces around any kind of dash; empty when it cannot be one. */
    public static Optional<Symbol> parse(String typed) {
        String tidy = DASHES_WITH_SPACES
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC).strip())
                .replaceAll("-");
        return SHAPE.matcher(tidy).matches() ? Optional.of(new Symbol(tidy)) : Optional.empty();
    }

    /**
     * The type this symbol's first group names. Empty for an official letter (whose first group is the agency), so an
     * empty answer is not a fault.
     */
    public Optional<DocumentType> type() {
        int end = text.indexOf('-');
        return end < 0 ? Optional.empty() : DocumentType.ofAbbreviation(text.substring(0, end));
    }

    @Override
    public String toString() {
        return text;
    }
}
