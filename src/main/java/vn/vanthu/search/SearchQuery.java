package vn.vanthu.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody searches for: all words, in any order, each of them anywhere in the text; a number with its symbol
 * ({@code 5/QĐ-UBND}, spaced and dashed however it was typed) matches that number only, not {@code 15/QĐ-UBND}.
 *
 * @param typed as typed, to be shown again
 * @param terms in the form of {@link SearchText}; empty when nothing was typed that could be found
 * @param from the first date of a hit, or null
 * @param to the last date of a hit, or null
 */
public record SearchQuery(String typed, List<String> terms, LocalDate from, LocalDate to) {

    /** More would only cost time: nobody types so much to find a document. */
    private static final int MOST_TERMS = 12;

    private static final int LONGEST = 300;

    /** A number, a slash and the groups of a symbol: {@code 15/QĐ-UBND}, {@code Số: 15 / 2026 / NĐ – CP}. */
    private static final Pattern NUMBERED = Pattern.compile("(?:(?<!\\p{L})[sS][oôố]\\s*[:.]?\\s*)?"
            + "\\p{Nd}+\\s*/\\s*[\\p{L}\\p{Nd}]+(?:\\s*[/\\p{Pd}\\u2212]\\s*[\\p{L}\\p{Nd}]+)*");

    public SearchQuery {
        Objects.requireNonNull(typed, "typed");
        terms = List.copyOf(terms);
    }

    /** A query without limits of dates. */
    public static SearchQuery of(String typed) {
        return of(typed, null, null);
    }

    /** A query; {@code from} and {@code to} may be null. */
    public static SearchQuery of(String typed, LocalDate from, LocalDate to) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> terms = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            terms.add(" " + SearchText.symbol(numbered.group().replaceFirst("^\\P{Nd}+", "")));
        }
        Stream.of(SearchText.words(numbered.replaceAll(" ")).split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(terms::add);
        return new SearchQuery(text, terms.stream().distinct().limit(MOST_TERMS).toList(), from, to);
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /**
     * One pattern for SQL {@code like} a term, to be compared with a text of {@link #stored}. Terms hold letters,
     * digits and {@code /-.} only after normalisation, but are escaped all the same.
     */
    public List<String> patterns() {
        return terms.stream().map(term -> "%" + escaped(term) + "%").toList();
    }

    /** Whether a stored text matches, by the same rule as the patterns. */
    public boolean matches(String stored) {
        return terms.stream().allMatch(stored::contains);
    }

    /**
     * The text a feature stores for the index.
     *
     * @param symbol number and symbol, or empty
     * @param texts what else it is to be found by: subject, agency, signatory
     */
    public static String stored(String symbol, String... texts) {
        StringBuilder all = new StringBuilder(" ").append(SearchText.symbol(symbol));
        for (String text : texts) {
            all.append(' ').append(SearchText.words(text));
        }
        return all.append(' ').toString();
    }

    private static String escaped(String term) {
        return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
