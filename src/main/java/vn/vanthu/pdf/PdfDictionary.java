package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dictionary object. Keys keep the order of the file. Where a key is written twice the last value counts and
 * {@link #repeatedKeys()} names it: readers differ there, so a careful caller treats it as an attack.
 */
public final class PdfDictionary implements PdfObject {
    public static final PdfDictionary EMPTY = new PdfDictionary(Map.of());

    private final Map<String, PdfObject> entries;
    private final List<String> repeatedKeys;

    public PdfDictionary(Map<String, PdfObject> entries) {
        this(new LinkedHashMap<>(entries), List.of());
    }

    private PdfDictionary(Map<String, PdfObject> entries, List<String> repeatedKeys) {
        this.entries = entries;
        this.repeatedKeys = repeatedKeys;
    }

    /** The value as written (a reference is not followed), or {@link PdfNull#NULL} where the key is missing. */
    public PdfObject get(String key) {
        PdfObject value = entries.get(key);
        return value == null ? PdfNull.NULL : value;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    public Map<String, PdfObject> entries() {
        return Collections.unmodifiableMap(entries);
    }

    public int size() {
        return entries.size();
    }

    /** Keys that were written more than once, usually empty. */
    public List<String> repeatedKeys() {
        return repeatedKeys;
    }

    /** Whether the direct value under the key is this name. */
    public boolean isName(String key, String name) {
        return entries.get(key) instanceof PdfName written && written.value().equals(name);
    }

    /** The direct name under the key, or the empty string. */
    public String name(String key) {
        return entries.get(key) instanceof PdfName written ? written.value() : "";
    }

    /** The direct number under the key cut to a whole number, or the given one where there is none. */
    public long number(String key, long otherwise) {
        return entries.get(key) instanceof PdfNumber number ? number.longValue() : otherwise;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PdfDictionary dictionary && entries.equals(dictionary.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }

    /** Collects the entries of a dictionary while it is parsed. */
    static final class Builder {
        private final Map<String, PdfObject> entries = new LinkedHashMap<>();
        private List<String> repeated = List.of();

        void put(String key, PdfObject value) {
            if (entries.put(key, value) != null) {
                if (repeated.isEmpty()) {
                    repeated = new ArrayList<>();
                }
                repeated.add(key);
            }
        }

        PdfDictionary build() {
            return new PdfDictionary(entries, List.copyOf(repeated));
        }
    }
}
