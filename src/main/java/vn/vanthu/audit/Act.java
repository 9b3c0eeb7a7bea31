package vn.vanthu.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something somebody did that the journal must hold.
 *
 * @param actor who did it: a sign-in name, {@code system}, or {@code anonymous}
 * @param name what was done, such as {@code document.sign}
 * @param subject to what
 * @param details more, by key, in the order of the keys; never a PIN, a password or the content of a document
 */
public record Act(String actor, String name, Subject subject, SortedMap<String, String> details) {

    public Act {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(subject, "subject");
        details = copy(details);
    }

    /** An act with its details in any order. */
    public static Act of(String actor, String name, Subject subject, Map<String, String> details) {
        return new Act(actor, name, subject, new TreeMap<>(details));
    }

    /** Ordered by UTF-16 code unit whatever the given map's own order, because the hash depends on it. */
    private static SortedMap<String, String> copy(Map<String, String> details) {
        TreeMap<String, String> sorted = new TreeMap<>();
        details.forEach((key, value) -> sorted.put(
                Objects.requireNonNull(key, "a detail's key"),
                Objects.requireNonNull(value, () -> "the detail " + key)));
        return Collections.unmodifiableSortedMap(sorted);
    }
}
