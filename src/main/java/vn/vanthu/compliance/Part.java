package vn.vanthu.compliance;

import java.util.Objects;

/**
 * One of the counts that make up a measure. Every fact of a measure is in exactly one part.
 *
 * @param code such as {@code FULL}; its name is the text {@code compliance.count.FULL}
 * @param role what it does to the rate
 */
public record Part(String code, Role role) {

    /** What a part does to the rate, which is REACHED ÷ (REACHED + MISSED). */
    public enum Role {
        /** In the numerator and the denominator. */
        REACHED,
        /** In the denominator only. */
        MISSED,
        /** In neither, because nothing is decided yet. */
        PENDING,
        /** In neither, because a rule leaves it out; always shown as a count. */
        EXCLUDED
    }

    public Part {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(role, "role");
    }

    static Part reached(String code) {
        return new Part(code, Role.REACHED);
    }

    static Part missed(String code) {
        return new Part(code, Role.MISSED);
    }

    static Part pending(String code) {
        return new Part(code, Role.PENDING);
    }

    static Part excluded(String code) {
        return new Part(code, Role.EXCLUDED);
    }
}
