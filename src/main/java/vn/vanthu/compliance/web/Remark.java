package vn.vanthu.compliance.web;

import java.util.List;

/**
 * Something to be said about a row.
 *
 * @param key of the sentence
 * @param arguments of the sentence
 */
public record Remark(String key, List<Object> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }

    static Remark of(String key, Object... arguments) {
        return new Remark(key, List.of(arguments));
    }
}
