package vn.vanthu.signing;

import java.util.List;

/** Which form fields may not change after the signature (FieldMDP, ISO 32000-2, 12.8.2.4). */
public sealed interface FieldLock {

    /** Every field. */
    record All() implements FieldLock {}

    /** These fields, by full name. */
    record Include(List<String> fields) implements FieldLock {
        public Include {
            fields = List.copyOf(fields);
        }
    }

    /** All fields but these, by full name. */
    record Exclude(List<String> fields) implements FieldLock {
        public Exclude {
            fields = List.copyOf(fields);
        }
    }

    /** Locks every field. */
    static FieldLock all() {
        return new All();
    }

    /** Locks the named fields. */
    static FieldLock include(String... fields) {
        return new Include(List.of(fields));
    }
}
